/** Who is signed in, and one purchase of theirs: all that pages beyond the account ask of it. */
import type { PurchaseDetailView, ShopperSessionView } from '@passerelle/shared/api/accounts';
import { ApiProblem, type Call } from '@passerelle/shared/api/client';

/** Guests are told that they are. */
export function sessionOf(call: Call): Promise<ShopperSessionView> {
  return call<ShopperSessionView>('GET', '/account/session');
}

/** An order or receipt by its number; undefined when it is none of theirs. */
export async function purchaseOf(call: Call, number: string): Promise<PurchaseDetailView | undefined> {
  try {
    return await call<PurchaseDetailView>('GET', `/account/purchases/${encodeURIComponent(number)}`);
  } catch (fault) {
    if (fault instanceof ApiProblem && fault.problem.status < 500) return undefined;
    throw fault;
  }
}
