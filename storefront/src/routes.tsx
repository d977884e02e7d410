import { type StorefrontPage, storefrontPath } from '@passerelle/shared/storefront-paths';
import type { LoaderFunctionArgs, RouteObject } from 'react-router';
import type { Port } from './lib/port.js';
import { Layout } from './pages/layout.js';
import { layoutLoader } from './pages/layout-loader.js';
import { PageFault } from './pages/page-fault.js';
import { ShellFault } from './pages/shell-fault.js';

/** What a page's module exports; its loader gets the port and the request. */
export interface PageModule {
  Component: () => React.ReactNode;
  loader?: (port: Port, args: LoaderFunctionArgs) => unknown;
}

/** Told to the server, which preloads the page's script, and to the header, which links to the other language. */
export interface PageHandle {
  page?: StorefrontPage;
  module: string;
}

type PageImport = () => Promise<PageModule>;

/** Every page of one language. Made once per request on the server and once per visit in the browser. */
export function createRoutes(port: Port): RouteObject[] {
  const at = (page: StorefrontPage, id?: string) => storefrontPath(port.locale, page, id);
  const page = (path: string, name: string, load: PageImport, of?: StorefrontPage): RouteObject => ({
    path,
    handle: { page: of, module: `src/pages/${name}.tsx` } satisfies PageHandle,
    lazy: async () => {
      const { Component, loader } = await load();
      return loader ? { Component, loader: (args) => loader(port, args) } : { Component };
    },
  });
  return [
    {
      id: 'layout',
      loader: () => layoutLoader(port),
      // Only a change of shop asks for this again: `revalidate()` keeps the address.
      shouldRevalidate: ({ currentUrl, nextUrl, defaultShouldRevalidate }) =>
        currentUrl.href === nextUrl.href && defaultShouldRevalidate,
      Component: Layout,
      ErrorBoundary: ShellFault,
      HydrateFallback: () => null,
      children: [
        {
          ErrorBoundary: PageFault,
          children: [
            page(at('home'), 'home', () => import('./pages/home.js'), 'home'),
            page(at('category', ':slug'), 'list', () => import('./pages/list.js'), 'category'),
            page(at('search'), 'list', () => import('./pages/list.js'), 'search'),
            page(at('offers'), 'list', () => import('./pages/list.js'), 'offers'),
            page(at('product', ':slug'), 'product', () => import('./pages/product.js'), 'product'),
            page(at('shops'), 'shops', () => import('./pages/shops.js'), 'shops'),
            page(at('shop', ':slug'), 'shop', () => import('./pages/shop.js'), 'shop'),
            page(at('basket'), 'basket', () => import('./pages/basket.js'), 'basket'),
            page(at('order', ':slug'), 'order', () => import('./pages/order.js'), 'order'),
            page(at('findOrder'), 'find-order', () => import('./pages/find-order.js'), 'findOrder'),
            page(at('how'), 'how', () => import('./pages/how.js'), 'how'),
            page(at('legal'), 'legal', () => import('./pages/legal.js'), 'legal'),
            page(at('privacy'), 'privacy', () => import('./pages/privacy.js'), 'privacy'),
            page(at('cookies'), 'cookies', () => import('./pages/cookies.js'), 'cookies'),
            page('*', 'not-found', () => import('./pages/not-found.js')),
          ],
        },
      ],
    },
  ];
}
