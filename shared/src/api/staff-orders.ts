/** Orders as the colleagues of a shop work on them. */
import type { OrderCommand, OrderState } from '../orders/states.js';
import type { NamedPerson } from './collectors.js';
import type { MaskedContactView, OrderLineView } from './orders.js';
import type { Page } from './page.js';
import type { AttributeView } from './products.js';
import type { QuoteView } from './quotes.js';
import type { ReceiptView } from './sales.js';
import type { TakenChannel } from './taken-orders.js';

export interface StaffOrderSummaryView {
  number: string;
  state: OrderState;
  mode: 'reserve' | 'collect';
  customerName: string;
  pickupCode: string;
  placedAt: string;
  readyAt: string;
  collectBy: string;
  /** What the queue is sorted by: ready time while it is to be prepared, collect-by once it is ready. */
  dueAt: string;
  units: number;
  aisles: string[];
  images: string[];
  totalCents: number;
  isPaid: boolean;
  /** Of an order paid online: what was paid and is not owed back already. */
  paidCents?: number;
  bin?: string;
  claimedBy?: { staffId: string; name: string; at: string };
  checkedInAt?: string;
  missing: number;
  /** Somebody in the shop said "seen". */
  isAcknowledged: boolean;
  /** Commands the signed-in colleague may give now. */
  commands: OrderCommand[];
}

export interface StaffQueueView extends Page<StaffOrderSummaryView> {
  counts: { toPrepare: number; inPreparation: number; ready: number; uncollected: number; putBacks: number };
  serverNow: string;
}

export interface StaffOrderLineView extends OrderLineView {
  gtin: string;
  aisle?: string;
  atp: number;
  shelf: number;
  attributes: AttributeView[];
}

export interface StaffOrderView extends StaffOrderSummaryView {
  contact: MaskedContactView;
  customerId?: string;
  lines: StaffOrderLineView[];
  quote: QuoteView;
  /** Who else may collect it now, named by the shopper. */
  collector?: NamedPerson;
  /** The order's whole story, oldest first. */
  story: {
    at: string;
    command: string;
    from?: OrderState;
    to: OrderState;
    who: string;
    /** How a colleague came to place it for somebody. */
    via?: TakenChannel;
    detail?: string;
  }[];
  receipts: ReceiptView[];
  putBacks: PutBackView[];
}

export interface PutBackView {
  id: string;
  order: string;
  sku: string;
  name: string;
  label: string;
  gtin: string;
  image: string;
  quantity: number;
  aisle?: string;
  bin?: string;
  since: string;
}
