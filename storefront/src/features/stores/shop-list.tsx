import type { StoreView } from '@passerelle/shared/api/stores';
import { capital } from '../../lib/capital.js';
import { Link } from '../../lib/router/links.js';
import { useWords, type Words } from '../../lib/words.js';
import { Icon } from '../../ui/icons.js';
import { directionsUrl, openWords, readyDayWords } from './open-words.js';
import { serviceWords } from './services.js';

export interface WantedLine {
  readonly sku: string;
  readonly quantity: number;
}

interface ShopListProps {
  shops: readonly StoreView[];
  mine: string | undefined;
  /** What the basket holds; empty when there is nothing to compare with. */
  wanted: readonly WantedLine[];
  onChoose: (shop: StoreView) => void;
}

/** The list is the interface: numbered like the map, nearest first. */
export function ShopList({ shops, mine, wanted, onChoose }: ShopListProps) {
  const words = useWords();
  const { t, path, distance } = words;
  return (
    <ol className="shops">
      {shops.map((shop, index) => {
        const isMine = shop.code === mine;
        const stock = stockOf(shop, wanted);
        return (
          <li key={shop.code} className={isMine ? 'me' : undefined} id={`shop-${shop.code}`}>
            <span className={stock?.level === 'no' ? 'no no--0' : 'no'} aria-hidden="true">
              {index + 1}
            </span>
            <div className="body">
              <h3>
                <Link to={path('shop', shop.code)}>{shop.name}</Link>
                {isAway(shop) ? <span>{distance(shop.distanceMeters)}</span> : null}
              </h3>
              <p className="st">
                <b className={shop.open.now ? undefined : 'c'}>{capital(openWords(shop, words))}</b>
              </p>
              {stock ? (
                <p className={`av av--${stock.level}`}>
                  <span>
                    <b>{stockWords(stock, t)}</b>
                    {stock.level === 'ok' && shop.readyAt
                      ? ` · ${readyDayWords(shop.readyAt, shop.timezone, words)}`
                      : ''}
                  </span>
                </p>
              ) : shop.readyAt ? (
                <p className="s">{capital(readyDayWords(shop.readyAt, shop.timezone, words) ?? '')}</p>
              ) : null}
              <p className="s soft">
                {shop.address.street}, {shop.address.postcode} {shop.address.city}
                <br />
                {serviceWords(shop.services, t)}
              </p>
              <div className="shops__act">
                {isMine ? (
                  <b className="mineb">
                    <Icon name="check" /> {t('shop.mine')}
                  </b>
                ) : (
                  <button type="button" className="btn btn--2" onClick={() => onChoose(shop)}>
                    {t('choose')}
                    <span className="vh"> {shop.name}</span>
                  </button>
                )}
                <a className="lnk lnk--ink" href={directionsUrl(shop)} rel="noreferrer">
                  {t('directions')}
                  <span className="vh"> {t('shops.to', { shop: shop.name })}</span>
                </a>
              </div>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** Is it at a distance worth a number? Not the shop from which the others are measured. */
function isAway(shop: StoreView): shop is StoreView & { distanceMeters: number } {
  return shop.distanceMeters !== undefined && shop.distanceMeters >= 50;
}

interface BasketStock {
  level: 'ok' | 'low' | 'no';
  had: number;
  wanted: number;
}

/** How much of the basket a shop has, in articles; nothing when it was not asked. */
function stockOf(shop: StoreView, wanted: readonly WantedLine[]): BasketStock | undefined {
  if (wanted.length === 0 || !shop.availability) return undefined;
  const had = wanted.filter(({ sku, quantity }) => {
    const found = shop.availability?.find((one) => one.sku === sku);
    return (found?.availableToPromise ?? 0) >= quantity;
  }).length;
  const level = had === wanted.length ? 'ok' : had > 0 ? 'low' : 'no';
  return { level, had, wanted: wanted.length };
}

function stockWords({ level, had, wanted }: BasketStock, t: Words['t']): string {
  if (level === 'ok') return t(wanted === 1 ? 'shops.hasIt' : 'shops.complete');
  return level === 'no' ? t('shops.nothing') : t('shops.partial', { had, wanted });
}
