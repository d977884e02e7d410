import { idOf } from '../../platform/ids.js';
import { slugOf } from '../catalogue/wording.js';
import type { DemoShop } from '../chain/shops.js';
import { chance } from '../random.js';
import { firstNames, lastNames } from './names.js';

export interface DemoCustomer {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  /** E.164, of the mobile range that ARCEP keeps for fiction. */
  readonly phone: string | null;
  readonly postcode: string;
  readonly city: string;
  /** Where they usually buy. */
  readonly shop: string;
  readonly sinceDays: number;
  readonly wantsOffers: boolean;
  readonly locale: 'fr' | 'en';
  /** Groups that promotions speak of. */
  readonly segments: readonly string[];
}

/** A domain that cannot exist: no message of the demo reaches anybody. */
export const DEMO_MAILBOXES = '@courriel.example';

/** The mobile range that ARCEP keeps for fiction. */
export const DEMO_PHONES = '+3363998';

const CUSTOMERS = 400;
// Bruno Castaing is one of them.
const FIRST_PRO = 2;
const PROS_EVERY = 9;
/** People whom the demonstrations and the first screens name. */
const KNOWN = [
  'Pierre Morel',
  'Anna Lavigne',
  'Bruno Castaing',
  'Nadia Benali',
  'Julien Fabre',
  'Sophie Carlier',
  'Camille Roux',
];

/** The customers of the demo; those known by name live in Lyon. */
export function customers(shops: readonly DemoShop[]): DemoCustomer[] {
  const luck = chance('customers');
  const taken = new Set<string>();
  return Array.from({ length: CUSTOMERS }, (_, rank) => {
    const shop = rank < KNOWN.length + 40 ? shops[rank < KNOWN.length ? 0 : rank % 8] : luck.pick(shops);
    if (!shop) throw new Error('The chain has no shop');
    let name = KNOWN[rank] ?? '';
    while (name === '' || taken.has(name)) name = `${luck.pick(firstNames)} ${luck.pick(lastNames)}`;
    taken.add(name);
    const [firstName = '', lastName = ''] = name.split(' ');
    const hasEmail = rank < KNOWN.length || luck.happens(0.88);
    const hasPhone = !hasEmail || rank < KNOWN.length || luck.happens(0.7);
    return {
      id: idOf('demo', 'customer', name),
      firstName,
      lastName: lastName.replace('-', ' '),
      email: hasEmail ? `${slugOf(firstName)}.${slugOf(lastName)}${DEMO_MAILBOXES}` : null,
      phone: hasPhone ? `${DEMO_PHONES}${String(1_000 + rank * 19).padStart(4, '0')}` : null,
      postcode: shop.postcode,
      city: shop.city,
      shop: shop.code,
      sinceDays: luck.between(370, 1_400),
      wantsOffers: luck.happens(0.45),
      locale: luck.happens(0.06) ? 'en' : 'fr',
      segments: rank % PROS_EVERY === FIRST_PRO ? ['pro'] : [],
    };
  });
}
