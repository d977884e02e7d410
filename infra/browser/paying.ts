import { randomUUID } from 'node:crypto';
import type { OrderView } from '@passerelle/shared/api/orders';
import { expect } from '@playwright/test';
import { newEmail, shopper, shopUrl } from './people.js';

export interface Purchase {
  readonly store: string;
  readonly lines: Readonly<Record<string, number>>;
  readonly firstName: string;
  readonly phone?: string;
}

/** Orders and pays online as a shopper without a screen does: the sandbox's bank says yes. */
export async function buyOnline({ store, lines, firstName, phone }: Purchase): Promise<OrderView> {
  const placed = await shopper().placeOrder(
    {
      ...{ mode: 'collect', store, codes: [] },
      lines: Object.entries(lines).map(([sku, quantity]) => ({ sku, quantity })),
      contact: { firstName, lastName: 'Vasseur', email: newEmail(), ...(phone && { phone }) },
    },
    randomUUID(),
  );
  const { location: page = '' } = await visit(placed.payment?.url ?? '');
  const choice = new URLSearchParams({ choice: 'approve' });
  const { location: back = '' } = await visit(`${page}/choice`, choice);
  await visit(back);
  const state = async () => (await shopper().order(placed.number, placed.trackingToken)).state;
  await expect.poll(state, { timeout: 15_000 }).toBe('placed');
  return placed;
}

/** One answer, without going where it leads. */
async function visit(path: string, form?: URLSearchParams): Promise<{ location: string | undefined }> {
  const url = new URL(path, shopUrl());
  const answer = await fetch(url, { redirect: 'manual', ...(form && { method: 'POST', body: form }) });
  return { location: answer.headers.get('location') ?? undefined };
}

/** A mobile number of nobody, never given before. */
export function newPhone(): string {
  const digits = String(Number.parseInt(randomUUID().slice(0, 7), 16) % 100_000_000).padStart(8, '0');
  return `06${digits}`;
}
