import type { Problem, ProblemCode } from '@passerelle/shared/problems';

/** The server answered, and said no: what and why. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }

  get code(): ProblemCode {
    return this.problem.code;
  }
}

/** No answer came: the network, or a server too busy to decide. Trying again with the same key is safe. */
export class NoAnswer extends Error {}

const base = '/api/v1';
const patienceMs = 15_000;

type Query = Record<string, string | number | undefined>;

export interface Call {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  body?: unknown;
  /** The idempotency key, made before the first try. */
  key?: string;
  signal?: AbortSignal;
}

let language = 'fr';

/** The language the server words its sentences in. */
export function askIn(locale: string): void {
  language = locale;
}

/** Adds a query string; absent values are left out. */
export function withQuery(path: string, query: Query): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  if (pairs.length === 0) return path;
  return `${path}?${new URLSearchParams(pairs.map(([name, value]) => [name, String(value)]))}`;
}

/** One call of the API. Throws `Refusal` when the server says no and `NoAnswer` when it says nothing. */
export async function call<T>({ method, path, body, key, signal }: Call): Promise<T> {
  const timeout = AbortSignal.timeout(patienceMs);
  let response: Response;
  try {
    response = await fetch(base + path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      headers: {
        accept: 'application/json',
        'accept-language': language,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new NoAnswer('no answer', { cause });
  }
  return readAnswer<T>(response);
}

async function readAnswer<T>(response: Response): Promise<T> {
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  if (response.ok) return (isJson ? await response.json() : undefined) as T;
  if (!isJson) throw new NoAnswer(`status ${response.status}`);
  const problem = (await response.json()) as Problem;
  if (problem.code === 'overloaded' || problem.code === 'idempotency-in-progress') {
    throw new NoAnswer(problem.code);
  }
  throw new Refusal(problem);
}

/** Reads. */
export function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  return call<T>({ method: 'GET', path: withQuery(path, query), signal });
}
