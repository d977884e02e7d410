import type { SharedBasketView } from '@passerelle/shared/api/baskets';
import { ApiProblem } from '@passerelle/shared/api/client';
import type { PriceView } from '@passerelle/shared/api/products';
import { type Basket, emptyBasket, isSameBasket, unitsOf } from '@passerelle/shared/baskets/basket';
import { mergeBaskets } from '@passerelle/shared/baskets/merge';
import { unbrokenMeasures } from '@passerelle/shared/i18n/format';
import { putIn, useBasket } from '../features/basket/basket-store.js';
import { useBasketWords } from '../features/basket/basket-words.js';
import { type FirstDetails, firstDetails } from '../features/basket/use-basket-details.js';
import type { Port } from '../lib/port.js';
import { Link } from '../lib/router/links.js';
import type { LoaderArgs } from '../lib/router/pages.js';
import { useLoaderData, useNavigate } from '../lib/router/place.js';
import { Meta } from '../ui/meta.js';
import { Picture } from '../ui/picture.js';
import { Price } from '../ui/price.js';
import { useLayout } from './use-layout.js';

interface Shown {
  shared: SharedBasketView;
  details: FirstDetails;
}

const dayMs = 86_400_000;

/** Null for a link that shows nothing any more, or never did. */
export async function loader({ api, chosenStore }: Port, { slug }: LoaderArgs): Promise<Shown | null> {
  const shared = await api
    .call<SharedBasketView>('POST', '/shared-baskets/opening', { body: { token: slug } })
    .catch((fault: unknown) => {
      if (fault instanceof ApiProblem && fault.code === 'not-found') return undefined;
      throw fault;
    });
  if (!shared) return null;
  const basket = { ...emptyBasket, lines: shared.lines };
  const { items } = await api.skus(shared.lines.map(({ sku }) => sku));
  const sold = { ...basket, lines: basket.lines.filter(({ sku }) => items.some((item) => item.sku === sku)) };
  const store = chosenStore();
  // A shop that is no more, or an article sold at the counter only: the prices stand without a sum.
  const details = await firstDetails(api, sold, store).catch(() => firstDetails(api, sold, undefined));
  return { shared, details };
}

/** What so many of an article cost as they are shown on their shelf. */
function times({ priceCents, priorCents, ...price }: PriceView, quantity: number): PriceView {
  return {
    ...price,
    priceCents: priceCents * quantity,
    ...(priorCents !== undefined && { priorCents: priorCents * quantity }),
  };
}

/** What somebody else has in their basket, to be taken over into one's own. */
export function Component() {
  const shown = useLoaderData<typeof loader>();
  return <div className="wrap narrow shb">{shown ? <Copy {...shown} /> : <Over />}</div>;
}

function Over() {
  const { b, path } = useBasketWords();
  return (
    <>
      <Meta title={b('shared.over')} isPrivate />
      <h1>{b('shared.over')}</h1>
      <p className="lead">{b('shared.overText')}</p>
      <p>
        <Link className="btn btn--2" to={path('shops')}>
          {b('shared.toShops')}
        </Link>
      </p>
    </>
  );
}

function Copy({ shared, details: { articles, quote } }: Shown) {
  const { b, t, path, money, now } = useBasketWords();
  const { store } = useLayout();
  const navigate = useNavigate();
  const mine = useBasket();
  const known = new Map(articles.map((article) => [article.sku, article]));
  const lines = shared.lines.filter(({ sku }) => known.has(sku));
  const gone = shared.lines.length - lines.length;
  const copy: Basket = { lines, codes: [] };
  const { basket } = mergeBaskets(mine, copy);
  const isTaken = lines.length > 0 && isSameBasket(basket, mine);
  const isTooMuch = lines.some(({ sku }) => unitsOf(basket, sku) === 0);
  const daysLeft = Math.max(1, Math.ceil((Date.parse(shared.expiresAt) - now) / dayMs));
  return (
    <>
      <Meta title={b('shared.title')} isPrivate />
      <h1>{b('shared.title')}</h1>
      <p className="lead">{b('shared.lead')}</p>
      <section className="card pad" aria-labelledby="lines">
        <h2 className="vh" id="lines">
          {t('basket.articles')}
        </h2>
        <ul className="rows its">
          {lines.map(({ sku, quantity }) => {
            const article = known.get(sku);
            return article ? (
              <li key={sku}>
                <Picture image={article.image} size={52} isLazy={false} />
                <span>
                  {quantity > 1 ? `${quantity} × ` : ''}
                  <Link to={path('product', article.slug)}>{unbrokenMeasures(article.name)}</Link>
                  {article.label && !article.name.includes(article.label) ? <em>{article.label}</em> : null}
                </span>
                <Price price={times(article.price, quantity)} />
              </li>
            ) : null;
          })}
        </ul>
        {quote && store ? (
          <p className="kv tot">
            <span>{t('total')}</span>
            <b>{money(quote.document.totalCents)}</b>
          </p>
        ) : null}
        <p className="s soft">
          {quote && store ? b('shared.priceIn', { shop: store.name }) : b('shared.priceNow')}
        </p>
        {gone > 0 ? <p className="note">{b('shared.gone', { count: gone })}</p> : null}
      </section>
      <div className="shb__a">
        {isTooMuch ? <p className="note note--hot">{b('shared.full')}</p> : null}
        {isTaken ? (
          <>
            <p role="status">{b('shared.taken')}</p>
            <Link className="btn btn--wide" to={path('basket')}>
              {t('basket.title')}
            </Link>
          </>
        ) : (
          <button
            type="button"
            className="btn btn--wide"
            disabled={lines.length === 0}
            onClick={() => {
              putIn(basket);
              void navigate(path('basket'));
            }}
          >
            {b('shared.add')}
          </button>
        )}
        <p className="s soft">{b('shared.hint')}</p>
        <p className="s soft">{b('shared.days', { days: daysLeft })}</p>
      </div>
    </>
  );
}
