import { useWords } from '../../lib/words.js';
import { Places } from '../../ui/places.js';
import { useWaitingReturns } from './use-returns.js';

/** Giving and taking back stand beside each other: one counter, one customer, one place of the bar. */
export function HandOverPlaces() {
  const { t } = useWords();
  const { data } = useWaitingReturns();
  const value = data?.items.length;
  return (
    <Places
      label={t('handOver.places')}
      places={[
        { to: '/hand-over', label: t('handOver.place.give'), icon: 'hand-over', isExact: true },
        {
          to: '/hand-over/returns',
          label: t('handOver.place.returns'),
          icon: 'undo',
          count: { value, spoken: t('handOver.place.waiting', { count: value ?? 0 }) },
        },
      ]}
    />
  );
}
