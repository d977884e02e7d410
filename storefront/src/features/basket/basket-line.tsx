import type { BasketSkuView } from '@passerelle/shared/api/client';
import { unbrokenMeasures } from '@passerelle/shared/i18n/format';
import { Link } from '../../lib/router/links.js';
import { useWords } from '../../lib/words.js';
import { Picture } from '../../ui/picture.js';
import { Price } from '../../ui/price.js';
import { Stepper } from '../../ui/stepper.js';
import { setQuantity } from './basket-store.js';

interface BasketLineProps {
  article: BasketSkuView;
  quantity: number;
  /** What the chosen shop can promise of it; undefined while nobody knows. */
  units: number | undefined;
  shop: string | undefined;
}

/** One article: how many, how many of them here, and what they cost. */
export function BasketLineItem({ article, quantity, units, shop }: BasketLineProps) {
  const { t, path } = useWords();
  const { sku, name, label, image, slug, price } = article;
  const full = label && !name.includes(label) ? `${name}, ${label}` : name;
  const times = (cents: number | undefined) => (cents === undefined ? undefined : cents * quantity);
  const isShort = units !== undefined && units < quantity;
  return (
    <li>
      <div className="pic">
        <Picture image={image} size={72} isLazy={false} />
      </div>
      <div>
        <h3>
          <Link to={path('product', slug)}>{unbrokenMeasures(name)}</Link>
        </h3>
        {full === name ? null : <p className="s soft">{label}</p>}
        <LineStock quantity={quantity} units={units} shop={shop} />
        {isShort ? (
          <p className="short">
            {units > 0 ? (
              <button type="button" className="lnk" onClick={() => setQuantity(sku, units)}>
                {t('line.keep', { count: units })}
                <span className="vh">, {full}</span>
              </button>
            ) : null}
            <Link className="lnk" to={`${path('shops')}?complete=1`}>
              {t('line.otherShop')}
              <span className="vh">, {full}</span>
            </Link>
          </p>
        ) : null}
      </div>
      <div className="b">
        <Stepper quantity={quantity} name={full} onChange={(next) => setQuantity(sku, next)} />
        <button type="button" className="lnk lnk--ink s" onClick={() => setQuantity(sku, 0)}>
          {t('line.remove')}
          <span className="vh">, {full}</span>
        </button>
        <Price
          price={{
            ...price,
            priceCents: price.priceCents * quantity,
            priorCents: times(price.priorCents),
          }}
        />
      </div>
    </li>
  );
}

function LineStock({ quantity, units, shop }: Pick<BasketLineProps, 'quantity' | 'units' | 'shop'>) {
  const { t } = useWords();
  if (!shop) return null;
  if (units === undefined) return <p className="av av--wait">{t('line.checking', { shop })}</p>;
  const level = units >= quantity ? 'ok' : units > 0 ? 'low' : 'no';
  const word =
    level === 'ok'
      ? quantity === 1
        ? t('line.available')
        : t('line.allAvailable', { count: quantity })
      : level === 'low'
        ? t('line.partly', { units, count: quantity })
        : t('line.none');
  return (
    <p className={`av av--${level}`} role="status">
      <span>
        <b>{word}</b> · {shop}
      </span>
    </p>
  );
}
