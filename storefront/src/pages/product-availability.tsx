import type { StoreDetailView, StoreView } from '@passerelle/shared/api/stores';
import { daysAway } from '@passerelle/shared/i18n/format';
import { useEffect, useRef, useState } from 'react';
import { readyDayLabel } from '../features/stores/open-words.js';
import { StoreStockRow } from '../features/stores/store-stock-row.js';
import { Link } from '../lib/router/links.js';
import { useWords } from '../lib/words.js';
import { fewUnits } from '../ui/availability.js';
import { Icon } from '../ui/icons.js';
import { Sheet } from '../ui/sheet.js';

const othersShown = 3;

interface ProductAvailabilityProps {
  store: StoreDetailView | null;
  isMine: boolean;
  units: number | undefined;
  aisle: string | undefined;
  others: StoreView[];
  unitsIn: (store: StoreView) => number | undefined;
  addedCount: number;
  onReserve: () => void;
  /** Not where nothing is paid online. */
  onPayNow: (() => void) | undefined;
  priceCents: number;
  onAdd: () => void;
  onChoose: (code: string) => void;
}

/** The block that matters: how many in my shop, when it is ready, where it stands, and the other shops. */
export function ProductAvailability(props: ProductAvailabilityProps) {
  const words = useWords();
  const { t, path, number } = words;
  const { store, units, aisle, others } = props;
  const [isSheetOpen, setSheetOpen] = useState(false);
  const isLow = units !== undefined && units <= fewUnits;
  if (!store) {
    return (
      <section className="card avb avb--none" aria-labelledby="shop">
        <h2 id="shop">{t('product.noShop')}</h2>
        <p>{t('product.noShopText')}</p>
        <Link className="btn btn--wide" to={path('shops')}>
          {t('shop.choose')}
        </Link>
        <button type="button" className="btn btn--2 btn--wide" onClick={props.onAdd}>
          {t('product.add')}
        </button>
        <Added count={props.addedCount} />
      </section>
    );
  }
  return (
    <section className="card avb" aria-labelledby="shop">
      <div className="avb__h">
        <h2 id="shop">
          <span className="avb__l">{t(props.isMine ? 'shop.mine' : 'product.thisShop')}</span>
          {store.name}
        </h2>
        {props.isMine ? (
          <Link className="lnk" to={path('shops')}>
            {t('change')}
          </Link>
        ) : (
          <button type="button" className="lnk" onClick={() => props.onChoose(store.code)}>
            {t('product.makeMine')}
          </button>
        )}
      </div>
      <div className="avb__m">
        <div>
          <p className={`big${isLow ? ' big--low' : ''}`}>
            <small>{t(isLow ? 'product.onlyLeft' : 'product.available')}</small>
            {units === undefined ? '–' : number(units)}
          </p>
        </div>
        {store.readyAt ? (
          <div>
            <p className="big">
              <small>{readyDayLabel(store.readyAt, store.timezone, words)}</small>
              {words.time(store.readyAt, store.timezone)}
            </p>
          </div>
        ) : null}
        {aisle ? (
          <p className="aisle">
            <Icon name="shelf" />
            <span>
              {t('product.aisle')} <b>{aisle}</b>
            </span>
          </p>
        ) : null}
      </div>
      <StockNews units={units} shop={store.name} />
      <div className="avb__b">
        <button type="button" className="btn btn--wide" onClick={props.onReserve}>
          <span>
            {t('product.reserve')}
            {store.collectBy ? (
              <small>
                {t('product.keptUntil', { when: words.deadline(store.collectBy, store.timezone) })}
              </small>
            ) : null}
          </span>
        </button>
        {props.onPayNow ? (
          <button type="button" className="btn btn--2 btn--wide" onClick={props.onPayNow}>
            <span>
              {t('product.payNow')}
              <small>{t('product.payNowText', { price: words.money(props.priceCents) })}</small>
            </span>
          </button>
        ) : null}
        <button
          type="button"
          className={props.onPayNow ? 'lnk avb__add' : 'btn btn--2 btn--wide'}
          onClick={props.onAdd}
        >
          {t('product.add')}
        </button>
        <Added count={props.addedCount} />
      </div>
      {others.length > 0 ? (
        <div className="oth">
          <h3>{t('product.others')}</h3>
          <ul className="rows">
            {others.slice(0, othersShown).map((other) => (
              <StoreStockRow
                key={other.code}
                store={other}
                units={props.unitsIn(other)}
                isMine={false}
                onChoose={({ code }) => props.onChoose(code)}
              />
            ))}
          </ul>
          {others.length > othersShown ? (
            <button type="button" className="lnk" onClick={() => setSheetOpen(true)}>
              {t('product.moreShops', { count: others.length - othersShown })}
            </button>
          ) : null}
        </div>
      ) : null}
      <Sheet title={t('product.where')} isOpen={isSheetOpen} onClose={() => setSheetOpen(false)}>
        <ShopsSheet {...props} store={store} onDone={() => setSheetOpen(false)} />
      </Sheet>
    </section>
  );
}

function ShopsSheet(props: ProductAvailabilityProps & { store: StoreDetailView; onDone: () => void }) {
  const { t, now } = useWords();
  const [isTodayOnly, setTodayOnly] = useState(false);
  const isToday = (shop: StoreView) =>
    Boolean(props.unitsIn(shop)) &&
    shop.readyAt !== undefined &&
    daysAway(shop.readyAt, now, shop.timezone) === 0;
  const rows: { shop: StoreView; units: number | undefined }[] = [
    { shop: props.store, units: props.units },
    ...props.others.map((shop) => ({ shop, units: props.unitsIn(shop) })),
  ];
  return (
    <>
      <p className="s soft">{t('product.whereText', { shop: props.store.name })}</p>
      <label className="switch">
        <input type="checkbox" checked={isTodayOnly} onChange={() => setTodayOnly(!isTodayOnly)} />
        <span>{t('product.todayOnly')}</span>
      </label>
      <ul className="rows shoprows">
        {rows
          .filter(({ shop }) => !isTodayOnly || isToday(shop))
          .map(({ shop, units }) => (
            <StoreStockRow
              key={shop.code}
              store={shop}
              units={units}
              isMine={props.isMine && shop.code === props.store.code}
              onChoose={({ code }) => {
                props.onChoose(code);
                props.onDone();
              }}
            />
          ))}
      </ul>
    </>
  );
}

/** Says a change of stock aloud; silent about what the page already showed when it opened. */
function StockNews({ units, shop }: { units: number | undefined; shop: string }) {
  const { t } = useWords();
  const seen = useRef(units);
  const [news, setNews] = useState('');
  useEffect(() => {
    if (units === undefined || seen.current === units) return;
    seen.current = units;
    setNews(t('stock.changed', { count: units, shop }));
  }, [units, shop, t]);
  return (
    <p className="vh" role="status">
      {news}
    </p>
  );
}

function Added({ count }: { count: number }) {
  const { t, path } = useWords();
  return (
    <div role="status">
      {count > 0 ? (
        <p className="note note--ok added">
          <span>{t('product.added', { count })}</span>
          <Link className="lnk" to={path('basket')}>
            {t('product.toBasket')}
          </Link>
        </p>
      ) : null}
    </div>
  );
}
