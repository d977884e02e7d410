/** Who may call what: one row a route, one column a role. Another row comes with every new route. */

/** A shopper holds the tracking token of an order in the shop; a neighbour is a colleague of another shop. */
export const askers = ['anonymous', 'shopper', 'colleague', 'neighbour', 'manager', 'headOffice'] as const;
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
  /** Server-sent events: the answer has no end. */
  readonly isStream?: true;
}

const doors = (
  anonymous: Door,
  shopper: Door,
  colleague: Door,
  neighbour: Door,
  manager: Door,
  headOffice: Door,
) => ({ anonymous, shopper, colleague, neighbour, manager, headOffice });

const nobody = doors('absent', 'absent', 'absent', 'absent', 'absent', 'absent');
const everyone = doors('in', 'in', 'in', 'in', 'in', 'in');
const inShop = doors('sign-in', 'sign-in', 'in', 'in', 'in', 'absent');
/** Behind the door there is nothing of that number. */
const unknownInShop = doors('sign-in', 'sign-in', 'absent', 'absent', 'absent', 'absent');
const allStaff = doors('sign-in', 'sign-in', 'in', 'in', 'in', 'in');

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
  'GET /api/v1/stores': { doors: everyone },
  'GET /api/v1/stores/:code': { doors: everyone, path: '/api/v1/stores/lyon' },
  'GET /api/v1/availability': { doors: everyone },
  'GET /api/v1/availability/events': { doors: everyone, isStream: true },
  'POST /api/v1/orders': { doors: everyone },
  // Without the token of that very order it does not exist, whoever asks.
  'GET /api/v1/orders/:number': { doors: nobody },
  'GET /api/v1/orders/:number/alternatives': { doors: nobody },
  'POST /api/v1/orders/:number/cancellation': { doors: nobody },
  'POST /api/v1/orders/:number/extension': { doors: nobody },
  'POST /api/v1/orders/:number/store': { doors: nobody, body: { store: 'lyon' } },
  'POST /api/v1/orders/:number/check-in': { doors: nobody },
  'POST /api/v1/orders/search': { doors: everyone, body: { contact: 'nobody@example.org' } },
  'POST /api/v1/orders/:number/contact-confirmation': { doors: nobody, body: { proof: 'x' } },
  'GET /api/v1/orders/:number/calendar.ics': { doors: nobody },
  'GET /api/v1/orders/:number/events': { doors: nobody, isStream: true },
  // Pages of the demo, which do not exist without it.
  'GET /dev/outbox': { doors: nobody },
  'GET /dev/outbox/:id': { doors: nobody },
  'GET /dev/outbox/:id/body': { doors: nobody },
  'GET /dev/outbox/:id/attachments/:place': { doors: nobody },
  'POST /api/v1/staff/session': { doors: everyone, body: { login: 'nobody-at-all', secret: 'x' } },
  'GET /api/v1/staff/session': { doors: allStaff },
  'DELETE /api/v1/staff/session': { doors: everyone },
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
  'GET /api/v1/staff/put-backs': { doors: inShop },
  'GET /api/v1/staff/receipts': { doors: inShop },
  'GET /api/v1/staff/orders/lookup': { doors: inShop, path: '/api/v1/staff/orders/lookup?q=dupont' },
  'GET /api/v1/staff/stock': { doors: inShop, path: '/api/v1/staff/stock?q=vis' },
  'GET /api/v1/staff/stock/:sku': { doors: inShop },
  'POST /api/v1/staff/stock/counts': { doors: inShop },
  'GET /api/v1/staff/products': { doors: inShop, path: '/api/v1/staff/products?q=vis' },
  'GET /api/v1/staff/scan/:code': { doors: unknownInShop },
  'POST /api/v1/staff/sales': { doors: inShop },
  // What they say of an order that is not of the shop is shown with the orders' own scenes.
  'GET /api/v1/staff/orders/:number': { doors: unknownInShop },
  'GET /api/v1/staff/receipts/:number': { doors: unknownInShop },
  'POST /api/v1/staff/orders/:number/acknowledgement': { doors: unknownInShop },
  'POST /api/v1/staff/orders/:number/picking': { doors: unknownInShop },
  'POST /api/v1/staff/orders/:number/release': { doors: unknownInShop },
  'POST /api/v1/staff/orders/:number/take-over': { doors: unknownInShop },
  'POST /api/v1/staff/orders/:number/picks': { doors: unknownInShop, body: { sku: 'DRILL', quantity: 1 } },
  'POST /api/v1/staff/orders/:number/picks/undo': { doors: unknownInShop, body: { sku: 'DRILL' } },
  'POST /api/v1/staff/orders/:number/ready': { doors: unknownInShop, body: { bin: 'A3' } },
  'POST /api/v1/staff/orders/:number/ready/undo': { doors: unknownInShop },
  'POST /api/v1/staff/orders/:number/cancellation': { doors: unknownInShop, body: { reason: 'x' } },
  'POST /api/v1/staff/orders/:number/refusal': { doors: unknownInShop, body: { reason: 'x' } },
  'POST /api/v1/staff/orders/:number/check-in': { doors: unknownInShop },
  'POST /api/v1/staff/orders/:number/extension': { doors: unknownInShop },
  'POST /api/v1/staff/orders/:number/put-back': { doors: unknownInShop },
  'POST /api/v1/staff/orders/:number/hand-over/preview': { doors: unknownInShop },
  'POST /api/v1/staff/orders/:number/hand-over': { doors: unknownInShop },
  'POST /api/v1/staff/orders/:number/hand-over/undo': { doors: unknownInShop, body: { reason: 'x' } },
  'GET /api/v1/staff/events': { doors: allStaff, isStream: true },
};
