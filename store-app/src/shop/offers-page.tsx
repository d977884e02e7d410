import { useDeferredValue } from 'react';
import { useSearchParams } from 'react-router';
import { OfferRow } from '../features/offers/offer-row.js';
import classes from '../features/offers/offers.module.css';
import { useOfferNews, useOffers } from '../features/offers/use-offers.js';
import { useScanner } from '../lib/scanner.js';
import { useWords } from '../lib/words.js';
import { ButtonLink } from '../ui/button.js';
import { Field } from '../ui/field.js';
import { NotYetRead } from '../ui/reading.js';
import { Screen } from '../ui/screen.js';
import { Empty } from '../ui/states.js';

/** What runs now and tomorrow, and what a shopper shows. */
export function OffersPage() {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('q') ?? '';
  const ask = (q: string): void => setSearch(q === '' ? {} : { q }, { replace: true });
  const query = useDeferredValue(asked.trim());
  const { data, error, refetch } = useOffers(query);
  const { data: news } = useOfferNews(true);
  useScanner(ask);
  return (
    <Screen title={t('offers.title')} subtitle={t('offers.lead')}>
      <div className="stack">
        <div className={classes.bar}>
          <div className={classes.search}>
            <Field
              label={t('offers.find')}
              isLabelHidden
              icon="scan"
              isArmed
              type="search"
              clearLabel={t('search.clear')}
              placeholder={t('offers.findHint')}
              value={asked}
              onChange={ask}
            />
          </div>
          <ButtonLink
            to="/labels"
            icon="shelf"
            isBig
            hint={t('offers.labelsDue', { count: news?.dueLabels ?? 0 })}
          >
            {t('offers.labelsButton')}
          </ButtonLink>
        </div>
        {data === undefined && (
          <NotYetRead error={error} otherwise={t('offers.failed')} onRetry={refetch} height={92} />
        )}
        {data?.items.length === 0 && (
          <Empty icon="search" title={query === '' ? t('offers.none') : t('offers.noneFound', { query })}>
            {query !== '' && <p>{t('offers.noneFoundHint')}</p>}
          </Empty>
        )}
        {data !== undefined && data.items.length > 0 && (
          <ul className={classes.list}>
            {data.items.map((offer) => (
              <OfferRow key={offer.promotion} offer={offer} />
            ))}
          </ul>
        )}
      </div>
    </Screen>
  );
}
