import { ApiProblem, type StoresQuery } from '@passerelle/shared/api/client';
import type { Page } from '@passerelle/shared/api/page';
import type { StoreView } from '@passerelle/shared/api/stores';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useBasket } from '../features/basket/basket-store.js';
import { LazyMap } from '../features/stores/lazy-map.js';
import { PlaceSearch } from '../features/stores/place-search.js';
import { serviceLabel } from '../features/stores/services.js';
import { ShopList } from '../features/stores/shop-list.js';
import type { Port } from '../lib/port.js';
import type { LoaderArgs } from '../lib/router/pages.js';
import { useLoaderData, useSearchParams } from '../lib/router/place.js';
import { useApi } from '../lib/use-api.js';
import { useWords } from '../lib/words.js';
import { Meta } from '../ui/meta.js';
import { useChooseStore } from './use-choose-store.js';
import { useLayout } from './use-layout.js';

const shopsListed = 20;
const shopsOnMap = 500;
const servicesShown = 5;

export async function loader({ api, chosenStore }: Port, { url }: LoaderArgs) {
  const parameters = url.searchParams;
  const asked = queryOf(parameters);
  const query = await placed(asked, chosenStore(), api.store);
  try {
    return { query, page: await api.stores(query), isUnknownPlace: false };
  } catch (fault) {
    if (!(fault instanceof ApiProblem) || fault.problem.status >= 500) throw fault;
    // A place nobody knows is no dead end: the shops as without it, and a sentence.
    const { place: _, ...rest } = asked;
    const anywhere = await placed(rest, chosenStore(), api.store);
    return { query: anywhere, page: await api.stores(anywhere), isUnknownPlace: true };
  }
}

export function Component() {
  const { t } = useWords();
  const api = useApi();
  const { store, tileUrl } = useLayout();
  const { isUnknownPlace, query } = useLoaderData<typeof loader>();
  const [parameters, setParameters] = useSearchParams();
  const { shops, wanted, nextCursor, loadMore, news } = useShops(parameters.get('complete') === '1');
  const chooseStore = useChooseStore();
  const [chosen, setChosen] = useState<string>();
  const map = useEveryShop();
  const placeName = parameters.get('place') ?? parameters.get('near') ?? '';

  const set = (changes: Record<string, string | undefined>) =>
    setParameters(
      (before) => {
        for (const [name, value] of Object.entries(changes)) {
          if (value === undefined) before.delete(name);
          else before.set(name, value);
        }
        return before;
      },
      { keepsScroll: true },
    );
  const flip = (name: string) => set({ [name]: parameters.get(name) === '1' ? undefined : '1' });
  const choose = (shop: StoreView) => {
    chooseStore(shop.code);
    setChosen(shop.name);
  };
  const services = [...new Set([...shops, ...map.every].flatMap((shop) => shop.services))];
  const asked = parameters.getAll('service');
  const isFromMine = store?.lat === query.lat && store?.lon === query.lon;

  return (
    <div className="wrap">
      <Meta
        title={t('shops.title')}
        description={t('shops.metaText')}
        alternates={{ fr: storefrontPath('fr', 'shops'), en: storefrontPath('en', 'shops') }}
      />
      <div className="loc__h">
        <h1>{t('shops.title')}</h1>
        <p className="soft">{t('shops.lead')}</p>
      </div>
      <div className="loc">
        <div>
          <PlaceSearch
            key={placeName}
            label={t('place.label')}
            initial={placeName}
            fault={isUnknownPlace ? t('place.unknown') : undefined}
            places={api.places}
            onSpot={({ label, lat, lon }) =>
              set({ near: label, lat: String(lat), lon: String(lon), place: undefined })
            }
          />
          <fieldset className="flt">
            <legend className="vh">{t('list.filters')}</legend>
            <FilterChip isOn={parameters.get('openNow') === '1'} onClick={() => flip('openNow')}>
              {t('shops.openNow')}
            </FilterChip>
            {wanted.length > 0 ? (
              <FilterChip isOn={parameters.get('complete') === '1'} onClick={() => flip('complete')}>
                {t('shops.complete')}
              </FilterChip>
            ) : null}
            {services
              .slice(0, servicesShown)
              .concat(asked.filter((one) => services.indexOf(one) >= servicesShown))
              .map((service) => (
                <FilterChip
                  key={service}
                  isOn={asked.includes(service)}
                  onClick={() => set({ service: asked.includes(service) ? undefined : service })}
                >
                  {serviceLabel(service, t)}
                </FilterChip>
              ))}
          </fieldset>
          <p className="s shops__n">
            <span role="status">
              {t('shops.count', { count: shops.length, more: nextCursor ? 'yes' : 'no' })}
              {shops[0]?.distanceMeters === undefined
                ? ''
                : `, ${isFromMine && store ? t('shops.nearestFrom', { shop: store.name }) : t('shops.nearestFirst')}`}
              .
            </span>{' '}
            <a className="dsk" href="#after-map">
              {t('map.skip')}
            </a>
            <a className="mob" href="#map">
              {t('map.see')}
            </a>
          </p>
          <div role="status">
            {chosen && store?.name === chosen ? (
              <p className="note note--ok shops__n">
                {news
                  ? t('shops.chosenStock', { shop: chosen, stock: news })
                  : t('shops.chosen', { shop: chosen })}
              </p>
            ) : null}
          </div>
          <h2 className="vh">{t('shops.list')}</h2>
          {shops.length > 0 ? (
            <ShopList shops={shops} mine={store?.code} wanted={wanted} onChoose={choose} />
          ) : (
            <p className="card pad">{t('shops.none')}</p>
          )}
          {nextCursor ? (
            <p className="shops__more">
              <button type="button" className="lnk" onClick={loadMore}>
                {t('shops.more')}
              </button>
            </p>
          ) : null}
        </div>
        <LazyMap
          shops={shops}
          others={map.every}
          mine={store?.code}
          tileUrl={tileUrl}
          onOpen={map.open}
          onPick={showInList}
        />
      </div>
      <span id="after-map" tabIndex={-1} />
    </div>
  );
}

interface FilterChipProps {
  isOn: boolean;
  onClick: () => void;
  children: string;
}

function FilterChip({ isOn, onClick, children }: FilterChipProps) {
  return (
    <button type="button" className={isOn ? 'chip chip--on' : 'chip'} aria-pressed={isOn} onClick={onClick}>
      {children}
    </button>
  );
}

/** The shops of the address; once the basket is known, the same with what each has of it. */
function useShops(isCompleteOnly: boolean) {
  const { t } = useWords();
  const api = useApi();
  const { query, page } = useLoaderData<typeof loader>();
  const { store } = useLayout();
  const { lines } = useBasket();
  const [parameters] = useSearchParams();
  const alone = parameters.get('sku');
  const wanted = useMemo(() => (alone ? [{ sku: alone, quantity: 1 }] : lines), [alone, lines]);
  const [answer, setAnswer] = useState<{ of: unknown; page: Page<StoreView> }>();
  const full = useMemo<StoresQuery>(
    () => ({
      ...query,
      sku: wanted.map(({ sku }) => sku),
      quantity: wanted.map(({ quantity }) => quantity),
      inStock: isCompleteOnly ? true : undefined,
    }),
    [query, wanted, isCompleteOnly],
  );
  useEffect(() => {
    if (wanted.length === 0) return;
    const controller = new AbortController();
    api.stores(full, controller.signal).then(
      (got) => setAnswer({ of: full, page: got }),
      // Without the basket's stock the list is still the list.
      () => undefined,
    );
    return () => controller.abort();
  }, [api, full, wanted]);
  const [more, setMore] = useState<{ of: unknown; page: Page<StoreView> }>();
  const first = wanted.length > 0 && answer?.of === full ? answer.page : page;
  const added = more?.of === first ? more.page : undefined;
  const cursor = added ? added.nextCursor : first.nextCursor;
  const shops = useMemo(() => [...first.items, ...(added?.items ?? [])], [first, added]);
  const mine = shops.find(({ code }) => code === store?.code);
  const had = mine?.availability?.filter(({ sku, availableToPromise }) =>
    wanted.some((line) => line.sku === sku && line.quantity <= availableToPromise),
  ).length;
  return {
    shops,
    wanted,
    nextCursor: cursor,
    news: had === undefined ? undefined : t('shops.had', { had, wanted: wanted.length }),
    loadMore: () => {
      if (!cursor) return;
      void api.stores({ ...full, cursor }).then((next) =>
        setMore({
          of: first,
          page: { items: [...(added?.items ?? []), ...next.items], nextCursor: next.nextCursor },
        }),
      );
    },
  };
}

/** All shops, for the map only, asked for when it opens. */
function useEveryShop() {
  const api = useApi();
  const [every, setEvery] = useState<StoreView[]>([]);
  const open = useCallback(() => {
    api.stores({ limit: shopsOnMap }).then(
      ({ items }) => setEvery(items),
      // The map still has the shops of the list.
      () => undefined,
    );
  }, [api]);
  return { every, open };
}

function showInList(code: string): void {
  const item = document.getElementById(`shop-${code}`);
  if (!item) return void location.assign(`#map`);
  item.scrollIntoView({ block: 'center' });
  item.querySelector('a')?.focus({ preventScroll: true });
}

function queryOf(parameters: URLSearchParams): StoresQuery {
  const [lat, lon] = [
    Number(parameters.get('lat') ?? Number.NaN),
    Number(parameters.get('lon') ?? Number.NaN),
  ];
  const isPoint = Number.isFinite(lat) && Number.isFinite(lon) && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  const place = parameters.get('place')?.trim().slice(0, 200) || undefined;
  return {
    ...(place ? { place } : isPoint ? { lat, lon } : {}),
    openNow: parameters.get('openNow') === '1' ? true : undefined,
    service: parameters.getAll('service').slice(0, 10),
    limit: shopsListed,
  };
}

/** Without a place, the chosen shop is where one looks from. */
async function placed(
  query: StoresQuery,
  chosen: string | undefined,
  storeOf: (code: string) => Promise<StoreView>,
): Promise<StoresQuery> {
  if (query.place !== undefined || query.lat !== undefined || !chosen) return query;
  const { lat, lon } = await storeOf(chosen).catch(() => ({ lat: undefined, lon: undefined }));
  return { ...query, lat, lon };
}
