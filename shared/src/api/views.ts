/** What the HTTP API answers and takes, by the names the screens use. Money in cents, instants ISO 8601 with offset. */
import type { OrderCommand, OrderState } from '../orders/states.js';
import type { Explanation, QuoteDocument } from '../pricing/types.js';
import type { GestureRequest } from './gestures.js';
import type { GrossErrorDecision, GrossErrorLineView } from './gross-errors.js';

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export interface PlaceView {
  label: string;
  postcode: string;
  city: string;
  lat: number;
  lon: number;
}

export interface OpenView {
  now: boolean;
  until?: string;
  nextAt?: string;
  /** Why it is closed or opens differently today: the shop's own words or the holiday's name. */
  reason?: string;
}

export interface AvailabilityView {
  sku: string;
  availableToPromise: number;
}

export interface StoreView {
  code: string;
  name: string;
  address: { street: string; postcode: string; city: string; country: string };
  lat: number;
  lon: number;
  timezone: string;
  /** Absent when the caller gave no place. */
  distanceMeters?: number;
  open: OpenView;
  services: string[];
  phone: string;
  availability?: AvailabilityView[];
  /** When an order made now would be ready. */
  readyAt?: string;
  /** Until when an e-reservation made now would be kept. */
  collectBy?: string;
}

/** Local times HH:MM, half-open. */
export interface SpanView {
  opens: string;
  closes: string;
}

export interface StoreDetailView extends StoreView {
  hours: {
    /** Monday first, seven entries. */
    weekly: SpanView[][];
    exceptions: { date: string; spans: SpanView[]; reason: string }[];
    /** Today and the six days after it, exceptions and holidays applied. */
    nextDays: { date: string; spans: SpanView[]; reason?: string }[];
  };
  directions?: string;
}

export interface PriceView {
  /** Displayed price, tax included, after the best catalogue markdown. */
  priceCents: number;
  regularCents?: number;
  priorCents?: number;
  vatBasisPoints: number;
  /** The markdown behind the price, when there is one. */
  offer?: { promotion: string; name: string; endsAt?: string };
}

export interface SkuView {
  sku: string;
  gtin: string;
  label: string;
  price: PriceView;
  /** Only when the request named a store. */
  availableToPromise?: number;
}

export interface ProductCardView {
  slug: string;
  name: string;
  brand: string;
  category: string;
  /** File name of a drawn picture, served below `/pictures/`. */
  image: string;
  skus: SkuView[];
}

export interface FacetView {
  /** 'category', 'brand', 'price', or an attribute's key. */
  key: string;
  label: string;
  values: { value: string; label: string; count: number; selected: boolean }[];
}

export interface ProductListView extends Page<ProductCardView> {
  total: number;
  facets: FacetView[];
  /** Set when nothing matched as typed and a near spelling was used. */
  correctedQuery?: string;
}

export interface SuggestionsView {
  products: { slug: string; name: string; brand: string; image: string }[];
  categories: { slug: string; name: string }[];
}

export interface CategoryView {
  slug: string;
  name: string;
  image: string;
  productCount: number;
  children: CategoryView[];
}

export interface AttributeView {
  key: string;
  label: string;
  value: string;
}

export interface ProductView extends ProductCardView {
  description: string;
  highlights: string[];
  attributes: AttributeView[];
  /** Root first. */
  categories: { slug: string; name: string }[];
  skus: (SkuView & {
    attributes: AttributeView[];
    stockSku: string;
    unitsPerPack: number;
    aisle?: string;
  })[];
  related: ProductCardView[];
  /** Promotions that may touch it, worded for the language asked. */
  offers: { promotion: string; name: string; sentence: string; endsAt?: string }[];
}

export interface AvailabilityItemView extends AvailabilityView {
  store: string;
  asOf: string;
}

export interface LineRequest {
  sku: string;
  quantity: number;
}

export interface QuoteRequest {
  store: string;
  lines: LineRequest[];
  codes: string[];
}

export interface QuoteView {
  hash: string;
  document: QuoteDocument;
  explanation: Explanation;
}

export interface PlaceOrderRequest extends QuoteRequest {
  mode: 'reserve' | 'collect';
  contact: { firstName: string; lastName: string; email?: string; phone?: string };
  quote?: { hash: string; at: string };
  marketingConsent?: boolean;
}

/** Whom to tell, by one of the two, when a shop has an article again. */
export interface StockAlertRequest {
  sku: string;
  store: string;
  contact: { email?: string; phone?: string };
}

export interface OrderLineView {
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
  bought: number;
  putBack: number;
  damaged: number;
}

export interface MaskedContactView {
  firstName: string;
  lastName: string;
  emailMasked?: string;
  phoneMasked?: string;
}

/** What the shopper may see; the answer of POST /orders and of GET /orders/{number}. */
export interface OrderView {
  number: string;
  mode: 'reserve' | 'collect';
  state: OrderState;
  store: StoreView;
  contact: MaskedContactView;
  lines: OrderLineView[];
  placedAt: string;
  readyAt: string;
  /** When it really became ready. */
  readySince?: string;
  collectBy: string;
  checkedInAt?: string;
  closedAt?: string;
  quote: QuoteView;
  /** The short code in two groups of four, the signed payload of the QR, and the bin once it is set aside. */
  pickup: { code: string; qr: string; bin?: string };
  trackingToken: string;
  /** Commands the shopper may give now. */
  commands: OrderCommand[];
  /** The deadline an extension would give, when one is possible. */
  extensionTo?: string;
  receipts: ReceiptView[];
}

export interface PaymentView {
  method: 'card' | 'cash' | 'gift-card';
  amountCents: number;
}

export interface ReceiptView {
  number: string;
  store: string;
  storeName: string;
  soldAt: string;
  order?: string;
  colleague: string;
  totalCents: number;
  changeCents: number;
  hash: string;
  hash8: string;
  document: QuoteDocument;
  explanation: Explanation;
  lines: {
    sku: string;
    name: string;
    label: string;
    quantity: number;
    unitCents: number;
    netCents: number;
  }[];
  payments: PaymentView[];
}

export interface SaleRequest {
  lines: LineRequest[];
  codes: string[];
  customerId?: string;
  payments: PaymentView[];
  /** The quote the colleague saw; another hash answers `quote-changed`. */
  quote?: { hash: string; at: string };
  /** Required when a unit promised to somebody is sold anyway. */
  overrideReason?: string;
  /** Why a manager sells at a price that is probably a mistake. */
  grossErrorReason?: string;
  gesture?: GestureRequest;
}

export interface StaffSessionView {
  staffId: string;
  name: string;
  role: 'colleague' | 'manager' | 'head-office';
  store?: string;
  storeName?: string;
  /** For head office: the IANA zone in which it writes times. A shop has its own. */
  timezone?: string;
  /** What has to be done before anything else is allowed: a password of one's own, a second factor. */
  needs?: 'password' | 'totp';
  /** A code of the authenticator app proves this person too. */
  hasTotp?: true;
}

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
  counts: { toPrepare: number; inPreparation: number; ready: number; putBacks: number };
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
  /** The order's whole story, oldest first. */
  story: {
    at: string;
    command: string;
    from?: OrderState;
    to: OrderState;
    who: string;
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

export interface HandOverPreviewView {
  order: string;
  /** The lower of promised and current wins whole (the price promise). */
  promised: QuoteView;
  current: QuoteView;
  settled: QuoteView;
  isPromiseKept: boolean;
  totalCents: number;
  /** Prices that are probably a mistake: a manager decides before anything is handed over. */
  grossError?: { lines: GrossErrorLineView[]; decision?: GrossErrorDecision };
}

/** A basket at the counter, with what only a colleague may take off. */
export interface CounterQuoteRequest {
  lines: LineRequest[];
  codes: string[];
  gesture?: GestureRequest;
}

export interface HandOverRequest {
  gesture?: GestureRequest;
  code?: string;
  token?: string;
  lines?: { sku: string; quantity: number; outcome: 'bought' | 'put-back' | 'damaged' }[];
  extras?: LineRequest[];
  codes?: string[];
  payments?: PaymentView[];
}

export interface ScanView {
  sku: string;
  gtin: string;
  name: string;
  label: string;
  brand: string;
  image: string;
  slug: string;
  aisle?: string;
  price: PriceView;
  availableToPromise: number;
  shelf: number;
  /** Units promised to others, with until when. */
  promises: { order: string; customerName: string; quantity: number; collectBy: string }[];
}

export interface MovementView {
  id: string;
  from: string;
  to: string;
  quantity: number;
  causeType: string;
  causeId: string;
  who: string;
  at: string;
}

export interface StockView {
  sku: string;
  store: string;
  name: string;
  label: string;
  gtin: string;
  image: string;
  aisle?: string;
  accounts: { shelf: number; held: number; setAside: number; quarantine: number; outbound: number };
  safetyStock: number;
  availableToPromise: number;
  movements: Page<MovementView>;
}

export interface CustomerSummaryView {
  id: string;
  name: string;
  emailMasked?: string;
  phoneMasked?: string;
  city?: string;
  lastPurchaseAt?: string;
}

export interface CustomerEventView {
  at: string;
  where: 'online' | 'shop';
  kind: 'order' | 'sale';
  number: string;
  store: string;
  storeName: string;
  state?: OrderState;
  totalCents: number;
  hash8?: string;
  lines: { sku: string; name: string; quantity: number; netCents: number }[];
}

export interface CustomerView extends CustomerSummaryView {
  isVerified: boolean;
  since: string;
  /** Online and shop purchases as one list, newest first. */
  history: Page<CustomerEventView>;
  totals: { onlineCents: number; shopCents: number; purchases: number; openReservations: number };
  consents: { purpose: 'marketing'; given: boolean; at?: string; means?: string }[];
}

export interface DemoView {
  accounts: { role: string; name: string; login: string; secret: string; store?: string }[];
  examples: { store: string; sku: string; place: string; code: string };
}
