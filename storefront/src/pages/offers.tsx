import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { OfferCard } from '../features/offers/offer-card.js';
import { useLiveStock } from '../lib/live-stock.js';
import type { Port } from '../lib/port.js';
import { Link } from '../lib/router/links.js';
import { useLoaderData, useReload } from '../lib/router/place.js';
import { useSite } from '../lib/site.js';
import { useWords } from '../lib/words.js';
import { Breadcrumbs } from '../ui/breadcrumbs.js';
import { DataScript } from '../ui/data-script.js';
import { Meta } from '../ui/meta.js';
import { breadcrumbList } from './json-ld.js';
import { useLayout } from './use-layout.js';

const nothing: readonly string[] = [];

export async function loader({ api }: Port) {
  return api.offers();
}

/** Every offer that runs now. */
export function Component() {
  const { t, path } = useWords();
  const { origin } = useSite();
  const { store } = useLayout();
  const { items } = useLoaderData<typeof loader>();
  useLiveStock(nothing, nothing, useReload());
  const crumbs = [{ label: t('home'), to: path('home') }, { label: t('promo.title') }];
  return (
    <div className="wrap">
      <Meta
        title={t('promo.title')}
        description={t('promo.metaText')}
        alternates={{ fr: storefrontPath('fr', 'currentOffers'), en: storefrontPath('en', 'currentOffers') }}
      />
      <DataScript type="application/ld+json" value={breadcrumbList(crumbs, origin)} />
      <Breadcrumbs crumbs={crumbs} />
      <div className="lh">
        <h1>{t('promo.title')}</h1>
        <p>{items.length > 0 ? t('promo.lead') : t('promo.none')}</p>
        <nav className="chips">
          <Link className="chip" to={path('offers')}>
            {t('offers')}
          </Link>
        </nav>
      </div>
      <ul className="ofs">
        {items.map((offer) => (
          <OfferCard key={offer.id} offer={offer} zone={store?.timezone ?? 'Europe/Paris'} />
        ))}
      </ul>
    </div>
  );
}
