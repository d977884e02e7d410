import { randomUUID } from 'node:crypto';
import type { Arena, Cell, Measure } from '../cell.js';

const CLIENTS = 16;

interface Place {
  readonly store: string;
  readonly sku: string;
}

let places: Place[] = [];

/**
 * A whole paid order beside a reservation, over the same connections of the same clients: placed, sent to the bank's page,
 * approved there, and back in the shop that then has the order as paid. Four requests, three transactions of ours and
 * those of the sandbox, which is a part of the same process.
 */
export const paidOrdersCell: Cell = {
  name: 'orders-paid',
  ours: `orders placed and paid online at the sandbox, ${CLIENTS} clients, one process`,
  baseline: `POST /orders of a reservation, the same ${CLIENTS} clients`,
  expected: [201],
  prepare: async ({ world }: Arena) => {
    if (places.length > 0) return;
    const { rows } = await world.database.query<Place>(
      `select l.store, l.sku from stock_level l join sku s on s.sku = l.sku and s.stock_sku = s.sku
                and not s.is_weighed and not s.is_service
        where l.shelf - l.safety_stock > 100 order by l.store, l.sku limit 2000`,
    );
    places = rows;
  },
  playOurs: (arena, seconds) =>
    play(seconds, async () => {
      const order = await place(arena, 'collect');
      if (order.status !== 201) return order.status;
      return (await payAtBank(arena.server.url, order.url)) ? 201 : 500;
    }),
  playBaseline: (arena, seconds) => play(seconds, async () => (await place(arena, 'reserve')).status),
};

async function place(
  { server, chance }: Arena,
  mode: 'reserve' | 'collect',
): Promise<{ readonly status: number; readonly url: string }> {
  const key = randomUUID();
  const { store, sku } = chance.oneOf(places);
  const answer = await fetch(`${server.url}/api/v1/orders`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({
      ...{ mode, store, lines: [{ sku, quantity: 1 }], codes: [] },
      contact: { firstName: 'Anna', lastName: 'Bench', email: `${key}@passerelle.example` },
    }),
  });
  const { payment } = (await answer.json()) as { payment?: { url?: string } };
  return { status: answer.status, url: payment?.url ?? '' };
}

/** From the link to the bank's page, through its "yes", and back; true when the way ends at the order. */
async function payAtBank(base: string, url: string): Promise<boolean> {
  const page = await follow(base, url);
  const back = await follow(base, `${page}/choice`, new URLSearchParams({ choice: 'approve', when: 'now' }));
  return (await follow(base, back)).includes('payment=back');
}

async function follow(base: string, path: string, body?: URLSearchParams): Promise<string> {
  const answer = await fetch(new URL(path, base), {
    redirect: 'manual',
    ...(body && { method: 'POST', body }),
  });
  await answer.arrayBuffer();
  return answer.headers.get('location') ?? '';
}

/** Each client does one after the other for so long. */
async function play(seconds: number, once: () => Promise<number>): Promise<Measure> {
  const statuses: Record<string, number> = {};
  const tookMs: number[] = [];
  const startedAt = performance.now();
  const isOver = () => performance.now() - startedAt >= seconds * 1000;
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (!isOver()) {
        const from = performance.now();
        const status = await once();
        tookMs.push(performance.now() - from);
        statuses[status] = (statuses[status] ?? 0) + 1;
      }
    }),
  );
  const perSecond = (tookMs.length * 1000) / (performance.now() - startedAt);
  const sorted = tookMs.sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { perSecond, p50Ms: at(0.5), p99Ms: at(0.99), statuses };
}
