import type { CategoryView, ProductCardView } from '@passerelle/shared/api/products';
import { type StorefrontPage, storefrontPath } from '@passerelle/shared/storefront-paths';
import { useState } from 'react';
import { Facets } from '../features/catalogue/facets.js';
import { queryOfAddress, sorts, withParameter } from '../features/catalogue/list-query.js';
import { ProductCard } from '../features/catalogue/product-card.js';
import { SelectedFilters } from '../features/catalogue/selected-filters.js';
import { readyWords } from '../features/stores/open-words.js';
import { useLiveStock } from '../lib/live-stock.js';
import type { Port } from '../lib/port.js';
import { Link } from '../lib/router/links.js';
import type { LoaderArgs } from '../lib/router/pages.js';
import { useLoaderData, usePage, useReload, useSearchParams } from '../lib/router/place.js';
import { useSite } from '../lib/site.js';
import { useApi } from '../lib/use-api.js';
import { useWords } from '../lib/words.js';
import { Breadcrumbs, type Crumb } from '../ui/breadcrumbs.js';
import { DataScript } from '../ui/data-script.js';
import { Icon } from '../ui/icons.js';
import { Meta } from '../ui/meta.js';
import { Sheet } from '../ui/sheet.js';
import { breadcrumbList } from './json-ld.js';
import { orNotFound, withChosenStore } from './loading.js';
import { useLayout } from './use-layout.js';

/** One list page in three guises: a department, a search, the lower prices. */
export async function loader({ api, chosenStore, locale }: Port, { url, slug }: LoaderArgs) {
  const parameters = url.searchParams;
  const isOffers = url.pathname === storefrontPath(locale, 'offers');
  return orNotFound(
    withChosenStore(chosenStore(), async (store) => {
      const asked = queryOfAddress(parameters, store);
      const query = {
        ...asked,
        category: asked.category ?? (slug || undefined),
        offers: isOffers || asked.offers,
      };
      const list = await api.products(query);
      const everywhere =
        asked.inStock && store ? await api.products({ ...query, inStock: undefined, limit: 1 }) : undefined;
      return { list, query, totalEverywhere: everywhere?.total, slug: slug || undefined };
    }),
  );
}

export function Component() {
  const words = useWords();
  const { t } = words;
  const { origin } = useSite();
  const { store, categories } = useLayout();
  const { list, totalEverywhere, slug } = useLoaderData<typeof loader>();
  const [parameters, setParameters] = useSearchParams();
  const [isFilterOpen, setFilterOpen] = useState(false);
  const more = useMore();
  const products = [...list.items, ...more.items];
  const reload = useReload();
  const liveStock = useLiveStock(
    store ? [store.code] : [],
    products.flatMap(({ skus }) => skus.map(({ sku }) => sku)),
    reload,
  );
  const isOffers = usePage().page === 'offers';
  const place = usePlace(categories, slug, list.correctedQuery);
  const ready = store ? readyWords(store.readyAt, store.timezone, words) : undefined;
  const go = (next: URLSearchParams) => setParameters(next, { keepsScroll: true });
  const facets = <Facets facets={list.facets} parameters={parameters} onChange={go} />;
  const isInStock = parameters.get('inStock') === '1';

  return (
    <div className="wrap">
      <Meta
        title={place.title}
        description={t('list.metaText', { title: place.title, count: list.total })}
        alternates={place.alternates}
        isPrivate={place.page === 'search'}
      />
      {place.crumbs.length > 1 ? (
        <DataScript type="application/ld+json" value={breadcrumbList(place.crumbs, origin)} />
      ) : null}
      <Breadcrumbs crumbs={place.crumbs} />
      <div className="lh">
        <h1>{place.title}</h1>
        {list.correctedQuery ? (
          <p>{t('list.corrected', { query: list.correctedQuery, typed: parameters.get('q') ?? '' })}</p>
        ) : null}
        {place.children.length > 0 ? (
          <nav className="chips" aria-label={t('list.within')}>
            {place.children.map((child) => (
              <Link className="chip" key={child.slug} to={words.path('category', child.slug)}>
                {child.name}
              </Link>
            ))}
          </nav>
        ) : null}
      </div>
      <div className="inmyshop">
        {store ? (
          <label className="switch">
            <input
              type="checkbox"
              checked={isInStock}
              onChange={() => go(withParameter(parameters, 'inStock', isInStock ? undefined : '1'))}
            />
            <span>{t('list.inMyShop')}</span>
          </label>
        ) : (
          <Link className="lnk" to={words.path('shops')}>
            {t('list.chooseShop')}
          </Link>
        )}
        <p className="s soft" role="status">
          {totalEverywhere !== undefined && store
            ? t('list.inShopOf', { count: list.total, total: totalEverywhere, shop: store.name })
            : t('products.count', { count: list.total })}
          {ready && store && isInStock ? `, ${ready}` : ''}
        </p>
      </div>
      <div className="cols">
        <aside className="side" aria-label={t('list.filters')}>
          {facets}
        </aside>
        <section aria-labelledby="found">
          <h2 className="vh" id="found">
            {t('list.products')}
          </h2>
          <div className="bar">
            <button type="button" className="chip ph" onClick={() => setFilterOpen(true)}>
              <Icon name="filter" />
              {t('list.filter')}
            </button>
            <SelectedFilters
              facets={list.facets}
              parameters={parameters}
              onChange={go}
              isAllReduced={isOffers}
            />
            <label className="sort s">
              <span>{t('list.sort')}</span>
              <select
                value={parameters.get('sort') ?? 'relevance'}
                onChange={(event) => go(withParameter(parameters, 'sort', event.target.value))}
              >
                {sorts.map((sort) => (
                  <option key={sort} value={sort}>
                    {t(`sort.${sort}`)}
                  </option>
                ))}
              </select>
            </label>
          </div>
          {products.length === 0 ? (
            <NothingFound isInStock={isInStock} />
          ) : (
            <ul className="res">
              {products.map((product, index) => (
                <ProductCard
                  key={product.slug}
                  product={product}
                  store={store}
                  liveStock={liveStock}
                  ready={ready}
                  isLazy={index > 5}
                  isAmongReduced={isOffers || parameters.get('offers') === '1'}
                />
              ))}
            </ul>
          )}
          <p className="res__more">
            {more.cursor ? (
              <button type="button" className="btn btn--2" onClick={more.load} disabled={more.isLoading}>
                {t('list.more', { count: list.total - products.length })}
              </button>
            ) : null}
            {isInStock && totalEverywhere !== undefined && totalEverywhere > list.total ? (
              <button
                type="button"
                className="btn btn--2"
                onClick={() => go(withParameter(parameters, 'inStock', undefined))}
              >
                {t('list.elsewhere', { count: totalEverywhere - list.total })}
              </button>
            ) : null}
          </p>
        </section>
      </div>
      <Sheet title={t('list.filters')} isOpen={isFilterOpen} onClose={() => setFilterOpen(false)}>
        {facets}
        <div className="sheet__f">
          <button type="button" className="btn btn--wide" onClick={() => setFilterOpen(false)}>
            {t('list.show', { count: list.total })}
          </button>
        </div>
      </Sheet>
    </div>
  );
}

function NothingFound({ isInStock }: { isInStock: boolean }) {
  const { t, path } = useWords();
  return (
    <div className="none card pad">
      <img className="ill" src="/pictures/empty-shelf.svg" alt="" width="180" height="180" />
      <div>
        <h2>{t('list.none')}</h2>
        <p>{isInStock ? t('list.noneHere') : t('list.noneText')}</p>
        <Link className="lnk" to={path('home')}>
          {t('list.departments')}
        </Link>
      </div>
    </div>
  );
}

/** Further pages of the list, added below; a new list starts again. */
function useMore() {
  const api = useApi();
  const { list, query } = useLoaderData<typeof loader>();
  const [added, setAdded] = useState<{ of: unknown; items: ProductCardView[]; cursor: string | null }>();
  const [isLoading, setLoading] = useState(false);
  const current = added?.of === list ? added : { of: list, items: [], cursor: list.nextCursor };
  const load = async () => {
    if (!current.cursor) return;
    setLoading(true);
    try {
      const page = await api.products({ ...query, cursor: current.cursor });
      setAdded({ of: list, items: [...current.items, ...page.items], cursor: page.nextCursor });
    } finally {
      setLoading(false);
    }
  };
  return { items: current.items, cursor: current.cursor, isLoading, load: () => void load() };
}

interface Place {
  page: StorefrontPage;
  title: string;
  crumbs: Crumb[];
  children: CategoryView[];
  alternates?: { fr: string; en: string };
}

/** Where this list is: its title, the way to it, and its address in both languages. */
function usePlace(
  categories: CategoryView[],
  slug: string | undefined,
  corrected: string | undefined,
): Place {
  const { t, path } = useWords();
  const [parameters] = useSearchParams();
  const { page = 'search' } = usePage();
  const home = { label: t('home'), to: path('home') };
  if (page === 'category' && slug) {
    const trail = trailTo(categories, slug);
    const here = trail.at(-1);
    const ancestors = trail
      .slice(0, -1)
      .map(({ name, slug: of }) => ({ label: name, to: path('category', of) }));
    const title = here?.name ?? slug;
    return {
      page,
      title,
      crumbs: [home, ...ancestors, { label: title }],
      children: here?.children ?? [],
      alternates: { fr: storefrontPath('fr', page, slug), en: storefrontPath('en', page, slug) },
    };
  }
  const q = corrected ?? parameters.get('q');
  const title = page === 'offers' ? t('offers') : q ? t('list.searched', { query: q }) : t('list.everything');
  return {
    page,
    title,
    crumbs: [home, { label: title }],
    children: [],
    alternates: { fr: storefrontPath('fr', page), en: storefrontPath('en', page) },
  };
}

/** The categories from the root down to the one asked for. */
function trailTo(categories: readonly CategoryView[], slug: string): CategoryView[] {
  for (const category of categories) {
    if (category.slug === slug) return [category];
    const below = trailTo(category.children, slug);
    if (below.length > 0) return [category, ...below];
  }
  return [];
}
