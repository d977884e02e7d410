export type QueueTab = 'to-prepare' | 'in-preparation' | 'ready' | 'uncollected';

const mostOrders = 100;

/** Where the orders of one kind are read. */
export function queueAddress(tab: QueueTab): [path: string, query: { state: QueueTab; limit: number }] {
  return ['/staff/orders', { state: tab, limit: mostOrders }];
}
