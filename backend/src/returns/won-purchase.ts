import type { QuoteDocument } from '@passerelle/shared/pricing/types';
import type { Sale } from '../receipts/receipts.service.js';
import type { WonOfOrders } from '../sales/selling.service.js';
import type { GoodsReturn } from './returns.queries.js';

/** A purchase that goods come back from, won: nobody else takes anything of it back meanwhile. */
export interface WonPurchase {
  readonly sale: Sale;
  /** The one that was paid for: another one where its goods were exchanged before. */
  readonly root: Sale;
  readonly document: QuoteDocument;
  /** Returns of it that were not refused, the oldest first. */
  readonly earlier: readonly GoodsReturn[];
  readonly won: WonOfOrders;
}
