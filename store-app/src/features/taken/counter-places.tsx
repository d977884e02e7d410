import { Places } from '../../ui/places.js';
import { useTakenWords } from './taken-words.js';

/** Selling, and ordering for somebody: one counter, one place of the bar. */
export function CounterPlaces() {
  const { say } = useTakenWords();
  return (
    <Places
      label={say('places')}
      places={[
        { to: '/counter', label: say('place.sell'), icon: 'basket', isExact: true },
        { to: '/counter/orders', label: say('place.orders'), icon: 'phone' },
      ]}
    />
  );
}
