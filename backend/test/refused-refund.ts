import { randomUUID } from 'node:crypto';
import type { Shop } from './open-shop.js';

/** A refund of a fresh order that its bank refused for good, written as a fact of the test; where it is settled from. */
export async function refusedRefund({ database, reserve }: Shop): Promise<string> {
  const { body: order } = await reserve('DRILL');
  const [intent, errand] = [randomUUID(), randomUUID()];
  await database.run({
    text: `insert into payment_intent (id, for_kind, for_id, provider, state, amount_cents, currency, capture_later,
             capture_asked_cents, captured_cents, label, locale, return_path, created_at, expires_at)
           select $1, 'order', o.id::text, 'sandbox', 'captured', 100, 'EUR', false, 100, 100, 'x', 'fr', '/', now(), now()
             from customer_order o where o.number = $2`,
    values: [intent, order.number],
  });
  await database.run({
    text: `insert into payment_errand (id, intent_id, kind, amount_cents, cause, state, asked_at, settled_at)
           values ($1, $2, 'refund', 100, 'return', 'refused', now(), now())`,
    values: [errand, intent],
  });
  return `${order.number}/refused-refunds/${errand}`;
}
