import { idOf } from '../../platform/ids.js';
import type { DemoCustomer } from './customers.js';

/** Those who want to hear of offers said so on their first day. */
export function consentsOf(
  people: readonly DemoCustomer[],
): { id: string; customer: string; daysAgo: number }[] {
  return people
    .filter(({ wantsOffers }) => wantsOffers)
    .map(({ id, sinceDays }) => ({ id: idOf('demo', 'consent', id), customer: id, daysAgo: sinceDays }));
}
