import { randomUUID } from 'node:crypto';
import type { Arena, Measure } from './cell.js';

const SECRET = 'rabot-et-copeau';

export interface DoorAnswer {
  readonly status: number;
  readonly body: string;
}

/** A person of head office at the server that is measured. */
export interface Desk {
  send(path: string, body: string, type: string): Promise<DoorAnswer>;
}

/** Signs in; what is sent goes below `/head-office/`, each under a key of its own. */
export async function deskOf({ server }: Arena, login: string): Promise<Desk> {
  const entered = await fetch(`${server.url}/api/v1/staff/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, secret: SECRET }),
  });
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
  return {
    async send(path, body, type) {
      const answer = await fetch(`${server.url}/api/v1/head-office/${path}`, {
        method: 'POST',
        headers: { 'content-type': type, cookie, 'idempotency-key': randomUUID() },
        body,
      });
      return { status: answer.status, body: await answer.text() };
    },
  };
}

/** How many rows a second a file does that is sent again and again for so long. */
export async function repeated(
  seconds: number,
  rows: number,
  once: () => Promise<readonly number[]>,
): Promise<Measure> {
  const statuses: Record<string, number> = {};
  const startedAt = performance.now();
  let times = 0;
  do {
    for (const status of await once()) statuses[status] = (statuses[status] ?? 0) + 1;
    times += 1;
  } while (performance.now() - startedAt < seconds * 1000);
  const perSecond = (times * rows * 1000) / (performance.now() - startedAt);
  return { perSecond: Math.round(perSecond), statuses };
}
