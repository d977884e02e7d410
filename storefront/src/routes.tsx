import type { Locale } from '@passerelle/shared/i18n/runtime';
import { type StorefrontPage, storefrontPath } from '@passerelle/shared/storefront-paths';
import type { PageModule, PageRoute } from './lib/router/pages.js';

const slug = ':slug';

/** Every page of one language, each in a script of its own. */
export function pagesOf(locale: Locale): readonly PageRoute[] {
  const page = (
    of: StorefrontPage,
    file: string,
    load: () => Promise<PageModule>,
    id?: string,
  ): PageRoute => ({
    path: storefrontPath(locale, of, id),
    page: of,
    module: `src/pages/${file}.tsx`,
    load,
  });
  return [
    page('home', 'home', () => import('./pages/home.js')),
    page('category', 'list', () => import('./pages/list.js'), slug),
    page('search', 'list', () => import('./pages/list.js')),
    page('offers', 'list', () => import('./pages/list.js')),
    page('currentOffers', 'offers', () => import('./pages/offers.js')),
    page('offer', 'offer', () => import('./pages/offer.js'), slug),
    page('product', 'product', () => import('./pages/product.js'), slug),
    page('shops', 'shops', () => import('./pages/shops.js')),
    page('shop', 'shop', () => import('./pages/shop.js'), slug),
    page('basket', 'basket', () => import('./pages/basket.js')),
    page('sharedBasket', 'shared-basket', () => import('./pages/shared-basket.js'), slug),
    page('order', 'order', () => import('./pages/order.js'), slug),
    page('collection', 'collection', () => import('./pages/collection.js'), slug),
    page('findOrder', 'find-order', () => import('./pages/find-order.js')),
    page('signIn', 'sign-in', () => import('./pages/sign-in.js')),
    page('signInLink', 'sign-in-link', () => import('./pages/sign-in-link.js')),
    page('purchases', 'purchases', () => import('./pages/purchases.js')),
    page('purchase', 'purchase', () => import('./pages/purchase.js'), slug),
    page('account', 'account', () => import('./pages/account.js')),
    page('preferences', 'preferences', () => import('./pages/preferences.js')),
    page('opinion', 'opinion', () => import('./pages/opinion.js'), slug),
    page('how', 'how', () => import('./pages/how.js')),
    page('legal', 'legal', () => import('./pages/legal.js')),
    page('privacy', 'privacy', () => import('./pages/privacy.js')),
    page('cookies', 'cookies', () => import('./pages/cookies.js')),
    {
      path: '*',
      page: undefined,
      module: 'src/pages/not-found.tsx',
      load: () => import('./pages/not-found.js'),
    },
  ];
}
