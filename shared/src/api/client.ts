/** A small typed client of the HTTP API. The browser backs it with `fetch`, the server with an in-process call. */

import type { Locale } from '../i18n/runtime.js';
import type { Problem, ProblemCode } from '../problems.js';
import type { OrderChoicesView } from './choices.js';
import type { DemoView } from './demo.js';
import type { OfferDetailView, OffersView } from './offers.js';
import type { OrderView, PlaceOrderRequest } from './orders.js';
import type { Page } from './page.js';
import type { VoucherBalanceView } from './payments.js';
import type { PlaceView } from './places.js';
import type {
  CategoryView,
  CounterOnly,
  PriceView,
  ProductListView,
  ProductView,
  SuggestionsView,
} from './products.js';
import type { QuoteRequest, QuoteView } from './quotes.js';
import type { AvailabilityItemView } from './stock.js';
import type { StockAlertRequest } from './stock-alerts.js';
import type { StoreDetailView, StoreView } from './stores.js';

export interface ApiResponse {
  readonly status: number;
  text(): Promise<string>;
}

/** The part of `fetch` the client needs; `path` begins with `/api/v1/`. */
export type FetchLike = (
  path: string,
  init: { method: string; headers: Record<string, string>; body?: string; signal?: AbortSignal },
) => Promise<ApiResponse>;

/** A refusal of the API, thrown; `problem.code` is stable and listed in problems/. */
export class ApiProblem extends Error {
  readonly code: ProblemCode;
  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title);
    this.name = 'ApiProblem';
    this.code = problem.code;
  }
}

/** No answer at all, or one that is not ours: the network, a proxy, a restart. The same call may be tried again. */
export class ApiUnreachable extends Error {
  constructor(cause: unknown) {
    super('The server could not be reached', { cause });
    this.name = 'ApiUnreachable';
  }
}

export type QueryValue = string | number | boolean | undefined;
export type Query = Readonly<Record<string, QueryValue | readonly QueryValue[]>>;

export interface CallOptions {
  readonly query?: Query;
  readonly body?: unknown;
  /** Made by whoever starts the act and kept for its retries. */
  readonly idempotencyKey?: string;
  readonly trackingToken?: string;
  /** Another kind of link's words, with the name of their kind: `Preferences abc`. */
  readonly authorization?: string;
  /** Of whoever was named to collect an order. */
  readonly collectorToken?: string;
  readonly signal?: AbortSignal;
}

export type Call = <Answer>(method: string, path: string, options?: CallOptions) => Promise<Answer>;

/** Makes the one function every call goes through; it throws `ApiProblem` or `ApiUnreachable`, nothing else. */
export function createCall(fetchLike: FetchLike, locale: Locale): Call {
  return async <Answer>(method: string, path: string, options: CallOptions = {}): Promise<Answer> => {
    const headers: Record<string, string> = { accept: 'application/json', 'accept-language': locale };
    if (options.body !== undefined) headers['content-type'] = 'application/json';
    if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey;
    if (options.trackingToken) headers.authorization = `Tracking ${options.trackingToken}`;
    if (options.authorization) headers.authorization = options.authorization;
    if (options.collectorToken) headers.authorization = `Collector ${options.collectorToken}`;
    const { status, text } = await answerOf(fetchLike, `/api/v1${path}${queryString(options.query)}`, {
      method,
      headers,
      body: options.body === undefined ? undefined : JSON.stringify(options.body),
      signal: options.signal,
    });
    const body = text === '' ? undefined : parsed(text);
    if (status >= 200 && status < 300) return body as Answer;
    if (isProblem(body)) throw new ApiProblem(body);
    throw new ApiUnreachable(`HTTP ${status}`);
  };
}

async function answerOf(fetchLike: FetchLike, path: string, init: Parameters<FetchLike>[1]) {
  try {
    const response = await fetchLike(path, init);
    return { status: response.status, text: await response.text() };
  } catch (fault) {
    throw new ApiUnreachable(fault);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    throw new ApiUnreachable(fault);
  }
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && typeof (body as Problem).code === 'string';
}

/** `?a=1&b=x&b=y`, absent values left out; the empty string when nothing remains. */
export function queryString(query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== '') parameters.append(name, String(one));
    }
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** A basket line as the basket page needs it. */
export interface BasketSkuView {
  sku: string;
  gtin: string;
  label: string;
  name: string;
  brand: string;
  image: string;
  slug: string;
  price: PriceView;
  counterOnly?: CounterOnly;
}

export interface StoresQuery {
  lat?: number;
  lon?: number;
  place?: string;
  /** Pairs, in step. */
  sku?: string[];
  quantity?: number[];
  service?: string[];
  openNow?: boolean;
  /** Only shops that have every SKU in its quantity. */
  inStock?: boolean;
  limit?: number;
  cursor?: string;
}

export type ProductsQuery = Query & {
  q?: string;
  category?: string;
  brand?: string[];
  store?: string;
  inStock?: boolean;
  minPriceCents?: number;
  maxPriceCents?: number;
  offers?: boolean;
  sort?: 'relevance' | 'price' | '-price' | 'name';
  cursor?: string;
  limit?: number;
};

/** What a shopper may ask for. */
export function createApi(fetchLike: FetchLike, locale: Locale) {
  const call = createCall(fetchLike, locale);
  const order = (number: string) => `/orders/${encodeURIComponent(number)}`;
  return {
    /** Any route, for what only some pages need. */
    call,
    places: (q: string, signal?: AbortSignal) =>
      call<Page<PlaceView>>('GET', '/places', { query: { q, limit: 6 }, signal }),
    stores: (query: StoresQuery, signal?: AbortSignal) =>
      call<Page<StoreView>>('GET', '/stores', { query: { ...query }, signal }),
    store: (code: string, lines: { sku: string[]; quantity: number[] } = { sku: [], quantity: [] }) =>
      call<StoreDetailView>('GET', `/stores/${encodeURIComponent(code)}`, { query: { ...lines } }),
    categories: () => call<{ items: CategoryView[] }>('GET', '/categories'),
    products: (query: ProductsQuery, signal?: AbortSignal) =>
      call<ProductListView>('GET', '/products', { query, signal }),
    product: (slug: string, store?: string) =>
      call<ProductView>('GET', `/products/${encodeURIComponent(slug)}`, { query: { store } }),
    offers: () => call<OffersView>('GET', '/offers'),
    offer: (id: string, store?: string, cursor?: string) =>
      call<OfferDetailView>('GET', `/offers/${encodeURIComponent(id)}`, { query: { store, cursor } }),
    suggestions: (q: string, signal?: AbortSignal) =>
      call<SuggestionsView>('GET', '/suggestions', { query: { q }, signal }),
    skus: (sku: string[]) => call<{ items: BasketSkuView[] }>('GET', '/skus', { query: { sku } }),
    availability: (sku: string[], store: string[]) =>
      call<{ items: AvailabilityItemView[] }>('GET', '/availability', { query: { sku, store } }),
    quote: (body: QuoteRequest, signal?: AbortSignal) => call<QuoteView>('POST', '/quotes', { body, signal }),
    placeOrder: (body: PlaceOrderRequest, idempotencyKey: string) =>
      call<OrderView>('POST', '/orders', { body, idempotencyKey }),
    voucherBalance: (code: string) =>
      call<VoucherBalanceView>('POST', '/vouchers/balance', { body: { code } }),
    order: (number: string, trackingToken: string) =>
      call<OrderView>('GET', order(number), { trackingToken }),
    orderAlternatives: (number: string, trackingToken: string) =>
      call<Page<StoreView>>('GET', `${order(number)}/alternatives`, { trackingToken }),
    /** `act` is the last part of the route; `payments` answers where to pay, `choices` takes a choice. */
    changeOrder: (
      number: string,
      act:
        | 'cancellation'
        | 'extension'
        | 'store'
        | 'check-in'
        | 'contact-confirmation'
        | 'payments'
        | 'choices',
      body: object,
      trackingToken: string,
      idempotencyKey: string,
    ) => call<OrderView>('POST', `${order(number)}/${act}`, { body, trackingToken, idempotencyKey }),
    orderChoices: (number: string, trackingToken: string) =>
      call<OrderChoicesView>('GET', `${order(number)}/choices`, { trackingToken }),
    findOrders: (body: { number?: string; contact: string }) =>
      call<Record<string, never>>('POST', '/orders/search', { body }),
    stockAlert: (body: StockAlertRequest, idempotencyKey: string) =>
      call<Record<string, never>>('POST', '/stock-alerts', { body, idempotencyKey }),
    demo: () => call<DemoView>('GET', '/demo'),
  };
}

export type Api = ReturnType<typeof createApi>;
