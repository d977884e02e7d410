/** What is known of a message on its way. */
export type DeliveryState =
  | 'waiting'
  | 'sending'
  | 'kept'
  | 'sent'
  | 'delivered'
  | 'failed'
  | 'unknown'
  | 'withheld';

/** How far a message has come; nothing that is told may take it back. */
const ranks: Readonly<Record<DeliveryState, number>> = {
  kept: 0,
  withheld: 0,
  waiting: 0,
  sending: 0,
  unknown: 0,
  sent: 1,
  delivered: 2,
  failed: 2,
};

export interface Known {
  readonly state: DeliveryState;
  /** The gateway's own time of the receipt that counts; null: the state is ours. */
  readonly receiptAt: Date | null;
}

/**
 * Does what a gateway tells say more than what is known? A later state wins over an earlier one whenever it arrives; of
 * two ends the one that happened later, where both say when, and else the first that a gateway told.
 */
export function saysMore(
  known: Known,
  told: { readonly state: 'sent' | 'delivered' | 'failed'; readonly toldOfAt: Date | null },
): boolean {
  const [was, is] = [ranks[known.state], ranks[told.state]];
  if (was !== is) return is > was;
  if (known.state === told.state) return false;
  if (known.receiptAt === null) return known.state === 'failed' && told.state === 'delivered';
  return told.toldOfAt !== null && told.toldOfAt.getTime() > known.receiptAt.getTime();
}
