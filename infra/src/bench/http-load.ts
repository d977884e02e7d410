import autocannon from 'autocannon';
import type { Measure } from './cell.js';

export interface Ask {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Asks for a time over so many connections, each waiting for its answer before it asks again.
 * @param next makes the next request; called once for each
 */
export async function httpLoad(
  url: string,
  connections: number,
  seconds: number,
  next: () => Ask,
): Promise<Measure> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    timeout: 20,
    requests: [requestOf(next)],
  });
  return {
    perSecond: result.requests.total / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    statuses: statusesOf(result),
  };
}

/** So many clients, each with a connection of its own, ask once at the same moment. */
export async function httpBurst(
  url: string,
  clients: number,
  next: () => Ask,
): Promise<{ readonly statuses: Readonly<Record<string, number>>; readonly slowestMs: number }> {
  const result = await autocannon({
    url,
    connections: clients,
    amount: clients,
    timeout: 20,
    requests: [requestOf(next)],
  });
  return { statuses: statusesOf(result), slowestMs: result.latency.max };
}

function requestOf(next: () => Ask): autocannon.Request {
  return {
    setupRequest: (request) => {
      const ask = next();
      return {
        ...request,
        method: ask.method,
        path: ask.path,
        body: ask.body,
        headers: {
          ...(ask.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...ask.headers,
        },
      };
    },
  };
}

function statusesOf(result: autocannon.Result): Record<string, number> {
  const statuses = Object.fromEntries(
    Object.entries(result.statusCodeStats ?? {}).map(([status, { count }]) => [status, count ?? 0]),
  );
  if (result.errors > 0) statuses.broken = result.errors;
  return statuses;
}
