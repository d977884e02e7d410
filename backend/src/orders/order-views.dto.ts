import type {
  MaskedContactView,
  OrderLineView,
  OrderPaymentView,
  OrderView,
} from '@passerelle/shared/api/orders';
import type { VoucherKind } from '@passerelle/shared/api/payments';
import type { ReceiptView } from '@passerelle/shared/api/sales';
import type { OrderCommand, OrderState } from '@passerelle/shared/orders/states';
import { StoreDto } from '../locator/locator.dto.js';
import { QuoteDto } from '../quotes/quotes.dto.js';

export class OrderLineDto implements OrderLineView {
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
}

export class MaskedContactDto implements MaskedContactView {
  firstName: string;
  lastName: string;
  emailMasked?: string;
  phoneMasked?: string;
}

export class PickupDto {
  /** Two groups of four signs. */
  code: string;
  /** What the QR carries. */
  qr: string;
  bin?: string;
}

export class OrderVoucherPartDto {
  kind: VoucherKind;
  tail: string;
  amountCents: number;
}

export class OrderTillPartDto {
  method: 'card' | 'cash';
  amountCents: number;
}

export class OrderCreditDto {
  code: string;
  amountCents: number;
}

export class OrderPaymentDto implements OrderPaymentView {
  state: 'pending' | 'declined' | 'paid' | 'refunding' | 'refunded';
  dueCents: number;
  paidCents: number;
  backCents: number;
  url?: string;
  payBy?: string;
  vouchers?: OrderVoucherPartDto[];
  credits?: OrderCreditDto[];
  till?: OrderTillPartDto[];
  fetchCents?: number;
}

export class OrderDto implements OrderView {
  number: string;
  mode: 'reserve' | 'collect';
  state: OrderState;
  store: StoreDto;
  contact: MaskedContactDto;
  lines: OrderLineDto[];
  placedAt: string;
  readyAt: string;
  readySince?: string;
  collectBy: string;
  checkedInAt?: string;
  closedAt?: string;
  quote: QuoteDto;
  pickup: PickupDto;
  trackingToken: string;
  commands: OrderCommand[];
  extensionTo?: string;
  receipts: ReceiptView[];
  payment?: OrderPaymentDto;
}
