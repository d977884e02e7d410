import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from '../trial/chance.js';
import type { History } from './history.js';

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

const TRY_TIMEOUT_MS = 8_000;

/** Calls whichever instance answers, with the same key again and again, until there is a definite answer. */
export class Caller {
  private cookie: string | undefined;

  constructor(
    private readonly ports: readonly number[],
    private readonly chance: Chance,
    private readonly history: History,
    private readonly isOver: () => boolean,
  ) {}

  /** Goes to a page of a person, once; where it leads. Undefined when nobody answered. */
  async visit(path: string, form?: Readonly<Record<string, string>>): Promise<string | undefined> {
    for (let attempt = 0; attempt < 40; attempt++) {
      const port = this.chance.oneOf(this.ports);
      try {
        const answer = await fetch(new URL(path, `http://127.0.0.1:${port}`), {
          redirect: 'manual',
          ...(form && { method: 'POST', body: new URLSearchParams(form) }),
          signal: AbortSignal.timeout(TRY_TIMEOUT_MS),
        });
        await answer.arrayBuffer();
        if (answer.status < 500) return answer.headers.get('location') ?? undefined;
      } catch {
        // As below: the same page is asked for again.
      }
      this.history.retries++;
      await sleep(50 + this.chance.between(0, 150));
    }
    return undefined;
  }

  async signIn(login: string, secret: string): Promise<void> {
    const answer = await this.call('POST', '/staff/session', { login, secret }, undefined, (response) => {
      const cookie = response.headers.getSetCookie()[0];
      this.cookie = cookie?.split(';')[0];
    });
    if (answer && answer.status >= 300) throw new Error(`Sign-in of ${login} answered ${answer.status}.`);
  }

  /** Works at the tablet that somebody signed in at: one sign-in an account, however many hands it has. */
  joins(other: Caller): void {
    this.cookie = other.cookie;
  }

  /**
   * One call; undefined when the run ended before anybody answered.
   * 5xx, a broken connection and a key still in progress are tried again; everything else is definite.
   */
  async call(
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
    key?: string,
    look?: (response: Response) => void,
    authorization?: string,
  ): Promise<Answer | undefined> {
    for (let attempt = 0; !this.isOver() || (attempt > 0 && attempt < 40); attempt++) {
      const port = this.chance.oneOf(this.ports);
      try {
        const response = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
          method,
          headers: {
            accept: 'application/json',
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...(key ? { 'idempotency-key': key } : {}),
            ...(this.cookie ? { cookie: this.cookie } : {}),
            ...(authorization ? { authorization } : {}),
            origin: `http://127.0.0.1:${port}`,
          },
          body: body === undefined ? undefined : JSON.stringify(body),
          signal: AbortSignal.timeout(TRY_TIMEOUT_MS),
        });
        const answer = { status: response.status, body: (await response.json()) as Record<string, unknown> };
        if (response.status < 500 && answer.body.code !== 'idempotency-in-progress') {
          look?.(response);
          return answer;
        }
      } catch {
        // A killed instance, a closed connection, a time-out: the same question is asked again.
      }
      this.history.retries++;
      await sleep(50 + this.chance.between(0, 150));
    }
    return undefined;
  }
}
