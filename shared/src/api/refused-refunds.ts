/** Money of an order that its bank would not take back, given back at a counter. */

export const settlementMethods = ['cash', 'store-credit'] as const;
export type SettlementMethod = (typeof settlementMethods)[number];

export interface RefundSettlementRequest {
  method: SettlementMethod;
}

export interface RefusedRefundView {
  id: string;
  amountCents: number;
  /** When the bank said no; absent once it is settled. */
  refusedAt?: string;
  settled?: {
    method: SettlementMethod;
    at: string;
    storeName: string;
    /** Code of the credit, only in the shop that gave it. */
    creditCode?: string;
  };
}

export interface RefusedRefundsView {
  /** Those that wait first. */
  items: RefusedRefundView[];
}
