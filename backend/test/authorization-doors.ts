/** The words of the table of rights: who asks, which doors there are, and what stands in a path. */
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
    | 'refused-refund'
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

export const doors = (
  anonymous: Door,
  shopper: Door,
  colleague: Door,
  neighbour: Door,
  manager: Door,
  headOffice: Door,
  // An account opens nothing but itself.
  signedIn: Door = anonymous,
) => ({ anonymous, shopper, signedIn, colleague, neighbour, manager, headOffice });

export const nobody = doors('absent', 'absent', 'absent', 'absent', 'absent', 'absent');
export const everyone = doors('in', 'in', 'in', 'in', 'in', 'in');
export const inShop = doors('sign-in', 'sign-in', 'in', 'in', 'in', 'absent');
/** Documents of one shop: to a colleague of another they do not exist. */
export const ownShop = doors('sign-in', 'sign-in', 'in', 'absent', 'in', 'absent');
export const ownManager = doors('sign-in', 'sign-in', 'absent', 'absent', 'in', 'absent');
/** Without the token of that very order it does not exist, whoever asks. */
export const holder = doors('absent', 'in', 'absent', 'absent', 'absent', 'absent');
export const headOffice = doors('sign-in', 'sign-in', 'absent', 'absent', 'absent', 'in');
export const allStaff = doors('sign-in', 'sign-in', 'in', 'in', 'in', 'in');

/** Open to programs whose key has the scope, and to no person. */
export const program = (scope: ApiScope): RouteRow => ({
  doors: doors('sign-in', 'sign-in', 'sign-in', 'sign-in', 'sign-in', 'sign-in'),
  scope,
});
/** Staff are no shoppers. */
export const account = doors('sign-in', 'sign-in', 'sign-in', 'sign-in', 'sign-in', 'sign-in', 'in');
/** What is named there belongs to nobody on the stage. */
export const accountOfNobody = doors(
  'sign-in',
  'sign-in',
  'sign-in',
  'sign-in',
  'sign-in',
  'sign-in',
  'absent',
);
export const staffOfNobody = doors('sign-in', 'sign-in', 'absent', 'absent', 'absent', 'absent');

export const nobodyId = '00000000-0000-4000-8000-0000000000ff';
/** A person of the stage who signs in nowhere. */
export const memberId = '00000000-0000-4000-8000-000000000002';
export const memberPath = (act = '') => `/api/v1/head-office/staff/${memberId}${act}`;

const customerId = '00000000-0000-4000-8000-000000000001';
export const customerPath = (act: string) => `/api/v1/staff/customers/${customerId}${act}`;
export const officeCustomerPath = (act: string) => `/api/v1/head-office/customers/${customerId}${act}`;
