import type { ProductView } from '@passerelle/shared/api/products';
import type { StoreDetailView, StoreView } from '@passerelle/shared/api/stores';
import { unbrokenMeasures } from '@passerelle/shared/i18n/format';
import { StockAlert } from '../features/catalogue/stock-alert.js';
import { openWords, readyDayWords } from '../features/stores/open-words.js';
import { Link } from '../lib/router/links.js';
import { useApi } from '../lib/use-api.js';
import { useWords } from '../lib/words.js';
import { Availability } from '../ui/availability.js';
import { Picture } from '../ui/picture.js';
import { Price } from '../ui/price.js';

const nearestShown = 3;

interface ProductShortageProps {
  product: ProductView;
  sku: ProductView['skus'][number];
  store: StoreDetailView;
  others: StoreView[];
  unitsIn: (store: StoreView) => number | undefined;
  onReserveThere: (store: StoreView) => void;
}

/** The chosen shop has none: who has it nearby, and a message when it is back. */
export function ProductShortage({
  product,
  sku,
  store,
  others,
  unitsIn,
  onReserveThere,
}: ProductShortageProps) {
  const words = useWords();
  const { t, path, distance } = words;
  const api = useApi();
  const having = others.filter((other) => (unitsIn(other) ?? 0) > 0);
  return (
    <div className="ru">
      <div className="ru__l">
        <div className="ru__t">
          <div className="pic">
            <Picture image={product.image} size={150} isLazy={false} />
          </div>
          <div>
            <p className="brandn">
              {product.brand} · {t('product.reference', { sku: sku.sku })}
            </p>
            <h1>{unbrokenMeasures(product.name)}</h1>
            <Price price={sku.price} />
          </div>
        </div>
        <section className="why" aria-labelledby="out">
          <div role="status">
            <h2 id="out">{t('shortage.title', { shop: store.name })}</h2>
            <p>{having.length > 0 ? t('shortage.text') : t('shortage.nowhere')}</p>
          </div>
          <img className="ill" src="/pictures/empty-shelf.svg" alt="" width="200" height="200" />
        </section>
        {having.length > 0 ? (
          <section aria-labelledby="near">
            <h2 id="near">{t('shortage.nearest')}</h2>
            <ul className="card rows nr">
              {having.slice(0, nearestShown).map((shop, index) => (
                <li key={shop.code}>
                  <div>
                    <h3>
                      {shop.name}
                      <span>
                        {shop.distanceMeters === undefined ? '' : `${distance(shop.distanceMeters)} · `}
                        {openWords(shop, words)}
                      </span>
                    </h3>
                    <Availability units={unitsIn(shop)}>
                      {readyDayWords(shop.readyAt, shop.timezone, words)}
                    </Availability>
                  </div>
                  <button
                    type="button"
                    className={index === 0 ? 'btn' : 'btn btn--2'}
                    onClick={() => onReserveThere(shop)}
                  >
                    {t('shortage.reserveThere')}
                    <span className="vh">, {shop.name}</span>
                  </button>
                </li>
              ))}
            </ul>
            <Link className="lnk" to={`${path('shops')}?sku=${encodeURIComponent(sku.sku)}`}>
              {t('shortage.allShops')}
            </Link>
          </section>
        ) : null}
      </div>
      <aside>
        <StockAlert key={`${sku.sku} ${store.code}`} sku={sku.sku} store={store} send={api.stockAlert} />
      </aside>
    </div>
  );
}
