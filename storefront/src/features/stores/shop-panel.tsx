import type { StoreDetailView } from '@passerelle/shared/api/stores';
import { formatCivilDay, formatSpans } from '@passerelle/shared/i18n/format';
import { useId } from 'react';
import { capital } from '../../lib/capital.js';
import { Link } from '../../lib/router/links.js';
import { useWords } from '../../lib/words.js';
import { directionsUrl, openWords } from './open-words.js';
import { serviceWords } from './services.js';

/** The chosen shop on ink: today, where, what is on site, the next exception. */
export function ShopPanel({ store }: { store: StoreDetailView }) {
  const words = useWords();
  const { t, path, locale } = words;
  const heading = useId();
  const today = store.hours.nextDays[0];
  const exception = store.hours.exceptions[0];
  return (
    <section className="here on-ink" aria-labelledby={heading}>
      <p className="s here__l">{t('shop.mine')}</p>
      <h2 id={heading}>{store.name}</h2>
      <dl>
        <div>
          <dt>{t('today')}</dt>
          <dd>
            <b>{today && today.spans.length > 0 ? formatSpans(today.spans, locale) : t('closed.day')}</b>,{' '}
            {openWords(store, words)}
          </dd>
        </div>
        <div>
          <dt>{t('address')}</dt>
          <dd>
            {store.address.street}, {store.address.postcode} {store.address.city}
          </dd>
        </div>
        {store.services.length > 0 ? (
          <div>
            <dt>{t('onSite')}</dt>
            <dd>{serviceWords(store.services, t)}</dd>
          </div>
        ) : null}
        {exception ? (
          <div>
            <dt>{t('exception')}</dt>
            <dd>
              {t('exceptionOn', {
                day: capital(formatCivilDay(exception.date, locale)),
                hours: exception.spans.length > 0 ? formatSpans(exception.spans, locale) : t('closed.day'),
              })}
              {exception.reason ? (
                <>
                  <br />
                  {exception.reason}
                </>
              ) : null}
            </dd>
          </div>
        ) : null}
      </dl>
      <div className="here__act">
        <a className="btn btn--2" href={directionsUrl(store)} rel="noreferrer">
          {t('directions')}
        </a>
        <Link className="lnk" to={path('shop', store.code)}>
          {t('shop.page')}
        </Link>
        <Link className="lnk" to={path('shops')}>
          {t('shop.change')}
        </Link>
      </div>
    </section>
  );
}
