import type { ProductCardView } from '@passerelle/shared/api/products';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { cheapestOf } from '../features/catalogue/product-card.js';
import { ProductRail } from '../features/catalogue/product-rail.js';
import { OfferCard } from '../features/offers/offer-card.js';
import { readyWords } from '../features/stores/open-words.js';
import { ShopPanel } from '../features/stores/shop-panel.js';
import { useLiveStock } from '../lib/live-stock.js';
import type { Port } from '../lib/port.js';
import { Link } from '../lib/router/links.js';
import { useLoaderData, useReload } from '../lib/router/place.js';
import { useWords } from '../lib/words.js';
import workbench from '../scenes/workbench.svg?url';
import { Meta } from '../ui/meta.js';
import { Picture } from '../ui/picture.js';
import { isComparable } from '../ui/price.js';
import { withChosenStore } from './loading.js';
import { Steps } from './steps.js';
import { useLayout } from './use-layout.js';

const offersShown = 4;
const bannersShown = 2;

export async function loader({ api, chosenStore }: Port) {
  return withChosenStore(chosenStore(), async (store) => {
    const [offers, inStock, current] = await Promise.all([
      api.products({ offers: true, limit: offersShown, store }),
      store ? api.products({ store, inStock: true, limit: 1 }) : undefined,
      api.offers(),
    ]);
    return {
      offers: offers.items,
      offerCount: offers.total,
      inStockCount: inStock?.total,
      current: current.items,
    };
  });
}

export function Component() {
  const words = useWords();
  const { t, path } = words;
  const { store, categories } = useLayout();
  const { offers, offerCount, inStockCount, current } = useLoaderData<typeof loader>();
  const liveStock = useLiveProducts(
    offers.flatMap(({ skus }) => skus.map(({ sku }) => sku)),
    store?.code,
  );
  const ready = store ? readyWords(store.readyAt, store.timezone, words) : undefined;
  return (
    <>
      <Meta
        title={t('home.metaTitle')}
        description={t('home.metaText')}
        alternates={{ fr: storefrontPath('fr', 'home'), en: storefrontPath('en', 'home') }}
      />
      <section className="hero">
        <div className="wrap">
          <div className="hero__t">
            <h1>{t('home.title')}</h1>
            <p>{store ? t('home.lead', { shop: store.name }) : t('home.leadNoShop')}</p>
            <div className="act">
              {store ? (
                <Link className="btn" to={`${path('search')}?inStock=1`}>
                  {t('home.readyToday')}
                </Link>
              ) : (
                <Link className="btn" to={path('shops')}>
                  {t('shop.choose')}
                </Link>
              )}
              <Link className="btn btn--2" to={path('how')}>
                {t('how.link')}
              </Link>
            </div>
          </div>
          <img className="scene" src={workbench} alt={t('home.scene')} width="680" height="540" />
        </div>
      </section>
      <div className="facts">
        <ul className="wrap">
          {store && inStockCount !== undefined ? (
            <li>
              <b>{words.number(inStockCount)}</b>
              <span>{t('home.inStock', { count: inStockCount, shop: store.name })}</span>
            </li>
          ) : null}
          {store?.readyAt ? (
            <li>
              <b>{words.time(store.readyAt, store.timezone)}</b>
              <span>{t('home.readyNow')}</span>
            </li>
          ) : null}
          <li>
            <b>{words.money(0)}</b>
            <span>{t('home.nothingToPay')}</span>
          </li>
        </ul>
      </div>
      {current.length > 0 ? (
        <section className="sec" aria-labelledby="current">
          <div className="wrap">
            <div className="sec__h">
              <h2 id="current">{t('promo.title')}</h2>
              <Link className="lnk" to={path('currentOffers')}>
                {t('promo.all')}
              </Link>
            </div>
            <ul className="ofs">
              {current.slice(0, bannersShown).map((offer) => (
                <OfferCard key={offer.id} offer={offer} zone={store?.timezone ?? 'Europe/Paris'} level={3} />
              ))}
            </ul>
          </div>
        </section>
      ) : null}
      <section className="sec" aria-labelledby="departments">
        <div className="wrap">
          <div className="sec__h">
            <h2 id="departments">{t('departments')}</h2>
          </div>
          <ul className="grid g2 g4 cat">
            {categories.map(({ slug, name, image, productCount }) => (
              <li key={slug}>
                <Link to={path('category', slug)}>
                  <Picture image={image} size={96} />
                  <span>
                    {name}
                    <small>{t('products.count', { count: productCount })}</small>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      </section>
      {offers.length > 0 ? (
        <section className="sec sec--tight" aria-labelledby="lower">
          <div className="wrap">
            <div className="sec__h">
              <h2 id="lower">{t('offers')}</h2>
              <Link className="lnk" to={path('offers')}>
                {t('offers.all', { count: offerCount })}
              </Link>
            </div>
            <ProductRail products={offers} store={store} liveStock={liveStock} ready={ready} />
            {offers.some(showsPriorPrice) ? <p className="xs soft sec__n">{t('price.priorNote')}</p> : null}
          </div>
        </section>
      ) : null}
      <Steps />
      {store ? (
        <div className="sec wrap two">
          <section className="card pad promise" aria-labelledby="promise">
            <h2 id="promise">{t('promise.title')}</h2>
            <ul>
              <li>
                <b>{t('promise.price')}</b> {t('promise.priceText')}
              </li>
              <li>
                <b>{t('promise.stock')}</b> {t('promise.stockText')}
              </li>
              <li>
                <b>{t('promise.lower')}</b> {t('promise.lowerText')}
              </li>
            </ul>
          </section>
          <ShopPanel store={store} />
        </div>
      ) : null}
    </>
  );
}

/** Does the card of this product strike a price through? */
function showsPriorPrice({ skus }: ProductCardView): boolean {
  const shown = cheapestOf(skus);
  return shown !== undefined && isComparable(shown.price);
}

/** Live stock of the articles a page shows in the chosen shop; changed prices load the page's figures again. */
function useLiveProducts(skus: string[], store: string | undefined) {
  const reload = useReload();
  return useLiveStock(store ? [store] : [], skus, reload);
}
