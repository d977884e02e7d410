import { ApiProblem } from '@passerelle/shared/api/client';
import type { ProductCardView } from '@passerelle/shared/api/products';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { useState } from 'react';
import { cheapestOf, ProductCard } from '../features/catalogue/product-card.js';
import { untilWords } from '../features/offers/offer-card.js';
import { readyWords } from '../features/stores/open-words.js';
import { useLiveStock } from '../lib/live-stock.js';
import type { Port } from '../lib/port.js';
import { Link } from '../lib/router/links.js';
import { type LoaderArgs, PageRefusal } from '../lib/router/pages.js';
import { useLoaderData, useReload } from '../lib/router/place.js';
import { useSite } from '../lib/site.js';
import { useApi } from '../lib/use-api.js';
import { useWords } from '../lib/words.js';
import { Breadcrumbs } from '../ui/breadcrumbs.js';
import { DataScript } from '../ui/data-script.js';
import { Meta } from '../ui/meta.js';
import { Picture } from '../ui/picture.js';
import { isComparable } from '../ui/price.js';
import { breadcrumbList, offerMarkup } from './json-ld.js';
import { orNotFound, withChosenStore } from './loading.js';
import { OfferCode } from './offer-code.js';
import { useLayout } from './use-layout.js';

/** The offer as the shop of the address sees it (a flyer names its shop), else the chosen one. */
export async function loader({ api, chosenStore }: Port, { url, slug }: LoaderArgs) {
  try {
    return await orNotFound(
      withChosenStore(url.searchParams.get('store') ?? chosenStore(), async (code) => {
        const [offer, store] = await Promise.all([api.offer(slug, code), code ? api.store(code) : null]);
        return { offer, store };
      }),
    );
  } catch (fault) {
    if (fault instanceof ApiProblem && fault.code === 'offer-ended') throw new PageRefusal(410);
    throw fault;
  }
}

export function Component() {
  const words = useWords();
  const { t, path } = words;
  const { origin } = useSite();
  const mine = useLayout().store;
  const { offer, store: shown } = useLoaderData<typeof loader>();
  const store = shown ?? mine;
  const more = useMore(store?.code);
  const products = [...offer.products.items, ...more.items];
  const liveStock = useLiveStock(
    store ? [store.code] : [],
    offer.isOnEverything ? [] : products.flatMap(({ skus }) => skus.map(({ sku }) => sku)),
    useReload(),
  );
  const zone = store?.timezone ?? 'Europe/Paris';
  const crumbs = [
    { label: t('home'), to: path('home') },
    { label: t('promo.title'), to: path('currentOffers') },
    { label: offer.title },
  ];
  const ready = store ? readyWords(store.readyAt, store.timezone, words) : undefined;
  const showsPrior = products.some(({ skus }) => {
    const cheapest = cheapestOf(skus);
    return cheapest !== undefined && isComparable(cheapest.price);
  });
  return (
    <div className="wrap">
      <Meta
        title={offer.title}
        description={`${offer.sentence} ${untilWords(offer, zone, words)}`}
        alternates={{
          fr: storefrontPath('fr', 'offer', offer.id),
          en: storefrontPath('en', 'offer', offer.id),
        }}
        image={offer.image}
      />
      <DataScript type="application/ld+json" value={breadcrumbList(crumbs, origin)} />
      <DataScript
        type="application/ld+json"
        value={offerMarkup(offer, `${origin}${path('offer', offer.id)}`, origin)}
      />
      <Breadcrumbs crumbs={crumbs} />
      <section className="of of--page">
        <div className="of__t">
          <h1>{offer.title}</h1>
          <p className="of__s">{offer.sentence}</p>
          {offer.text ? <p>{offer.text}</p> : null}
          <p>
            <b>{untilWords(offer, zone, words)}</b>
          </p>
          <p className="s">{t('promo.shops', { count: offer.shopCount })}</p>
          {offer.code ? <OfferCode code={offer.code} /> : null}
          {offer.needsCode && !offer.code ? <p className="note">{t('promo.ownCode')}</p> : null}
        </div>
        <Picture image={offer.image} size={320} isLazy={false} />
      </section>
      {offer.isOnEverything ? (
        <section className="sec">
          <p>{t('promo.everything')}</p>
          <p className="act">
            <Link className="btn btn--2" to={path('search')}>
              {t('promo.everythingLink')}
            </Link>
          </p>
        </section>
      ) : (
        <section className="sec" aria-labelledby="covered">
          <h2 id="covered">{t('promo.products', { count: offer.productCount })}</h2>
          <ul className="res ofp">
            {products.map((product, index) => (
              <ProductCard
                key={product.slug}
                product={product}
                store={store}
                liveStock={liveStock}
                ready={ready}
                isLazy={index > 3}
              />
            ))}
          </ul>
          {more.cursor ? (
            <p className="res__more">
              <button type="button" className="btn btn--2" onClick={more.load} disabled={more.isLoading}>
                {t('promo.more')}
              </button>
            </p>
          ) : null}
          {showsPrior ? <p className="xs soft sec__n">{t('price.priorNote')}</p> : null}
        </section>
      )}
      <p className="act">
        <Link className="lnk" to={path('currentOffers')}>
          {t('promo.all')}
        </Link>
      </p>
    </div>
  );
}

/** Further products, added below; an offer that was loaded again starts again. */
function useMore(store: string | undefined) {
  const api = useApi();
  const { offer } = useLoaderData<typeof loader>();
  const [added, setAdded] = useState<{ of: unknown; items: ProductCardView[]; cursor: string | null }>();
  const [isLoading, setLoading] = useState(false);
  const current = added?.of === offer ? added : { of: offer, items: [], cursor: offer.products.nextCursor };
  const load = async () => {
    if (!current.cursor) return;
    setLoading(true);
    try {
      const { products } = await api.offer(offer.id, store, current.cursor);
      setAdded({ of: offer, items: [...current.items, ...products.items], cursor: products.nextCursor });
    } finally {
      setLoading(false);
    }
  };
  return { items: current.items, cursor: current.cursor, isLoading, load: () => void load() };
}
