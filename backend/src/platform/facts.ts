/** What may be told after a commit; written to the outbox in the transaction of the change itself. */
export type FactTopic =
  | 'order-begun'
  | 'order-payment-asked'
  | 'order-placed'
  | 'order-paid'
  | 'order-short'
  | 'order-choice-due'
  | 'order-choice-lapsed'
  | 'order-in-transfer'
  | 'order-arrived-short'
  | 'order-paid-late'
  | 'order-refunded'
  | 'order-credited'
  | 'order-taken-back'
  | 'order-changed'
  | 'order-ready'
  | 'order-expired'
  | 'order-cancelled'
  | 'order-closed'
  | 'order-reopened'
  | 'order-store-changed'
  | 'order-deadline-moved'
  | 'order-due-soon'
  | 'sale-made'
  | 'goods-returned'
  | 'transfer-changed'
  | 'taken-order-changed'
  | 'stock-changed'
  | 'stock-alert-asked'
  | 'prices-changed'
  | 'basket-changed';

/** Stock-keeping SKUs of one shop whose availability may have changed. */
export interface TouchedStock {
  readonly store: string;
  readonly skus: readonly string[];
}

/**
 * The payload of every fact: enough for a listener to know what to read, never a name, address or token.
 * `place_orders()` writes the same members in SQL.
 */
export interface FactPayload {
  /** Id of the order or sale the fact is about. */
  readonly id?: string;
  /** Number of the order or receipt. */
  readonly number?: string;
  readonly state?: string;
  /** The document's revision after the change. */
  readonly revision?: number;
  /** The order whose goods or money a return concerns, by its number. */
  readonly order?: string;
  /** What was commanded, e.g. `pick`; for screens that word it. */
  readonly command?: string;
  /** The shop an order left, when it changed shop. */
  readonly fromStore?: string;
  /** The order that a sale settled. */
  readonly orderId?: string;
  readonly reason?: string;
  /** Money that goes back or is back, cents. */
  readonly amountCents?: number;
  /** Every (shop, SKU) whose balances moved in this transaction. */
  readonly touched?: readonly TouchedStock[];
  /** The list of units to bring back to the shelf changed. */
  readonly hasPutBacks?: boolean;
}

/** Something that happened, in the past tense. */
export interface Fact {
  readonly topic: FactTopic;
  /** The document it is about (order number, receipt number, SKU): facts of one subject are told in order. */
  readonly subject: string;
  /** The shop concerned; null: every shop. */
  readonly store: string | null;
  readonly payload: FactPayload;
}

/** A fact as the relay tells it. */
export interface ToldFact extends Fact {
  /** Grows in the order of writing; names the fact for those who must act once. */
  readonly id: string;
  readonly at: Date;
}
