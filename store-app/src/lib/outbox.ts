import { call, isUndecided } from './api.js';
import { serverNowMs } from './clock.js';
import { newKey } from './keys.js';

/**
 * Every act that changes something leaves through here. It gets its key and is written down before its first try,
 * so a lost answer, a cut or a reload repeats the same act and never makes a second one.
 */

export interface PendingAct {
  /** The idempotency key: it names the act for good. */
  key: string;
  path: string;
  body: unknown;
  /** What the list of waiting acts says. */
  label: string;
  /** The colleague who did it: it leaves in nobody else's name. */
  by: string;
  /** Instant of the act, by the server's time. */
  at: string;
  tries: number;
}

interface RefusedAct extends PendingAct {
  reason: string;
}

export interface OutboxState {
  pending: readonly PendingAct[];
  /** Acts that were refused after a reload, when no screen waited for the answer any more. */
  refused: readonly RefusedAct[];
}

interface Waiter {
  resolve: (answer: unknown) => void;
  reject: (cause: unknown) => void;
}

type Send = (act: PendingAct) => Promise<unknown>;

const firstPauseMs = 1_000;
const longestPauseMs = 15_000;

/** Acts leave one by one, in the order in which they were done. */
export class Outbox {
  #state: OutboxState;
  readonly #waiters = new Map<string, Waiter>();
  readonly #listeners = new Set<() => void>();
  readonly #storage: Storage;
  readonly #send: Send;
  #actor: string | undefined;
  #isSending = false;
  #pauseMs = firstPauseMs;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(storage: Storage, send: Send) {
    this.#storage = storage;
    this.#send = send;
    this.#state = restore(storage);
  }

  get state(): OutboxState {
    return this.#state;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Who is signed in now; what this colleague left behind goes out. */
  actAs(staffId: string | undefined): void {
    this.#actor = staffId;
    if (staffId !== undefined) void this.flush();
  }

  /** Does the act, now or as soon as there is a network; answers what the server answered. */
  post<T>(path: string, body: unknown, label: string): Promise<T> {
    if (this.#actor === undefined) throw new Error('Nobody is signed in');
    const act: PendingAct = { key: newKey(), path, body, label, by: this.#actor, at: isoNow(), tries: 0 };
    const answer = new Promise<T>((resolve, reject) => {
      this.#waiters.set(act.key, { resolve: resolve as (answer: unknown) => void, reject });
    });
    this.#change({ ...this.#state, pending: [...this.#state.pending, act] });
    void this.flush();
    return answer;
  }

  /** Tries again at once: the network is back, or somebody pressed "try again". */
  async flush(): Promise<void> {
    if (this.#isSending) return;
    clearTimeout(this.#timer);
    this.#isSending = true;
    try {
      for (let act = this.#next(); act !== undefined; act = this.#next()) {
        if (!(await this.#try(act))) return this.#tryLater();
      }
      this.#pauseMs = firstPauseMs;
    } finally {
      this.#isSending = false;
    }
  }

  /** Somebody has read why an act was refused. */
  dismiss(key: string): void {
    this.#change({ ...this.#state, refused: this.#state.refused.filter((act) => act.key !== key) });
  }

  #next(): PendingAct | undefined {
    return this.#state.pending.find((act) => act.by === this.#actor);
  }

  /** True when the server decided; false when it must be tried again. */
  async #try(act: PendingAct): Promise<boolean> {
    const { key } = act;
    try {
      const answer = await this.#send(act);
      this.#remove(key);
      this.#waiters.get(key)?.resolve(answer);
    } catch (cause) {
      if (isUndecided(cause)) {
        this.#countTry(key);
        return false;
      }
      this.#refuse(act, cause);
    }
    this.#waiters.delete(key);
    return true;
  }

  #refuse(act: PendingAct, cause: unknown): void {
    this.#remove(act.key);
    const waiter = this.#waiters.get(act.key);
    if (waiter !== undefined) {
      waiter.reject(cause);
      return;
    }
    const reason = cause instanceof Error ? cause.message : String(cause);
    this.#change({ ...this.#state, refused: [...this.#state.refused, { ...act, reason }] });
  }

  #tryLater(): void {
    this.#timer = setTimeout(() => void this.flush(), this.#pauseMs);
    this.#pauseMs = Math.min(longestPauseMs, this.#pauseMs * 2);
  }

  #countTry(key: string): void {
    const pending = this.#state.pending.map((act) =>
      act.key === key ? { ...act, tries: act.tries + 1 } : act,
    );
    this.#change({ ...this.#state, pending });
  }

  #remove(key: string): void {
    this.#change({ ...this.#state, pending: this.#state.pending.filter((act) => act.key !== key) });
  }

  #change(state: OutboxState): void {
    this.#state = state;
    this.#storage.setItem(storageKey, JSON.stringify(state));
    for (const listener of this.#listeners) listener();
  }
}

const storageKey = 'passerelle.outbox';

const isoNow = (): string => new Date(serverNowMs()).toISOString();

function restore(storage: Storage): OutboxState {
  const empty: OutboxState = { pending: [], refused: [] };
  const text = storage.getItem(storageKey);
  if (text === null) return empty;
  try {
    const kept = JSON.parse(text) as OutboxState;
    return Array.isArray(kept.pending) && Array.isArray(kept.refused) ? kept : empty;
  } catch {
    return empty;
  }
}

export const outbox = new Outbox(localStorage, ({ path, body, key }) =>
  call('POST', path, { body, idempotencyKey: key }),
);
