import {
  ApiProblem,
  ApiUnreachable,
  type CallOptions,
  createCall,
  type FetchLike,
  type Query,
} from '@passerelle/shared/api/client';
import { defaultLocale, type Locale } from '@passerelle/shared/i18n/runtime';

/** The browser's way to the API: the colleague's cookie, no cache, and no wait without end. */

const patienceMs = 15_000;

const browserFetch: FetchLike = (path, { signal, ...init }) => {
  const timeout = AbortSignal.timeout(patienceMs);
  return fetch(path, {
    ...init,
    credentials: 'same-origin',
    cache: 'no-store',
    signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
  });
};

let ask = createCall(browserFetch, defaultLocale);

/** The language in which the server words its sentences. */
export function askIn(locale: Locale): void {
  ask = createCall(browserFetch, locale);
}

export function call<Answer>(method: string, path: string, options?: CallOptions): Promise<Answer> {
  return ask<Answer>(method, path, options);
}

/** Reads. */
export function get<Answer>(path: string, query?: Query, signal?: AbortSignal): Promise<Answer> {
  return ask<Answer>('GET', path, { query, signal });
}

const undecided: ReadonlySet<string> = new Set([
  'overloaded',
  'unavailable',
  'idempotency-in-progress',
  'too-many-requests',
  'not-signed-in',
]);

/** Nobody decided: the same call, with the same key, may and should be tried again. */
export function isUndecided(fault: unknown): boolean {
  if (fault instanceof ApiUnreachable) return true;
  if (!(fault instanceof ApiProblem)) return false;
  return undecided.has(fault.code);
}

/** The code of a refusal, or undefined when the fault is not one. */
export function refusalOf(fault: unknown): ApiProblem | undefined {
  return fault instanceof ApiProblem ? fault : undefined;
}
