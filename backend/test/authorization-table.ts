/** Who may call what: one row a route, one column a role or scope. Another row comes with every new route. */
import type { ApiScope } from '@passerelle/shared/api/integrations';

/**
 * A shopper holds the tracking token of an order in the shop, one who is signed in has an account; a neighbour is a
 * colleague of another shop.
 */
export const askers = [
  'anonymous',
  'shopper',
  'signedIn',
  'colleague',
  'neighbour',
  'manager',
  'headOffice',
] as const;
export type Asker = (typeof askers)[number];

/**
 * `in`: the door opens, whatever is said behind it. `sign-in`: 401, sign in first.
 * `absent`: 404, as if it did not exist.
 */
export type Door = 'in' | 'sign-in' | 'absent';

export interface RouteRow {
  readonly doors: Readonly<Record<Asker, Door>>;
  /** What stands in the place of `:parameters`; names of things the stage has. */
  readonly path?: string;
  readonly body?: object;
  /** `:number` is that of a fresh order of the shop, one cancelled in its bin, a receipt of its till, a draft of prices, or whatever is named. */
  readonly on?:
    | 'kept-quote'
    | 'purchase'
    | 'order'
    | 'ended-order'
    | 'receipt'
    | 'return'
    | 'transfer'
    | 'taken-order'
    | 'price-batch'
    | 'promotion'
    | 'parked-errand'
    | 'voucher'
    | 'offer-with-codes'
    | 'api-key'
    | 'file'
    | 'customer-match'
    | 'webhook'
    | 'delivery';
  /** The shopper's token goes into the address, as browsers can send no header there. */
  readonly hasTokenInQuery?: true;
  /** Whoever is signed in there is not afterwards. */
  readonly endsSession?: true;
  /** Server-sent events: the answer has no end. */
  readonly isStream?: true;
  /** The scope that a program's key must have; people have none. */
  readonly scope?: ApiScope;
}

const doors = (
  anonymous: Door,
  shopper: Door,
  colleague: Door,
  neighbour: Door,
  manager: Door,
  headOffice: Door,
  // An account opens nothing but itself.
  signedIn: Door = anonymous,
) => ({ anonymous, shopper, signedIn, colleague, neighbour, manager, headOffice });

const nobody = doors('absent', 'absent', 'absent', 'absent', 'absent', 'absent');
const everyone = doors('in', 'in', 'in', 'in', 'in', 'in');
const inShop = doors('sign-in', 'sign-in', 'in', 'in', 'in', 'absent');
/** Documents of one shop: to a colleague of another they do not exist. */
const ownShop = doors('sign-in', 'sign-in', 'in', 'absent', 'in', 'absent');
const ownManager = doors('sign-in', 'sign-in', 'absent', 'absent', 'in', 'absent');
/** Without the token of that very order it does not exist, whoever asks. */
const holder = doors('absent', 'in', 'absent', 'absent', 'absent', 'absent');
const headOffice = doors('sign-in', 'sign-in', 'absent', 'absent', 'absent', 'in');
const allStaff = doors('sign-in', 'sign-in', 'in', 'in', 'in', 'in');

/** Open to programs whose key has the scope, and to no person. */
const program = (scope: ApiScope): RouteRow => ({
  doors: doors('sign-in', 'sign-in', 'sign-in', 'sign-in', 'sign-in', 'sign-in'),
  scope,
});
/** Staff are no shoppers. */
const account = doors('sign-in', 'sign-in', 'sign-in', 'sign-in', 'sign-in', 'sign-in', 'in');
/** What is named there belongs to nobody on the stage. */
const accountOfNobody = doors('sign-in', 'sign-in', 'sign-in', 'sign-in', 'sign-in', 'sign-in', 'absent');
const staffOfNobody = doors('sign-in', 'sign-in', 'absent', 'absent', 'absent', 'absent');

const nobodyId = '00000000-0000-4000-8000-0000000000ff';
/** A person of the stage who signs in nowhere. */
export const memberId = '00000000-0000-4000-8000-000000000002';
const memberPath = (act = '') => `/api/v1/head-office/staff/${memberId}${act}`;

const customerId = '00000000-0000-4000-8000-000000000001';
const customerPath = (act: string) => `/api/v1/staff/customers/${customerId}${act}`;
const officeCustomerPath = (act: string) => `/api/v1/head-office/customers/${customerId}${act}`;

/** Rows by method and route as the server knows it. */
export const authorizationTable: Readonly<Record<string, RouteRow>> = {
  'GET /api/health/live': { doors: everyone },
  'GET /api/health/ready': { doors: everyone },
  'GET /api/v1/demo': { doors: doors('absent', 'absent', 'absent', 'absent', 'absent', 'absent') },
  'GET /api/v1/places': { doors: everyone, path: '/api/v1/places?q=lyon' },
  'GET /api/v1/categories': { doors: everyone },
  'GET /api/v1/products': { doors: everyone },
  'GET /api/v1/products/:slug': { doors: everyone, path: '/api/v1/products/drill' },
  'GET /api/v1/suggestions': { doors: everyone, path: '/api/v1/suggestions?q=per' },
  'GET /api/v1/skus': { doors: everyone },
  'POST /api/v1/quotes': { doors: everyone },
  'GET /api/v1/quotes/:hash': { doors: everyone, on: 'kept-quote', path: '/api/v1/quotes/:number' },
  'GET /api/v1/stores': { doors: everyone },
  'GET /api/v1/stores/:code': { doors: everyone, path: '/api/v1/stores/lyon' },
  'GET /api/v1/availability': { doors: everyone },
  'GET /api/v1/availability/events': { doors: everyone, isStream: true },
  'POST /api/v1/stock-alerts': { doors: everyone },
  'POST /api/v1/orders': { doors: everyone },
  'GET /api/v1/orders/:number': { doors: holder, on: 'order' },
  'GET /api/v1/orders/:number/alternatives': { doors: holder, on: 'order' },
  'POST /api/v1/orders/:number/cancellation': { doors: holder, on: 'order' },
  'GET /api/v1/orders/:number/collector': { doors: holder, on: 'order' },
  'POST /api/v1/orders/:number/collector': {
    doors: holder,
    on: 'order',
    body: { firstName: 'Lou', lastName: 'Ami' },
  },
  'POST /api/v1/orders/:number/collector/revocation': { doors: holder, on: 'order' },
  // For whoever was named, and for nobody else of this table.
  'GET /api/v1/orders/:number/collection': { doors: nobody, on: 'order' },
  'GET /api/v1/orders/:number/choices': { doors: holder, on: 'order' },
  'POST /api/v1/orders/:number/choices': { doors: holder, on: 'order', body: { choice: 'drop' } },
  'POST /api/v1/orders/:number/payments': { doors: holder, on: 'order' },
  'POST /api/v1/orders/:number/extension': { doors: holder, on: 'order' },
  'POST /api/v1/orders/:number/store': { doors: holder, on: 'order', body: { store: 'lyon' } },
  'POST /api/v1/orders/:number/check-in': { doors: holder, on: 'order' },
  'POST /api/v1/orders/search': { doors: everyone, body: { contact: 'nobody@example.org' } },
  'POST /api/v1/orders/:number/contact-confirmation': { doors: holder, on: 'order', body: { proof: 'x' } },
  'GET /api/v1/orders/:number/calendar.ics': { doors: holder, on: 'order', hasTokenInQuery: true },
  'GET /api/v1/orders/:number/events': { doors: holder, on: 'order', hasTokenInQuery: true, isStream: true },
  // Whoever has a link to pay may pay; without its token there is nothing.
  'GET /pay/:intentId/:token': { doors: nobody },
  'GET /pay/:intentId/:token/return': { doors: nobody },
  // The sandbox bank, of the demo alone unless it is asked for.
  'GET /pay/sandbox/:ref': { doors: nobody },
  'POST /pay/sandbox/:ref/choice': { doors: nobody, body: { choice: 'approve' } },
  'POST /pay/sandbox/:ref/code': { doors: nobody, body: { code: '123456' } },
  'GET /pay/sandbox/assets/:name': { doors: nobody, path: '/pay/sandbox/assets/page.css' },
  // Opened by the signature of a provider that is configured; here none is.
  'POST /api/v1/payments/webhooks/:provider': { doors: nobody, path: '/api/v1/payments/webhooks/sandbox' },
  // Opened by the signature or the token of a gateway that is configured; here none is.
  'POST /api/v1/messages/receipts/twilio/:message': {
    doors: nobody,
    path: `/api/v1/messages/receipts/twilio/${nobodyId}`,
  },
  'GET /api/v1/messages/receipts/ovh/:token': { doors: nobody, path: '/api/v1/messages/receipts/ovh/x' },
  'POST /api/v1/messages/receipts/generic/:token': {
    doors: nobody,
    path: '/api/v1/messages/receipts/generic/x',
  },
  'POST /api/v1/messages/replies/twilio': { doors: nobody },
  'POST /api/v1/messages/replies/generic/:token': {
    doors: nobody,
    path: '/api/v1/messages/replies/generic/x',
  },
  // With the link of a message, which nobody here has, or signed in.
  'GET /api/v1/preferences': { doors: account },
  'POST /api/v1/preferences': { doors: account },
  'POST /api/v1/preferences/unsubscription': {
    doors: nobody,
    path: '/api/v1/preferences/unsubscription?token=x',
  },
  'GET /api/v1/preferences/unsubscription': {
    doors: everyone,
    path: '/api/v1/preferences/unsubscription?token=x',
  },
  // For whoever has the link of its question, and for nobody of this table.
  'GET /api/v1/opinions/:number': { doors: nobody, on: 'order' },
  'POST /api/v1/opinions/:number': { doors: nobody, on: 'order', body: { score: 5 } },
  'GET /api/v1/staff/orders/:number/messages': { doors: ownShop, on: 'order' },
  'GET /api/v1/staff/orders/:number/opinion': { doors: ownShop, on: 'order' },
  'GET /api/v1/staff/customers/:id/opinions': { doors: allStaff, path: customerPath('/opinions') },
  'GET /api/v1/head-office/opinions': { doors: headOffice },
  'GET /api/v1/head-office/opinions/words': { doors: headOffice },
  'GET /api/v1/head-office/messages': { doors: headOffice },
  // No message of that id failed.
  'POST /api/v1/head-office/messages/:id/retry': {
    doors: headOffice,
    path: `/api/v1/head-office/messages/${nobodyId}/retry`,
  },
  'POST /api/v1/vouchers/balance': { doors: everyone, body: { code: 'AAAA-AAAA-AAAA-AAAA' } },
  // Pages of the demo, which do not exist without it.
  'GET /dev/outbox': { doors: nobody },
  'GET /dev/outbox/:id': { doors: nobody },
  'GET /dev/outbox/:id/body': { doors: nobody },
  'GET /dev/outbox/:id/attachments/:place': { doors: nobody },
  'POST /api/v1/staff/session': { doors: everyone, body: { login: 'nobody-at-all', secret: 'x' } },
  'GET /api/v1/staff/session': { doors: allStaff },
  'POST /api/v1/staff/session/proof': { doors: allStaff, body: { secret: 'x' } },
  'DELETE /api/v1/staff/session': { doors: everyone },
  'POST /api/v1/account/sign-in': { doors: everyone },
  'POST /api/v1/account/sign-in/:attempt/code': { doors: everyone, body: { code: '000000' } },
  'POST /api/v1/account/sign-in/link': { doors: everyone, body: { token: 'nothing' } },
  'POST /api/v1/account/sign-in/password': {
    doors: everyone,
    body: { contact: 'nobody@example.org', password: 'nothing' },
  },
  'POST /api/v1/account/sign-in/passkey-question': { doors: everyone },
  'POST /api/v1/account/sign-in/passkey': { doors: everyone },
  'GET /api/v1/account/session': { doors: everyone },
  'DELETE /api/v1/account/session': { doors: everyone, endsSession: true },
  'GET /api/v1/basket': { doors: everyone },
  'PUT /api/v1/basket': { doors: everyone, body: { revision: 0, lines: [], codes: [] } },
  'POST /api/v1/basket/merge': { doors: account, body: { lines: [], codes: [] } },
  'POST /api/v1/basket/merge/undo': { doors: accountOfNobody, body: { keep: 'here' } },
  'DELETE /api/v1/basket/merge': { doors: account },
  'POST /api/v1/basket/shares': { doors: everyone },
  'GET /api/v1/basket/events': { doors: account, isStream: true },
  'POST /api/v1/shared-baskets/opening': { doors: nobody, body: { token: 'nothing' } },
  'GET /api/v1/account': { doors: account },
  'PATCH /api/v1/account': { doors: account },
  'GET /api/v1/account/purchases': { doors: account },
  'GET /api/v1/account/purchases/:number': { doors: account, on: 'purchase' },
  'POST /api/v1/account/contacts': { doors: account },
  'POST /api/v1/account/contacts/:attempt/code': { doors: account, body: { code: '000000' } },
  'POST /api/v1/account/password': { doors: account },
  'DELETE /api/v1/account/password': { doors: account },
  'POST /api/v1/account/passkey-question': { doors: account },
  'POST /api/v1/account/passkeys': { doors: account },
  'DELETE /api/v1/account/passkeys/:passkey': { doors: accountOfNobody },
  'DELETE /api/v1/account/sessions': { doors: account, endsSession: true },
  'DELETE /api/v1/account/sessions/:session': {
    doors: accountOfNobody,
    path: `/api/v1/account/sessions/${nobodyId}`,
  },
  'GET /api/v1/account/export': { doors: account },
  'POST /api/v1/account/erasure': { doors: account, endsSession: true },
  'POST /api/v1/staff/customers': { doors: allStaff },
  'POST /api/v1/staff/customers/:id/consents': { doors: allStaff, path: customerPath('/consents') },
  'POST /api/v1/staff/customers/:id/notes': { doors: allStaff, path: customerPath('/notes') },
  'DELETE /api/v1/staff/customers/:id/notes/:noteId': {
    doors: staffOfNobody,
    path: customerPath(`/notes/${nobodyId}`),
  },
  'GET /api/v1/staff/customers/:id/merge-preview': {
    doors: allStaff,
    path: customerPath('/merge-preview'),
  },
  'POST /api/v1/staff/customers/:id/merges': { doors: allStaff, path: customerPath('/merges') },
  'POST /api/v1/staff/customers/:id/merges/:mergeId/undo': {
    doors: staffOfNobody,
    path: customerPath(`/merges/${nobodyId}/undo`),
  },
  'GET /api/v1/head-office/customers/:id/looks': { doors: headOffice, path: officeCustomerPath('/looks') },
  'GET /api/v1/head-office/customers/:id/export': { doors: headOffice, path: officeCustomerPath('/export') },
  'POST /api/v1/head-office/customers/:id/erasure': {
    doors: headOffice,
    path: officeCustomerPath('/erasure'),
  },
  'GET /api/v1/staff/customers': { doors: allStaff },
  'GET /api/v1/staff/customers/:id': {
    doors: allStaff,
    path: '/api/v1/staff/customers/00000000-0000-4000-8000-000000000001',
  },
  'POST /api/v1/staff/customers/:id/contact-view': {
    doors: allStaff,
    path: '/api/v1/staff/customers/00000000-0000-4000-8000-000000000001/contact-view',
  },
  'GET /api/v1/staff/orders': { doors: inShop },
  'GET /api/v1/staff/returns': { doors: inShop },
  'GET /api/v1/staff/returns/purchases': { doors: inShop, path: '/api/v1/staff/returns/purchases?q=dupont' },
  'GET /api/v1/staff/returns/:number': { doors: inShop, on: 'return' },
  'POST /api/v1/staff/returns': { doors: inShop },
  'POST /api/v1/staff/returns/:number/inspection': {
    doors: ownShop,
    on: 'return',
    body: { lines: [{ sku: 'DRILL', quantity: 1, condition: 'sellable' }] },
  },
  'POST /api/v1/staff/returns/:number/refusal': { doors: ownShop, on: 'return', body: { reason: 'x' } },
  'GET /api/v1/staff/taken-orders': { doors: inShop },
  'POST /api/v1/staff/taken-orders': { doors: inShop },
  'POST /api/v1/staff/taken-orders/shops': {
    doors: inShop,
    body: { lines: [{ sku: 'DRILL', quantity: 1 }] },
  },
  'GET /api/v1/staff/taken-orders/:number': { doors: ownShop, on: 'taken-order' },
  'POST /api/v1/staff/taken-orders/:number/payment-link': { doors: ownShop, on: 'taken-order' },
  'GET /api/v1/staff/transfers': { doors: inShop },
  'POST /api/v1/staff/transfers': { doors: inShop },
  'GET /api/v1/staff/transfers/:number': { doors: ownShop, on: 'transfer' },
  'POST /api/v1/staff/transfers/:number/approval': { doors: ownShop, on: 'transfer' },
  'POST /api/v1/staff/transfers/:number/refusal': { doors: ownShop, on: 'transfer', body: { reason: 'x' } },
  'POST /api/v1/staff/transfers/:number/preparation': { doors: ownShop, on: 'transfer' },
  'POST /api/v1/staff/transfers/:number/shipment': { doors: ownShop, on: 'transfer' },
  'POST /api/v1/staff/transfers/:number/receipt': { doors: ownShop, on: 'transfer' },
  'POST /api/v1/staff/transfers/:number/closure': { doors: ownShop, on: 'transfer', body: { reason: 'x' } },
  'POST /api/v1/staff/transfers/:number/cancellation': { doors: ownShop, on: 'transfer' },
  'POST /api/v1/staff/transfers/:number/loss': { doors: ownShop, on: 'transfer', body: { reason: 'x' } },
  'GET /api/v1/staff/put-backs': { doors: inShop },
  'GET /api/v1/staff/receipts': { doors: inShop },
  'GET /api/v1/staff/orders/lookup': { doors: inShop, path: '/api/v1/staff/orders/lookup?q=dupont' },
  'GET /api/v1/staff/stock': { doors: inShop, path: '/api/v1/staff/stock?q=vis' },
  'GET /api/v1/staff/stock/:sku': { doors: inShop, path: '/api/v1/staff/stock/DRILL' },
  'POST /api/v1/staff/stock/counts': { doors: inShop },
  'GET /api/v1/staff/products': { doors: inShop, path: '/api/v1/staff/products?q=vis' },
  'GET /api/v1/staff/scan/:code': { doors: inShop, path: '/api/v1/staff/scan/DRILL' },
  'POST /api/v1/staff/shown-baskets/opening': { doors: staffOfNobody, body: { shown: 'ABCD-2345' } },
  'GET /api/v1/staff/gesture-cap': { doors: inShop },
  'POST /api/v1/staff/vouchers/balance': { doors: inShop, body: { code: 'AAAA-AAAA-AAAA-AAAA' } },
  'POST /api/v1/staff/quotes': { doors: inShop },
  'POST /api/v1/staff/sales': { doors: inShop },
  'GET /api/v1/staff/orders/:number': { doors: ownShop, on: 'order' },
  // A customer brings goods and receipts of any shop.
  'GET /api/v1/staff/receipts/:number': { doors: inShop, on: 'receipt' },
  'GET /api/v1/staff/orders/:number/choices': { doors: ownShop, on: 'order' },
  'POST /api/v1/staff/orders/:number/choices': { doors: ownShop, on: 'order', body: { choice: 'drop' } },
  'POST /api/v1/staff/orders/:number/choice-request': { doors: ownShop, on: 'order' },
  'POST /api/v1/staff/orders/:number/acknowledgement': { doors: ownShop, on: 'order' },
  'POST /api/v1/staff/orders/:number/picking': { doors: ownShop, on: 'order' },
  'POST /api/v1/staff/orders/:number/release': { doors: ownShop, on: 'order' },
  'POST /api/v1/staff/orders/:number/take-over': { doors: ownShop, on: 'order' },
  'POST /api/v1/staff/orders/:number/picks': {
    doors: ownShop,
    on: 'order',
    body: { sku: 'DRILL', quantity: 1 },
  },
  'POST /api/v1/staff/orders/:number/picks/undo': { doors: ownShop, on: 'order', body: { sku: 'DRILL' } },
  'POST /api/v1/staff/orders/:number/ready': { doors: ownShop, on: 'order', body: { bin: 'A3' } },
  'POST /api/v1/staff/orders/:number/ready/undo': { doors: ownShop, on: 'order' },
  'POST /api/v1/staff/orders/:number/cancellation': { doors: ownShop, on: 'order', body: { reason: 'x' } },
  'POST /api/v1/staff/orders/:number/refusal': { doors: ownShop, on: 'order', body: { reason: 'x' } },
  'POST /api/v1/staff/orders/:number/check-in': { doors: ownShop, on: 'order' },
  'POST /api/v1/staff/orders/:number/extension': { doors: ownShop, on: 'order' },
  'POST /api/v1/staff/orders/:number/put-back': {
    doors: ownShop,
    on: 'ended-order',
    body: { sku: 'DRILL', quantity: 1 },
  },
  'GET /api/v1/staff/orders/:number/till-refund': { doors: ownShop, on: 'order' },
  'POST /api/v1/staff/orders/:number/till-refund': { doors: ownShop, on: 'order' },
  'POST /api/v1/staff/orders/:number/hand-over/preview': { doors: ownShop, on: 'order' },
  'POST /api/v1/staff/orders/:number/hand-over/gross-error': {
    doors: ownManager,
    on: 'order',
    body: { decision: 'honour', reason: 'x' },
  },
  // Who shows the code in another shop is told which shop it is.
  'POST /api/v1/staff/orders/:number/hand-over': { doors: inShop, on: 'order' },
  'POST /api/v1/staff/orders/:number/hand-over/undo': {
    doors: ownManager,
    on: 'order',
    body: { reason: 'x' },
  },
  'GET /api/v1/staff/account': { doors: allStaff },
  'POST /api/v1/staff/account/password': { doors: allStaff, body: { current: 'x', next: 'x' } },
  'DELETE /api/v1/staff/account/sessions': { doors: allStaff },
  // Nobody has a session of that id; who may not come in hears the same.
  'DELETE /api/v1/staff/account/sessions/:sessionId': {
    doors: doors('sign-in', 'sign-in', 'absent', 'absent', 'absent', 'absent'),
    path: `/api/v1/staff/account/sessions/${nobodyId}`,
  },
  'POST /api/v1/staff/account/totp': { doors: headOffice },
  'POST /api/v1/staff/account/totp/confirmation': { doors: headOffice, body: { otp: '000000' } },
  'DELETE /api/v1/staff/account/totp': { doors: headOffice },
  'POST /api/v1/staff/account/recovery-codes': { doors: headOffice },
  'GET /api/v1/head-office/staff': { doors: headOffice },
  'POST /api/v1/head-office/staff': { doors: headOffice },
  'GET /api/v1/head-office/staff/:staffId': { doors: headOffice, path: memberPath() },
  'PATCH /api/v1/head-office/staff/:staffId': { doors: headOffice, path: memberPath() },
  'POST /api/v1/head-office/staff/:staffId/password-reset': {
    doors: headOffice,
    path: memberPath('/password-reset'),
  },
  'POST /api/v1/head-office/staff/:staffId/totp-reset': {
    doors: headOffice,
    path: memberPath('/totp-reset'),
  },
  'GET /api/v1/staff/calendar': { doors: ownManager },
  'POST /api/v1/staff/calendar/preview': { doors: ownManager },
  'PATCH /api/v1/staff/calendar': { doors: ownManager },
  'POST /api/v1/staff/calendar/early-closing': { doors: ownManager },
  'GET /api/v1/head-office/audit': { doors: headOffice },
  'GET /api/v1/head-office/prices': { doors: headOffice },
  'POST /api/v1/head-office/prices': { doors: headOffice },
  'POST /api/v1/head-office/prices/import': { doors: headOffice },
  'GET /api/v1/head-office/prices/list.csv': { doors: headOffice },
  'GET /api/v1/head-office/prices/:id': {
    doors: headOffice,
    on: 'price-batch',
    path: '/api/v1/head-office/prices/:number',
  },
  'GET /api/v1/head-office/prices/:id/impact': {
    doors: headOffice,
    on: 'price-batch',
    path: '/api/v1/head-office/prices/:number/impact',
  },
  'GET /api/v1/head-office/prices/:id/lines.csv': {
    doors: headOffice,
    on: 'price-batch',
    path: '/api/v1/head-office/prices/:number/lines.csv',
  },
  'PATCH /api/v1/head-office/prices/:id': {
    doors: headOffice,
    on: 'price-batch',
    path: '/api/v1/head-office/prices/:number',
  },
  'PATCH /api/v1/head-office/prices/:id/lines': {
    doors: headOffice,
    on: 'price-batch',
    path: '/api/v1/head-office/prices/:number/lines',
  },
  'POST /api/v1/head-office/prices/:id/proposal': {
    doors: headOffice,
    on: 'price-batch',
    path: '/api/v1/head-office/prices/:number/proposal',
  },
  'POST /api/v1/head-office/prices/:id/approval': {
    doors: headOffice,
    on: 'price-batch',
    path: '/api/v1/head-office/prices/:number/approval',
  },
  'POST /api/v1/head-office/prices/:id/refusal': {
    doors: headOffice,
    on: 'price-batch',
    path: '/api/v1/head-office/prices/:number/refusal',
    body: { comment: 'x' },
  },
  'POST /api/v1/head-office/prices/:id/withdrawal': {
    doors: headOffice,
    on: 'price-batch',
    path: '/api/v1/head-office/prices/:number/withdrawal',
  },
  'POST /api/v1/head-office/prices/:id/conflicts/removal': {
    doors: headOffice,
    on: 'price-batch',
    path: '/api/v1/head-office/prices/:number/conflicts/removal',
  },
  'POST /api/v1/head-office/prices/:id/reversal': {
    doors: headOffice,
    on: 'price-batch',
    path: '/api/v1/head-office/prices/:number/reversal',
  },
  'GET /api/v1/head-office/prices/:sku/history': {
    doors: headOffice,
    path: '/api/v1/head-office/prices/DRILL/history',
  },
  'GET /api/v1/head-office/prices/:sku/evidence': {
    doors: headOffice,
    path: '/api/v1/head-office/prices/DRILL/evidence',
  },
  'GET /api/v1/head-office/prices/:sku/evidence.csv': {
    doors: headOffice,
    path: '/api/v1/head-office/prices/DRILL/evidence.csv',
  },
  'GET /api/v1/head-office/gesture-caps': { doors: headOffice },
  'PUT /api/v1/head-office/gesture-caps': { doors: headOffice },
  'GET /api/v1/head-office/customer-segments': { doors: headOffice },
  'PUT /api/v1/head-office/customers/:id/segments': { doors: headOffice },
  'GET /api/v1/head-office/gestures': { doors: headOffice },
  'GET /api/v1/head-office/gestures.csv': { doors: headOffice },
  'GET /api/v1/head-office/payments/trouble': { doors: headOffice },
  'POST /api/v1/head-office/payments/errands/:id/retry': {
    doors: headOffice,
    on: 'parked-errand',
    path: '/api/v1/head-office/payments/errands/:number/retry',
  },
  'GET /api/v1/head-office/vouchers': { doors: headOffice },
  'POST /api/v1/head-office/vouchers': { doors: headOffice },
  'GET /api/v1/head-office/vouchers/:id': {
    doors: headOffice,
    on: 'voucher',
    path: '/api/v1/head-office/vouchers/:number',
  },
  'POST /api/v1/head-office/vouchers/:id/block': {
    doors: headOffice,
    on: 'voucher',
    path: '/api/v1/head-office/vouchers/:number/block',
    body: { reason: 'x' },
  },
  'GET /api/v1/head-office/gross-errors': { doors: headOffice },
  'GET /api/v1/head-office/contradictions': { doors: headOffice },
  'GET /api/v1/head-office/contradictions/closed': { doors: headOffice },
  'GET /api/v1/head-office/contradictions/open': { doors: headOffice },
  'POST /api/v1/head-office/contradictions/check': { doors: headOffice },
  'POST /api/v1/head-office/promotions/simulation': { doors: headOffice },
  'GET /api/v1/head-office/promotions/simulation/replays/:number': { doors: headOffice, on: 'order' },
  'GET /api/v1/head-office/promotions': { doors: headOffice },
  'GET /api/v1/head-office/promotions/calendar': { doors: headOffice },
  'GET /api/v1/head-office/promotions/choices': { doors: headOffice },
  'POST /api/v1/head-office/promotions': { doors: headOffice },
  'GET /api/v1/head-office/promotions/:offer': {
    doors: headOffice,
    on: 'promotion',
    path: '/api/v1/head-office/promotions/:number',
  },
  'PATCH /api/v1/head-office/promotions/:offer': {
    doors: headOffice,
    on: 'promotion',
    path: '/api/v1/head-office/promotions/:number',
  },
  'POST /api/v1/head-office/promotions/:offer/proposal': {
    doors: headOffice,
    on: 'promotion',
    path: '/api/v1/head-office/promotions/:number/proposal',
  },
  'POST /api/v1/head-office/promotions/:offer/approval': {
    doors: headOffice,
    on: 'promotion',
    path: '/api/v1/head-office/promotions/:number/approval',
  },
  'POST /api/v1/head-office/promotions/:offer/refusal': {
    doors: headOffice,
    on: 'promotion',
    path: '/api/v1/head-office/promotions/:number/refusal',
  },
  'POST /api/v1/head-office/promotions/:offer/withdrawal': {
    doors: headOffice,
    on: 'promotion',
    path: '/api/v1/head-office/promotions/:number/withdrawal',
  },
  'POST /api/v1/head-office/promotions/:offer/stop': {
    doors: headOffice,
    on: 'promotion',
    path: '/api/v1/head-office/promotions/:number/stop',
  },
  'POST /api/v1/head-office/promotions/:offer/pre-flight': {
    doors: headOffice,
    on: 'promotion',
    path: '/api/v1/head-office/promotions/:number/pre-flight',
  },
  'POST /api/v1/head-office/promotions/:offer/pre-flight/cancellation': {
    doors: headOffice,
    on: 'promotion',
    path: '/api/v1/head-office/promotions/:number/pre-flight/cancellation',
  },
  'GET /api/v1/head-office/promotions/:offer/pre-flight': {
    doors: headOffice,
    on: 'promotion',
    path: '/api/v1/head-office/promotions/:number/pre-flight',
  },
  'GET /api/v1/head-office/promotions/:offer/codes': {
    doors: headOffice,
    on: 'offer-with-codes',
    path: '/api/v1/head-office/promotions/:number/codes',
  },
  'GET /api/v1/head-office/promotions/:offer/codes/batches': {
    doors: headOffice,
    on: 'offer-with-codes',
    path: '/api/v1/head-office/promotions/:number/codes/batches',
  },
  'POST /api/v1/head-office/promotions/:offer/codes/batches': {
    doors: headOffice,
    on: 'offer-with-codes',
    path: '/api/v1/head-office/promotions/:number/codes/batches',
  },
  'GET /api/v1/head-office/promotions/:offer/codes/batches/:id': {
    doors: headOffice,
    on: 'offer-with-codes',
    path: '/api/v1/head-office/promotions/:number/codes/batches/:batch',
  },
  'GET /api/v1/head-office/promotions/:offer/codes/batches/:id/codes.csv': {
    doors: headOffice,
    on: 'offer-with-codes',
    path: '/api/v1/head-office/promotions/:number/codes/batches/:batch/codes.csv',
  },
  'POST /api/v1/head-office/promotions/:offer/codes/batches/:id/stop': {
    doors: headOffice,
    on: 'offer-with-codes',
    path: '/api/v1/head-office/promotions/:number/codes/batches/:batch/stop',
  },
  'POST /api/v1/head-office/promotions/:offer/codes/:code/stop': {
    doors: headOffice,
    on: 'offer-with-codes',
    path: '/api/v1/head-office/promotions/:number/codes/:number/stop',
  },
  'GET /api/v1/head-office/products': { doors: headOffice },
  'GET /api/v1/head-office/products/export.csv': { doors: headOffice },
  'GET /api/v1/head-office/catalogue-choices': { doors: headOffice },
  'GET /api/v1/head-office/products/:slug': { doors: headOffice, path: '/api/v1/head-office/products/drill' },
  'POST /api/v1/head-office/products': { doors: headOffice },
  'PATCH /api/v1/head-office/products/:slug': {
    doors: headOffice,
    path: '/api/v1/head-office/products/drill',
  },
  'POST /api/v1/head-office/products/:slug/put-back': {
    doors: headOffice,
    path: '/api/v1/head-office/products/drill/put-back',
  },
  'POST /api/v1/head-office/product-imports': { doors: headOffice },
  'GET /api/v1/head-office/product-imports/:id': {
    doors: headOffice,
    path: '/api/v1/head-office/product-imports/not-an-id',
  },
  'POST /api/v1/head-office/product-imports/:id/application': {
    doors: headOffice,
    path: '/api/v1/head-office/product-imports/not-an-id/application',
  },
  'GET /api/v1/head-office/categories': { doors: headOffice },
  'POST /api/v1/head-office/categories': { doors: headOffice },
  'PATCH /api/v1/head-office/categories/:slug': {
    doors: headOffice,
    path: '/api/v1/head-office/categories/outillage',
  },
  'GET /api/v1/head-office/pictures': { doors: headOffice },
  'POST /api/v1/head-office/pictures': { doors: headOffice },
  'GET /api/v1/pictures/:name': { doors: nobody },
  'GET /api/v1/head-office/stores': { doors: headOffice },
  'GET /api/v1/head-office/stores/:code': { doors: headOffice, path: '/api/v1/head-office/stores/lyon' },
  'POST /api/v1/head-office/stores': { doors: headOffice },
  'PATCH /api/v1/head-office/stores/:code': { doors: headOffice, path: '/api/v1/head-office/stores/lyon' },
  'POST /api/v1/head-office/stores/:code/calendar-preview': {
    doors: headOffice,
    path: '/api/v1/head-office/stores/lyon/calendar-preview',
  },
  'POST /api/v1/head-office/stores/:code/early-closing': {
    doors: headOffice,
    path: '/api/v1/head-office/stores/lyon/early-closing',
  },
  'GET /api/v1/offers': { doors: everyone },
  'GET /api/v1/offers/:id': { doors: everyone, path: '/api/v1/offers/dix' },
  'GET /api/v1/staff/offers': { doors: inShop },
  'GET /api/v1/staff/offers/news': { doors: inShop },
  'GET /api/v1/staff/offers/search': { doors: inShop, path: '/api/v1/staff/offers/search?q=dix' },
  'GET /api/v1/staff/offers/:id': { doors: inShop, path: '/api/v1/staff/offers/dix' },
  'POST /api/v1/staff/offers/:id/acknowledgement': {
    doors: inShop,
    path: '/api/v1/staff/offers/dix/acknowledgement',
  },
  'GET /api/v1/staff/offers/:id/flyer': { doors: allStaff, path: '/api/v1/staff/offers/dix/flyer' },
  'GET /api/v1/staff/labels': { doors: inShop },
  'GET /api/v1/staff/labels/sheet': { doors: allStaff },
  'POST /api/v1/staff/labels/ticks': { doors: inShop, body: { labels: [] } },
  'POST /api/v1/staff/labels/ticks/undo': { doors: inShop, body: { labels: [] } },
  'GET /api/v1/head-office/labels': { doors: headOffice },
  'GET /api/v1/head-office/offers/reach': { doors: headOffice },
  'GET /api/v1/head-office/offers/:id/reach': {
    doors: headOffice,
    path: '/api/v1/head-office/offers/dix/reach',
  },
  'POST /api/v1/integrations/sales': program('sales:write'),
  'POST /api/v1/integrations/sales.csv': program('sales:write'),
  'POST /api/v1/integrations/stock-movements': program('movements:write'),
  'POST /api/v1/integrations/stock-movements.csv': program('movements:write'),
  'POST /api/v1/integrations/stock-counts': program('counts:write'),
  'POST /api/v1/integrations/stock-counts.csv': program('counts:write'),
  'POST /api/v1/integrations/customers': program('customers:write'),
  'POST /api/v1/integrations/customers.csv': program('customers:write'),
  'POST /api/v1/integrations/orders.csv': program('orders:write'),
  'GET /api/v1/integrations/stock.csv': program('stock:read'),
  'GET /api/v1/integrations/prices.csv': program('prices:read'),
  'GET /api/v1/integrations/customers.csv': program('customers:read'),
  'GET /api/v1/integrations/orders.csv': program('orders:read'),
  'GET /api/v1/head-office/integrations/keys': { doors: headOffice },
  'POST /api/v1/head-office/integrations/keys': { doors: headOffice },
  'POST /api/v1/head-office/integrations/keys/:id/revocation': { doors: headOffice, on: 'api-key' },
  'GET /api/v1/head-office/integrations/files': { doors: headOffice },
  'POST /api/v1/head-office/integrations/files': { doors: headOffice },
  'GET /api/v1/head-office/integrations/files/:id': { doors: headOffice, on: 'file' },
  'GET /api/v1/head-office/integrations/tables/:kind': {
    doors: headOffice,
    path: '/api/v1/head-office/integrations/tables/stock',
  },
  'GET /api/v1/head-office/integrations/customer-matches': { doors: headOffice },
  'POST /api/v1/head-office/integrations/customer-matches/:id/decision': {
    doors: headOffice,
    on: 'customer-match',
  },
  'GET /api/v1/head-office/webhooks': { doors: headOffice },
  'POST /api/v1/head-office/webhooks': { doors: headOffice },
  'PATCH /api/v1/head-office/webhooks/:id': { doors: headOffice, on: 'webhook', body: { isPaused: true } },
  'DELETE /api/v1/head-office/webhooks/:id': { doors: headOffice, on: 'webhook' },
  'GET /api/v1/head-office/webhooks/:id/deliveries': { doors: headOffice, on: 'webhook' },
  'POST /api/v1/head-office/webhooks/:id/deliveries/:delivery/replay': {
    doors: headOffice,
    on: 'delivery',
    path: '/api/v1/head-office/webhooks/:number/deliveries/:batch/replay',
  },
  'POST /api/v1/head-office/webhooks/:id/replay': {
    doors: headOffice,
    on: 'webhook',
    body: { since: '2026-11-24T00:00:00Z' },
  },
  'GET /api/v1/staff/events': { doors: allStaff, isStream: true },
};
