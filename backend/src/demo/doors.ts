import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { SettableClock } from '../platform/clock.js';
import { idOf } from '../platform/ids.js';
import { DEMO_SECRET } from './people/staff.js';

// Colleagues sign in anew for each half day.
const SHIFT_MINUTES = 240;

export type Headers = Readonly<Record<string, string>>;

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** The application's own doors, as shoppers and colleagues of the demo go through them. */
export class Doors {
  private readonly sessions = new Map<string, { readonly cookie: string; readonly sinceMs: number }>();

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly clock: SettableClock,
  ) {}

  /** Sends a request below `/api/v1`, under a key that is the same whenever the same day is played. */
  async send(
    method: 'GET' | 'POST' | 'PATCH',
    path: string,
    body: object = {},
    headers: Headers = {},
  ): Promise<Answer> {
    const key = idOf('demo', 'act', this.clock.now().toISOString(), path, JSON.stringify(body));
    const answer = await this.app.inject({
      ...{ method, url: `/api/v1${path}` },
      ...(method === 'GET'
        ? { headers }
        : { payload: body, headers: { ...headers, 'idempotency-key': key } }),
    });
    return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() };
  }

  /** The same, for what has to be let through; throws what a refusal says. */
  async demand(...request: Parameters<Doors['send']>): Promise<unknown> {
    const { status, body } = await this.send(...request);
    if (status >= 300) throw new Error(`${request[1]} was refused: ${JSON.stringify(body)}`);
    return body;
  }

  /** What a request of this colleague carries; they sign in anew when that was so many minutes ago. */
  async signedIn(login: string, minutes = SHIFT_MINUTES): Promise<Headers> {
    const nowMs = this.clock.now().getTime();
    const known = this.sessions.get(login);
    if (known && nowMs - known.sinceMs < minutes * 60_000) return { cookie: known.cookie };
    const answer = await this.app.inject({
      ...{ method: 'POST', url: '/api/v1/staff/session', payload: { login, secret: DEMO_SECRET } },
    });
    const [cookie] = String(answer.headers['set-cookie']).split(';');
    if (answer.statusCode !== 200 || !cookie) throw new Error(`${login} cannot sign in: ${answer.body}`);
    this.sessions.set(login, { cookie, sinceMs: nowMs });
    return { cookie };
  }
}
