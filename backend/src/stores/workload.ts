/**
 * How many orders wait to be prepared in each of these shops; a shop that is missing has none. Whoever keeps orders
 * answers it (`StoresService.readsWorkloadFrom`), so that shops need not know what an order is.
 */
export type Workload = (stores: readonly string[]) => Promise<ReadonlyMap<string, number>>;

export const nobodyWaits: Workload = async () => new Map();
