import { useWords } from '../../lib/words.js';
import { Places } from '../../ui/places.js';
import { dutyOf, useTransfers } from './use-transfers.js';

/** Where units are, and where they are going: one place of the bar. */
export function StockPlaces() {
  const { t } = useWords();
  const { data } = useTransfers();
  const value = data?.items.filter((transfer) => dutyOf(transfer) !== undefined).length;
  return (
    <Places
      label={t('stock.places')}
      places={[
        { to: '/stock', label: t('stock.place.articles'), icon: 'shelf', isExact: true },
        {
          to: '/stock/transfers',
          label: t('stock.place.transfers'),
          icon: 'truck',
          count: { value, spoken: t('stock.place.waiting', { count: value ?? 0 }) },
        },
      ]}
    />
  );
}
