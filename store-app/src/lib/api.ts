import {
  ApiProblem,
  ApiUnreachable,
  type CallOptions,
  createCall,
  type FetchLike,
  type Query,
  queryString,
} from '@passerelle/shared/api/client';
import { chosenLocale } from './locale.js';

/** The browser's way to the API: the colleague's cookie, no cache, and no wait without end. */

const patienceMs = 15_000;
/** For commands that work through a whole file. */
const longPatienceMs = 300_000;

const fetchWithin =
  (mostMs: number): FetchLike =>
  (path, { signal, ...init }) => {
    const timeout = AbortSignal.timeout(mostMs);
    return fetch(path, {
      ...init,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
    });
  };

const browserFetch = fetchWithin(patienceMs);

/** Calls the API; the server words its sentences in the tablet's language. */
export function call<Answer>(method: string, path: string, options?: CallOptions): Promise<Answer> {
  return createCall(browserFetch, chosenLocale())<Answer>(method, path, options);
}

/** A command that takes its time. */
export function callPatiently<Answer>(method: string, path: string, options?: CallOptions): Promise<Answer> {
  return createCall(fetchWithin(longPatienceMs), chosenLocale())<Answer>(method, path, options);
}

/** Sends a file as it is; the answer is that of any other call. */
export function sendFile<Answer>(path: string, file: Blob, type: string, query: Query): Promise<Answer> {
  const send: FetchLike = (url, { method, headers }) =>
    fetch(url, {
      ...{ method, body: file, credentials: 'same-origin', cache: 'no-store' },
      headers: { ...headers, 'content-type': type },
      signal: AbortSignal.timeout(longPatienceMs),
    });
  return createCall(send, chosenLocale())<Answer>('POST', path, { query });
}

const askedAhead = new Map<string, { answer: Promise<unknown>; atMs: number }>();
const freshMs = 5_000;

/** Reads before there is a screen to show it: the first `get` of the same address gets this answer. */
export function askAhead<Answer>(path: string, query?: Query): Promise<Answer> {
  const answer = call<Answer>('GET', path, { query });
  // Whoever takes the answer learns of its fault.
  answer.catch(() => undefined);
  askedAhead.set(path + queryString(query), { answer, atMs: performance.now() });
  return answer;
}

/** Reads. */
export function get<Answer>(path: string, query?: Query, signal?: AbortSignal): Promise<Answer> {
  const address = path + queryString(query);
  const ahead = askedAhead.get(address);
  askedAhead.delete(address);
  if (ahead !== undefined && performance.now() - ahead.atMs < freshMs) return ahead.answer as Promise<Answer>;
  return call<Answer>('GET', path, { query, signal });
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
