/** The reservations made or opened on this device: enough to find them again, also offline. */
import type { OrderView } from '@passerelle/shared/api/orders';
import { openStates } from '@passerelle/shared/orders/states';
import { keep } from '../../lib/kept.js';

export interface KeptOrder {
  readonly number: string;
  readonly token: string;
  readonly code: string;
  readonly storeName: string;
  readonly timezone: string;
  readonly collectBy: string;
}

const most = 5;
const fields = ['number', 'token', 'code', 'storeName', 'timezone', 'collectBy'] as const;
const kept = keep<readonly KeptOrder[]>('passerelle.orders', [], readOrders);

export const useKeptOrders = kept.use;

/** Remembers an open order, newest first; one that has ended is forgotten. */
export function rememberOrder(order: OrderView, token: string): void {
  const before = kept.read();
  const others = before.filter(({ number }) => number !== order.number);
  const entry = {
    number: order.number,
    token,
    code: order.pickup.code,
    storeName: order.store.name,
    timezone: order.store.timezone,
    collectBy: order.collectBy,
  };
  const next = openStates.includes(order.state) ? [entry, ...others].slice(0, most) : others;
  if (JSON.stringify(next) !== JSON.stringify(before)) kept.write(next);
}

function readOrders(raw: unknown): readonly KeptOrder[] {
  return Array.isArray(raw) ? raw.filter(isKeptOrder).slice(0, most) : [];
}

function isKeptOrder(raw: unknown): raw is KeptOrder {
  if (typeof raw !== 'object' || raw === null) return false;
  return fields.every((field) => typeof (raw as Record<string, unknown>)[field] === 'string');
}
