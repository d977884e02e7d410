import type { CounterOnly } from '@passerelle/shared/api/products';
import type { StoreDetailView, StoreView } from '@passerelle/shared/api/stores';
import { unbrokenMeasures } from '@passerelle/shared/i18n/format';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { useId, useRef, useState } from 'react';
import { basketIn } from '../features/basket/basket-cookie.js';
import { addToBasket } from '../features/basket/basket-store.js';
import { quoteWith, WithBasket } from '../features/basket/with-basket.js';
import { OffersNote } from '../features/catalogue/offers-note.js';
import { ProductRail } from '../features/catalogue/product-rail.js';
import { readyWords } from '../features/stores/open-words.js';
import { rememberStore } from '../lib/chosen-store.js';
import { useLiveStock } from '../lib/live-stock.js';
import type { Port } from '../lib/port.js';
import { Link } from '../lib/router/links.js';
import type { LoaderArgs } from '../lib/router/pages.js';
import { useLoaderData, useNavigate, useReload, useSearchParams } from '../lib/router/place.js';
import { useSite } from '../lib/site.js';
import { useWords } from '../lib/words.js';
import { Breadcrumbs } from '../ui/breadcrumbs.js';
import { DataScript } from '../ui/data-script.js';
import { Meta } from '../ui/meta.js';
import { Picture } from '../ui/picture.js';
import { Price, SavingTag } from '../ui/price.js';
import { breadcrumbList, productMarkup } from './json-ld.js';
import { orNotFound, withChosenStore } from './loading.js';
import { ProductAvailability } from './product-availability.js';
import { ProductSheet } from './product-sheet.js';
import { ProductShortage } from './product-shortage.js';
import { useChooseStore } from './use-choose-store.js';
import { useLayout } from './use-layout.js';

const shopsAround = 12;
// Where no shop is chosen, days are those of the country's clock.
const defaultZone = 'Europe/Paris';

export async function loader({ api, chosenStore, cookies }: Port, { url, slug }: LoaderArgs) {
  const asked = url.searchParams;
  return orNotFound(
    withChosenStore(asked.get('store') ?? chosenStore(), async (code) => {
      const [product, store] = await Promise.all([api.product(slug, code), code ? api.store(code) : null]);
      const sku = product.skus.find((one) => one.sku === asked.get('sku')) ?? product.skus[0];
      if (!store || !sku) return { product, store, sku: sku?.sku, around: [] };
      const near = { lat: store.lat, lon: store.lon, sku: [sku.sku], quantity: [1], limit: shopsAround };
      const [around, quote] = await Promise.all([
        api.stores(near),
        quoteWith(api, basketIn(cookies()), store.code, sku.sku),
      ]);
      return { product, store, sku: sku.sku, around: around.items, quote };
    }),
  );
}

export function Component() {
  const words = useWords();
  const { t, path } = words;
  const { origin, paidOnline } = useSite();
  const { product, store, around, quote, ...chosen } = useLoaderData<typeof loader>();
  const mine = useLayout().store;
  const [parameters, setParameters] = useSearchParams();
  const reload = useReload();
  const choose = useChooseStore();
  const navigate = useNavigate();
  const added = useAdded();
  const sku = product.skus.find((one) => one.sku === chosen.sku) ?? product.skus[0];
  const liveStock = useLiveStock(
    [...(store ? [store.code] : []), ...around.map(({ code }) => code)],
    [...product.skus, ...product.related.flatMap(({ skus }) => skus)].map((one) => one.sku),
    reload,
  );
  if (!sku) return null;

  const unitsIn = (shop: StoreView) => {
    const seen = shop.availability?.find((one) => one.sku === sku.sku)?.availableToPromise;
    return liveStock(shop.code, sku.sku, seen);
  };
  const units =
    store && !sku.counterOnly ? liveStock(store.code, sku.sku, sku.availableToPromise) : undefined;
  const others = around.filter(({ code }) => code !== store?.code);
  const alternates = {
    fr: storefrontPath('fr', 'product', product.slug),
    en: storefrontPath('en', 'product', product.slug),
  };
  const crumbs = [
    { label: t('home'), to: path('home') },
    ...product.categories.map(({ slug, name }) => ({ label: name, to: path('category', slug) })),
  ];
  const ready = store ? readyWords(store.readyAt, store.timezone, words) : undefined;
  const order = (query = '') => {
    addToBasket(sku.sku);
    void navigate(path('basket') + query);
  };
  const reserveThere = (there: StoreView) => {
    rememberStore(there.code);
    addToBasket(sku.sku);
    // One after the other: loading this page again would call the way to the basket off.
    void navigate(path('basket')).then(reload);
  };

  return (
    <div className="wrap">
      <Meta
        title={`${product.name} ${product.brand}`}
        description={descriptionOf(product.description, store, units, ready, t)}
        alternates={alternates}
        image={product.image}
      />
      <DataScript
        type="application/ld+json"
        value={productMarkup(
          withUnits(product, sku.sku, units),
          store,
          `${origin}${alternates[words.locale]}`,
          origin,
        )}
      />
      <DataScript type="application/ld+json" value={breadcrumbList(crumbs, origin)} />
      <Breadcrumbs crumbs={crumbs} />
      {store && units === 0 ? (
        <ProductShortage
          product={product}
          sku={sku}
          store={store}
          others={others}
          unitsIn={unitsIn}
          onReserveThere={reserveThere}
        />
      ) : (
        <div className="pp">
          <div className="plate">
            <Picture image={product.image} size={560} alt={product.name} isLazy={false} />
          </div>
          <div className="buy">
            <div>
              <p className="brandn brandn--s">
                {product.brand} · {t('product.reference', { sku: sku.sku })}
              </p>
              <h1>{unbrokenMeasures(product.name)}</h1>
            </div>
            <Variants
              product={product}
              chosen={sku.sku}
              onChoose={(next) =>
                setParameters(
                  (before) => {
                    before.set('sku', next);
                    return before;
                  },
                  { replace: true, keepsScroll: true },
                )
              }
            />
            <div>
              <div className="pr">
                <Price price={sku.price} isBig />
                <SavingTag price={sku.price} />
              </div>
              <OffersNote price={sku.price} offers={product.offers} zone={store?.timezone ?? defaultZone} />
              {quote ? <WithBasket quote={quote} /> : null}
            </div>
            {sku.counterOnly ? <AtCounter sold={sku.counterOnly} /> : null}
            {sku.counterOnly ? null : (
              <ProductAvailability
                store={store}
                isMine={store !== null && store.code === mine?.code}
                units={units}
                aisle={sku.aisle}
                others={others}
                unitsIn={unitsIn}
                addedCount={added.count}
                onReserve={() => order()}
                onPayNow={paidOnline ? () => order('?mode=collect') : undefined}
                priceCents={sku.price.priceCents}
                onAdd={() => added.add(sku.sku)}
                onChoose={choose}
              />
            )}
          </div>
          <ProductSheet product={product} sku={sku} />
        </div>
      )}
      {product.related.length > 0 ? (
        <section className="sec" aria-labelledby="goes">
          <div className="sec__h">
            <h2 id="goes">{t(units === 0 ? 'product.sameWork' : 'product.goesWith')}</h2>
          </div>
          <ProductRail
            products={product.related.slice(0, 4)}
            store={store}
            liveStock={liveStock}
            ready={ready}
          />
        </section>
      ) : null}
      {parameters.has('store') && mine && store && mine.code !== store.code ? (
        <p className="s soft">
          {t('product.otherShop', { shop: store.name })}{' '}
          <Link to={path('product', product.slug)}>{t('product.backToMine', { shop: mine.name })}</Link>
        </p>
      ) : null}
    </div>
  );
}

type Product = ReturnType<typeof useLoaderData<typeof loader>>['product'];

interface VariantsProps {
  product: Product;
  chosen: string;
  onChoose: (sku: string) => void;
}

function Variants({ product, chosen, onChoose }: VariantsProps) {
  const { t } = useWords();
  const name = useId();
  if (product.skus.length < 2) return null;
  return (
    <fieldset className="variants">
      <legend>{t('product.variant')}</legend>
      {product.skus.map(({ sku, label }) => (
        <label className="chip" key={sku}>
          <input type="radio" name={name} checked={sku === chosen} onChange={() => onChoose(sku)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** How often the article was put into the basket from this page: what the confirmation counts. */
function useAdded() {
  const [count, setCount] = useState(0);
  const added = useRef(0);
  return {
    count,
    add: (sku: string) => {
      if (!addToBasket(sku)) return;
      added.current += 1;
      setCount(added.current);
    },
  };
}

function withUnits(product: Product, sku: string, units: number | undefined): Product {
  const skus = product.skus.map((one) => (one.sku === sku ? { ...one, availableToPromise: units } : one));
  return { ...product, skus };
}

function descriptionOf(
  description: string,
  store: StoreDetailView | null,
  units: number | undefined,
  ready: string | undefined,
  t: ReturnType<typeof useWords>['t'],
): string {
  if (!store || !units) return description;
  const stock = t('product.metaStock', { count: units, shop: store.name });
  return `${stock}${ready ? `, ${ready}` : ''}. ${description}`;
}

/** What is weighed or done on the spot: no basket, the way to a shop. */
function AtCounter({ sold }: { sold: CounterOnly }) {
  const { t, path } = useWords();
  return (
    <section className="card avb avb--none" aria-labelledby="counter">
      <h2 id="counter">{t('product.atCounter')}</h2>
      <p>{t(`product.atCounter.${sold}`)}</p>
      <Link className="btn btn--wide" to={path('shops')}>
        {t('product.atCounter.findShop')}
      </Link>
    </section>
  );
}
