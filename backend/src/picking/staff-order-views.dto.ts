import type { AttributeView } from '@passerelle/shared/api/products';
import type { QuoteView } from '@passerelle/shared/api/quotes';
import type { ReceiptView } from '@passerelle/shared/api/sales';
import type {
  PutBackView,
  StaffOrderLineView,
  StaffOrderSummaryView,
  StaffOrderView,
  StaffQueueView,
} from '@passerelle/shared/api/staff-orders';
import type { OrderCommand, OrderState } from '@passerelle/shared/orders/states';
import { MaskedContactDto } from '../orders/order-views.dto.js';

export class PutBackViewDto implements PutBackView {
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

export class PutBackPageDto {
  items: PutBackViewDto[];
  nextCursor: string | null;
}

export class PutBackLeftDto {
  items: PutBackViewDto[];
}

export class ClaimDto {
  staffId: string;
  name: string;
  at: string;
}

export class StaffOrderSummaryDto implements StaffOrderSummaryView {
  number: string;
  state: OrderState;
  mode: 'reserve' | 'collect';
  customerName: string;
  pickupCode: string;
  placedAt: string;
  readyAt: string;
  collectBy: string;
  dueAt: string;
  units: number;
  aisles: string[];
  images: string[];
  totalCents: number;
  isPaid: boolean;
  /** Of an order paid online: what was paid and is not owed back already. */
  paidCents?: number;
  bin?: string;
  claimedBy?: ClaimDto;
  checkedInAt?: string;
  missing: number;
  isAcknowledged: boolean;
  commands: OrderCommand[];
}

export class LookUpDto {
  items: StaffOrderSummaryDto[];
}

export class QueueCountsDto {
  toPrepare: number;
  inPreparation: number;
  ready: number;
  /** Paid, collected by nobody, and not on the shelf again. */
  uncollected: number;
  putBacks: number;
}

export class StaffQueueDto implements StaffQueueView {
  items: StaffOrderSummaryDto[];
  nextCursor: string | null;
  counts: QueueCountsDto;
  serverNow: string;
}

export class StaffOrderLineDto implements StaffOrderLineView {
  line: number;
  sku: string;
  name: string;
  label: string;
  image: string;
  slug: string;
  quantity: number;
  unitCents: number;
  netCents: number;
  picked: number;
  missing: number;
  waived?: number;
  insteadOf?: string;
  bought: number;
  putBack: number;
  damaged: number;
  gtin: string;
  aisle?: string;
  atp: number;
  shelf: number;
  attributes: AttributeView[];
}

export class StoryDto {
  at: string;
  command: string;
  from?: OrderState;
  to: OrderState;
  who: string;
  detail?: string;
}

export class NamedPersonDto {
  firstName: string;
  lastName: string;
  phoneMasked?: string;
  namedAt: string;
}

export class StaffOrderDto extends StaffOrderSummaryDto implements StaffOrderView {
  contact: MaskedContactDto;
  customerId?: string;
  lines: StaffOrderLineDto[];
  quote: QuoteView;
  collector?: NamedPersonDto;
  story: StoryDto[];
  receipts: ReceiptView[];
  putBacks: PutBackViewDto[];
}
