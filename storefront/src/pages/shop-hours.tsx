import type { StoreDetailView } from '@passerelle/shared/api/stores';
import { formatSpans, formatWeekday } from '@passerelle/shared/i18n/format';
import type { ReactNode } from 'react';
import { directionsUrl, openWords } from '../features/stores/open-words.js';
import { capital } from '../lib/capital.js';
import { useWords } from '../lib/words.js';
import { Icon } from '../ui/icons.js';

const daysShown = 3;

interface ShopHoursProps {
  shop: StoreDetailView;
  /** Further ways beside directions and the telephone. */
  children?: ReactNode;
}

/** Where a shop is, when it is open in the next days, how to get there and whom to call. */
export function ShopHours({ shop, children }: ShopHoursProps) {
  const words = useWords();
  const { t, locale } = words;
  return (
    <>
      <h2 id="where">{shop.name}</h2>
      <p className="s">
        {shop.address.street}, {shop.address.postcode} {shop.address.city}
      </p>
      <p className="s">
        <b className={shop.open.now ? 'isopen' : undefined}>{capital(openWords(shop, words))}</b>
      </p>
      <dl className="hrs rows">
        {shop.hours.nextDays.slice(0, daysShown).map(({ date, spans }, index) => (
          <div key={date} className={index === 0 ? 't' : undefined}>
            <dt>
              {index === 0
                ? t('shopPage.todayIs', { day: formatWeekday(date, locale) })
                : capital(formatWeekday(date, locale))}
            </dt>
            <dd>{spans.length > 0 ? formatSpans(spans, locale) : t('closed.day')}</dd>
          </div>
        ))}
      </dl>
      <ul>
        <li>
          <a className="lnk" href={directionsUrl(shop)} rel="noreferrer">
            <Icon name="directions" /> {t('directions')}
          </a>
        </li>
        {children}
        <li>
          <a className="lnk" href={`tel:${shop.phone.replace(/\s/g, '')}`}>
            <Icon name="phone" /> {shop.phone}
          </a>
        </li>
      </ul>
    </>
  );
}
