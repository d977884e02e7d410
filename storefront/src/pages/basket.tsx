import type { OrderView } from '@passerelle/shared/api/orders';
import type { PriceView } from '@passerelle/shared/api/products';
import { trackingPath } from '@passerelle/shared/storefront-paths';
import { useCallback } from 'react';
import { sessionOf } from '../features/account/session.js';
import { unitsIn } from '../features/basket/basket.js';
import { basketIn } from '../features/basket/basket-cookie.js';
import { BasketLineItem } from '../features/basket/basket-line.js';
import { clearBasket, setQuantity, useBasket } from '../features/basket/basket-store.js';
import { CodeField, codesThatCount } from '../features/basket/code-field.js';
import { SharePanel } from '../features/basket/share-panel.js';
import { givesMore, nearestThreshold, Threshold } from '../features/basket/threshold.js';
import { Totals } from '../features/basket/totals.js';
import { firstDetails, useBasketDetails } from '../features/basket/use-basket-details.js';
import { rememberOrder } from '../features/orders/kept-orders.js';
import { ReserveForm } from '../features/orders/reserve-form.js';
import { useLiveStock } from '../lib/live-stock.js';
import type { Port } from '../lib/port.js';
import { problemWords } from '../lib/problem-words.js';
import { Link } from '../lib/router/links.js';
import { useLoaderData, useNavigate, useSearchParams } from '../lib/router/place.js';
import { useSite } from '../lib/site.js';
import { useApi } from '../lib/use-api.js';
import { useWords } from '../lib/words.js';
import { Meta } from '../ui/meta.js';
import { BasketEmpty, BasketLoading } from './basket-states.js';
import { useChooseStore } from './use-choose-store.js';
import { useLayout } from './use-layout.js';

/** Everything about the basket; what cannot be had now, the page asks for again and says why not. */
export async function loader({ api, cookies, chosenStore }: Port) {
  const basket = basketIn(cookies());
  if (basket.lines.length === 0) return { details: undefined };
  return { details: await firstDetails(api, basket, chosenStore()).catch(() => undefined) };
}

/** Is the whole way from the regular price to this one a reduction by the lowest price of the 30 days before? */
function isMeasured(price: PriceView | undefined): boolean {
  const { priceCents = 0, regularCents = priceCents, priorCents = 0 } = price ?? {};
  return regularCents <= priceCents || priorCents >= regularCents;
}

/** What is in the basket, what it costs, and the reservation itself, on one page. */
export function Component() {
  const { t } = useWords();
  const { lines } = useBasket();
  return (
    <div className="wrap bkp">
      <Meta title={t('basket.title')} isPrivate />
      {lines.length === 0 ? <BasketEmpty /> : <FilledBasket />}
    </div>
  );
}

function FilledBasket() {
  const { t, path, locale } = useWords();
  const api = useApi();
  const whoIsHere = useCallback(() => sessionOf(api.call), [api]);
  const { details: first } = useLoaderData<typeof loader>();
  const { store } = useLayout();
  const basket = useBasket();
  const navigate = useNavigate();
  const chooseStore = useChooseStore();
  const [parameters] = useSearchParams();
  const { paidOnline } = useSite();
  const details = useBasketDetails(api, basket, store?.code, first);
  const liveStock = useLiveStock(
    store ? [store.code] : [],
    basket.lines.map(({ sku }) => sku),
    details.reload,
  );
  const { articles, units, quote } = details;
  // All at once, so that nothing that stands is pushed down by what comes.
  const isReady = articles && (!store || (quote && units));
  if (!isReady && !details.fault) return <BasketLoading />;

  const unitsOf = (sku: string) => (store ? liveStock(store.code, sku, units?.get(sku)) : undefined);
  const known = basket.lines.filter(({ sku }) => articles?.has(sku));
  const gone = articles ? basket.lines.filter(({ sku }) => !articles.has(sku)) : [];
  const isShort = basket.lines.some(({ sku, quantity }) => (unitsOf(sku) ?? quantity) < quantity);
  const nearest = quote && nearestThreshold(quote.explanation);
  const near = nearest && givesMore(nearest, quote.document) ? nearest : undefined;
  const placed = (order: OrderView) => {
    rememberOrder(order, order.trackingToken);
    // By way of the order's own page, which is where "back" leads from the page to pay on.
    void navigate(trackingPath(locale, order.number, order.trackingToken)).then(() => {
      clearBasket();
      if (order.payment?.url) location.assign(order.payment.url);
    });
  };

  return (
    <>
      <div className="bkh">
        <h1>{t('basket.title')}</h1>
        <p className="soft">
          {store
            ? t('basket.where', { count: unitsIn(basket), shop: store.name })
            : t('basket.units', { count: unitsIn(basket) })}
        </p>
      </div>
      <div className="bk">
        <div className="bk__l">
          {details.fault ? (
            <div className="note note--hot" role="alert">
              <p>{problemWords(details.fault, t)}</p>
              <button type="button" className="lnk" onClick={details.reload}>
                {t('retry')}
              </button>
            </div>
          ) : null}
          <section className="card" aria-labelledby="articles">
            <h2 className="vh" id="articles">
              {t('basket.articles')}
            </h2>
            <ul className="rows ln">
              {known.map(({ sku, quantity }) => {
                const article = articles?.get(sku);
                return article ? (
                  <BasketLineItem
                    key={sku}
                    article={article}
                    quantity={quantity}
                    units={unitsOf(sku)}
                    shop={store?.name}
                  />
                ) : null;
              })}
              {gone.map(({ sku }) => (
                <li key={sku} className="gone">
                  <p>{t('basket.gone', { sku })}</p>
                  <button type="button" className="lnk" onClick={() => setQuantity(sku, 0)}>
                    {t('line.remove')}
                    <span className="vh"> {sku}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
          {near ? <Threshold near={near} /> : null}
          <CodeField codes={basket.codes} explanation={quote?.explanation} />
          {quote && store ? (
            <Totals
              quote={quote}
              zone={store.timezone}
              isQuoting={details.isQuoting}
              isMeasured={known.every(({ sku }) => isMeasured(articles?.get(sku)?.price))}
            />
          ) : null}
          <SharePanel api={api} store={store?.code} />
        </div>
        {store && quote ? (
          <ReserveForm
            store={store}
            lines={known.map(({ sku, quantity }) => ({ sku, quantity }))}
            codes={codesThatCount(basket.codes, quote.explanation)}
            quote={quote}
            mode={parameters.get('mode') === 'collect' ? 'collect' : 'reserve'}
            paidOnline={paidOnline}
            nameOf={(sku) => articles?.get(sku)?.name ?? sku}
            disabledReason={isShort ? t('reserve.short', { shop: store.name }) : undefined}
            place={api.placeOrder}
            askBalance={api.voucherBalance}
            known={whoIsHere}
            onPlaced={placed}
            onChooseStore={chooseStore}
          />
        ) : store ? null : (
          <section className="card pad form" aria-labelledby="where">
            <h2 id="where">{t('product.noShop')}</h2>
            <p>{t('basket.noShop')}</p>
            <Link className="btn btn--wide" to={path('shops')}>
              {t('shop.choose')}
            </Link>
          </section>
        )}
      </div>
    </>
  );
}
