import { randomUUID } from 'node:crypto';
import type { Database } from '../src/platform/database.js';

/** A person with nothing but a name. */
export async function addCustomer(database: Database, id: string, name = 'Anna Martin'): Promise<void> {
  const [firstName, lastName] = name.split(' ');
  await database.run({
    text: 'insert into customer (id, first_name, last_name, created_at) values ($1, $2, $3, now())',
    values: [id, firstName, lastName],
  });
}

export interface PastOrder {
  readonly number?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly state?: string;
  readonly placedAt?: string;
  readonly totalCents?: number;
  readonly marketingConsent?: boolean;
  readonly store?: string;
}

/** An order as it stands in the database, written as a fact of the test; answers its id. */
export async function addPastOrder(database: Database, order: PastOrder = {}): Promise<string> {
  const { firstName = 'Anna', lastName = 'Martin', email = null, phone = null, store = 'lyon' } = order;
  const id = randomUUID();
  const { number = `R-${id.slice(0, 8)}`, state = 'held', totalCents = 8900 } = order;
  const { placedAt = '2026-11-24T10:00:00Z', marketingConsent = false } = order;
  await database.run({
    text: `insert into customer_order (id, number, store, mode, state, first_name, last_name, email, phone,
             contact_keys, locale, marketing_consent, document, hash, explanation, total_cents, units, placed_at,
             ready_at, collect_by, collect_rule)
           values ($1, $2, $3, 'reserve', $4, $5, $6, $7, $8, $9, 'fr', $10, '{}', repeat('0', 64), '{}', $11, 1,
             $12, $12, $12::timestamptz + interval '2 days', '{}')`,
    values: [
      ...[id, number, store, state, firstName, lastName, email, phone],
      ...[[email ?? phone], marketingConsent, totalCents, placedAt],
    ],
  });
  await database.run({
    text: `insert into order_line (order_id, line, sku, stock_sku, units_per_pack, quantity, unit_cents, net_cents)
           values ($1, 1, 'DRILL', 'DRILL', 1, 1, $2, $2)`,
    values: [id, totalCents],
  });
  return id;
}

export interface PastSale {
  readonly number: string;
  readonly orderId?: string;
  readonly customerId?: string;
  readonly soldAt: string;
  readonly lines: readonly { sku: string; netCents: number }[];
  readonly reverses?: string;
}

/** A receipt as it stands in the database; answers its id. */
export async function addPastSale(database: Database, sale: PastSale): Promise<string> {
  const id = randomUUID();
  const totalCents = sale.lines.reduce((sum, line) => sum + line.netCents, 0);
  await database.run({
    text: `insert into sale (id, number, store, order_id, customer_id, staff_id, document, hash, explanation,
             total_cents, paid_cents, sold_at, reverses)
           values ($1, $2, 'lyon', $3, $4, $1, '{}', repeat('ab', 32), '{}', $5, $5, $6, $7)`,
    values: [id, sale.number, sale.orderId, sale.customerId, totalCents, sale.soldAt, sale.reverses],
  });
  for (const [place, { sku, netCents }] of sale.lines.entries())
    await database.run({
      text: `insert into sale_line (sale_id, line, sku, stock_sku, units_per_pack, quantity, unit_cents, net_cents,
               vat_basis_points, unit_nets) values ($1, $2, $3, $3, 1, 1, $4::integer, $4::integer, 2000, array[$4::integer])`,
      values: [id, place + 1, sku, netCents],
    });
  return id;
}
