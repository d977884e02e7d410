import { formatCivilDay, formatSpans, formatWeekday } from '@passerelle/shared/i18n/format';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { useState } from 'react';
import { directionsUrl, openWords, readyDayWords } from '../features/stores/open-words.js';
import { serviceLabel } from '../features/stores/services.js';
import { capital } from '../lib/capital.js';
import type { Port } from '../lib/port.js';
import { Link } from '../lib/router/links.js';
import type { LoaderArgs } from '../lib/router/pages.js';
import { useLoaderData } from '../lib/router/place.js';
import { useSite } from '../lib/site.js';
import { useWords } from '../lib/words.js';
import { Breadcrumbs } from '../ui/breadcrumbs.js';
import { DataScript } from '../ui/data-script.js';
import { Icon } from '../ui/icons.js';
import { Meta } from '../ui/meta.js';
import { storeMarkup } from './json-ld.js';
import { orNotFound } from './loading.js';
import { useChooseStore } from './use-choose-store.js';
import { useLayout } from './use-layout.js';

export async function loader({ api }: Port, { slug }: LoaderArgs) {
  return orNotFound(api.store(slug));
}

/** One shop: hours day by day, exceptions, what is on site, the way there. */
export function Component() {
  const words = useWords();
  const { t, path, locale } = words;
  const { origin } = useSite();
  const shop = useLoaderData<typeof loader>();
  const mine = useLayout().store;
  const choose = useChooseStore();
  const [hasChosen, setChosen] = useState(false);
  const isMine = mine?.code === shop.code;
  const alternates = {
    fr: storefrontPath('fr', 'shop', shop.code),
    en: storefrontPath('en', 'shop', shop.code),
  };
  const address = `${shop.address.street}, ${shop.address.postcode} ${shop.address.city}`;
  return (
    <div className="wrap">
      <Meta
        title={t('shopPage.metaTitle', { shop: shop.name })}
        description={t('shopPage.metaText', { shop: shop.name, address })}
        alternates={alternates}
      />
      <DataScript type="application/ld+json" value={storeMarkup(shop, `${origin}${alternates[locale]}`)} />
      <Breadcrumbs
        crumbs={[
          { label: t('home'), to: path('home') },
          { label: t('shops.crumb'), to: path('shops') },
          { label: shop.name },
        ]}
      />
      <div className="shp__h">
        <div>
          <h1>{shop.name}</h1>
          <p className="lead">
            <b className={shop.open.now ? 'isopen' : 'soft'}>{capital(openWords(shop, words))}</b>
            {shop.readyAt
              ? ` · ${t('shopPage.ready', { ready: readyDayWords(shop.readyAt, shop.timezone, words) ?? '' })}`
              : ''}
          </p>
        </div>
        {isMine ? (
          <p className="mineb" role="status">
            <Icon name="check" /> {t(hasChosen ? 'shopPage.nowMine' : 'shopPage.isMine')}
          </p>
        ) : (
          <button
            type="button"
            className="btn"
            onClick={() => {
              choose(shop.code);
              setChosen(true);
            }}
          >
            {t('product.makeMine')}
          </button>
        )}
      </div>
      <div className="shp">
        <section className="card pad" aria-labelledby="hours">
          <h2 id="hours">{t('shopPage.hours')}</h2>
          <dl className="hrs rows">
            {shop.hours.nextDays.map(({ date, spans, reason }, index) => (
              <div key={date} className={index === 0 ? 't' : undefined}>
                <dt>
                  {index === 0
                    ? t('shopPage.todayIs', { day: formatWeekday(date, locale) })
                    : capital(formatCivilDay(date, locale))}
                  {reason ? <small> {reason}</small> : null}
                </dt>
                <dd>{spans.length > 0 ? formatSpans(spans, locale) : t('closed.day')}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section className="card pad" aria-labelledby="exceptions">
          <h2 id="exceptions">{t('shopPage.exceptions')}</h2>
          {shop.hours.exceptions.length === 0 ? (
            <p className="soft">{t('shopPage.noException')}</p>
          ) : (
            <dl className="hrs rows">
              {shop.hours.exceptions.map(({ date, spans, reason }) => (
                <div key={date}>
                  <dt>
                    {capital(formatCivilDay(date, locale))}
                    {reason ? <small> {reason}</small> : null}
                  </dt>
                  <dd>{spans.length > 0 ? formatSpans(spans, locale) : t('closed.day')}</dd>
                </div>
              ))}
            </dl>
          )}
        </section>
        <section className="card pad" aria-labelledby="way">
          <h2 id="way">{t('shopPage.come')}</h2>
          <address>
            {shop.address.street}
            <br />
            {shop.address.postcode} {shop.address.city}
          </address>
          {shop.directions ? <p>{shop.directions}</p> : null}
          <p>
            <a className="lnk" href={directionsUrl(shop)} rel="noreferrer">
              <Icon name="directions" /> {t('directions')}
            </a>
          </p>
          <p>
            <a className="lnk" href={`tel:${shop.phone.replace(/\s/g, '')}`}>
              <Icon name="phone" /> {shop.phone}
            </a>
          </p>
        </section>
        {shop.services.length > 0 ? (
          <section className="card pad" aria-labelledby="services">
            <h2 id="services">{t('onSite')}</h2>
            <ul className="pts">
              {shop.services.map((service) => (
                <li key={service}>
                  <Icon name="check" />
                  <span>{serviceLabel(service, t)}</span>
                </li>
              ))}
            </ul>
            {isMine ? (
              <Link className="lnk" to={`${path('search')}?inStock=1`}>
                {t('home.readyToday')}
              </Link>
            ) : null}
          </section>
        ) : null}
      </div>
    </div>
  );
}
