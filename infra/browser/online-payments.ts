import { randomUUID } from 'node:crypto';
import type { OrderView } from '@passerelle/shared/api/orders';
import type { Locale } from '@passerelle/shared/i18n/runtime';
import { expect } from '@playwright/test';
import { newEmail, type Reservation, shopper, shopUrl } from './people.js';

/** Orders as somebody nobody knows yet, to be paid online. */
export function orderOnline(
  { store, lines, firstName = 'Camille' }: Reservation,
  locale: Locale = 'fr',
): Promise<OrderView> {
  return shopper(locale).placeOrder(
    {
      ...{ mode: 'collect', store, codes: [] },
      lines: Object.entries(lines).map(([sku, quantity]) => ({ sku, quantity })),
      contact: { firstName, lastName: 'Vasseur', email: newEmail() },
    },
    randomUUID(),
  );
}

/** Opens the way to pay a live reservation, as its shopper. */
export function startPaying(order: OrderView): Promise<OrderView> {
  return shopper().changeOrder(order.number, 'payments', {}, order.trackingToken, randomUUID());
}

/** Has the sandbox's bank answer at once, without a screen; the order as it is then. */
export async function pay(order: OrderView, choice: 'approve' | 'decline' = 'approve'): Promise<OrderView> {
  const opened = await visit(order.payment?.url ?? '');
  const answered = await visit(`${opened}/choice`, new URLSearchParams({ choice, when: 'now' }));
  if (choice === 'approve') await visit(answered);
  return until(order, ({ payment, state }) =>
    choice === 'approve' ? state !== 'pending-payment' : payment?.state === 'declined',
  );
}

/** Asks for an order until it is as one waits for. */
export async function until(order: OrderView, isSo: (now: OrderView) => boolean): Promise<OrderView> {
  let now = order;
  await expect(async () => {
    now = await shopper().order(order.number, order.trackingToken);
    expect(isSo(now), `${now.state}, ${now.payment?.state}`).toBe(true);
  }).toPass({ timeout: 15_000 });
  return now;
}

/** Where an address leads, without going there. */
async function visit(path: string, body?: URLSearchParams): Promise<string> {
  const answer = await fetch(new URL(path, shopUrl()), {
    redirect: 'manual',
    ...(body && { method: 'POST', body }),
  });
  const location = answer.headers.get('location');
  if (location === null) throw new Error(`${path} leads nowhere: HTTP ${answer.status}`);
  return location;
}
