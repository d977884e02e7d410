/** Addresses of the storefront's pages in each language; messages and the API link to the same ones. */
import type { Locale } from './i18n/runtime.js';

const segments = {
  fr: {
    home: '',
    category: 'rayon',
    search: 'recherche',
    offers: 'prix-baisses',
    currentOffers: 'offres',
    offer: 'offres',
    product: 'produit',
    shops: 'magasins',
    shop: 'magasin',
    basket: 'panier',
    sharedBasket: 'panier-partage',
    order: 'commande',
    collection: 'retrait',
    findOrder: 'retrouver-ma-commande',
    signIn: 'connexion',
    signInLink: 'connexion/lien',
    purchases: 'mes-achats',
    purchase: 'mes-achats',
    account: 'mon-compte',
    preferences: 'mes-messages',
    opinion: 'avis',
    how: 'comment-ca-marche',
    legal: 'mentions-legales',
    privacy: 'donnees-personnelles',
    cookies: 'cookies',
  },
  en: {
    home: '',
    category: 'category',
    search: 'search',
    offers: 'lower-prices',
    currentOffers: 'offers',
    offer: 'offers',
    product: 'product',
    shops: 'shops',
    shop: 'shop',
    basket: 'basket',
    sharedBasket: 'shared-basket',
    order: 'order',
    collection: 'collection',
    findOrder: 'find-my-order',
    signIn: 'sign-in',
    signInLink: 'sign-in/link',
    purchases: 'my-purchases',
    purchase: 'my-purchases',
    account: 'my-account',
    preferences: 'my-messages',
    opinion: 'opinion',
    how: 'how-it-works',
    legal: 'legal',
    privacy: 'privacy',
    cookies: 'cookies',
  },
} as const satisfies Record<Locale, Record<string, string>>;

export type StorefrontPage = keyof (typeof segments)['fr'];

/** `/produit/perceuse-18v`, `/en/product/perceuse-18v`; `id` is a slug, a shop's code or an order's number, as it is. */
export function storefrontPath(locale: Locale, page: StorefrontPage, id?: string): string {
  const prefix = locale === 'fr' ? '' : `/${locale}`;
  const segment = segments[locale][page];
  if (segment === '') return `${prefix}/`;
  return id === undefined ? `${prefix}/${segment}` : `${prefix}/${segment}/${id}`;
}

/** The address of an order's tracking page; whoever has it may follow and change the order. */
export function trackingPath(locale: Locale, number: string, token: string): string {
  return `${storefrontPath(locale, 'order', encodeURIComponent(number))}?t=${encodeURIComponent(token)}`;
}

const sharedBasket = new RegExp(`/(?:${segments.fr.sharedBasket}|${segments.en.sharedBasket})/[\\w-]{32}$`);

/** Is this the address of a copy of a basket, as its QR carries it? */
export function isSharedBasketAddress(text: string): boolean {
  return sharedBasket.test(text.trim());
}

/** The address of the page for whoever was named to collect an order: what, where and the code, no price. */
export function collectionPath(locale: Locale, number: string, token: string): string {
  return `${storefrontPath(locale, 'collection', encodeURIComponent(number))}?c=${encodeURIComponent(token)}`;
}

/** The language of a storefront address: French unless it begins with /en. */
export function localeOfPath(pathname: string): Locale {
  return pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'fr';
}
