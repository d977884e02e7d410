import type { CollectRule } from './domain/deadline.js';

/** Until when one open order is kept, and by which rule. */
export interface OpenPromise {
  readonly at: Date;
  readonly rule: CollectRule;
}

/**
 * The open orders of a shop, at most so many, as promises in time. Whoever keeps orders answers it
 * (`StoresService.readsPromisesFrom`), so that shops need not know what an order is.
 */
export type OpenPromises = (store: string, limit: number) => Promise<readonly OpenPromise[]>;

export const nothingPromised: OpenPromises = async () => [];
