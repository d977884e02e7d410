import { NavLink } from 'react-router';
import { useSignOut } from '../../lib/session.js';
import { type MessageKey, useWords } from '../../lib/words.js';
import { Icon, type IconName } from '../../ui/icon.js';
import { Plane } from './plane.js';
import classes from './rail.module.css';

interface Place {
  to: string;
  icon: IconName;
  label: MessageKey;
}

const shopPlaces: readonly Place[] = [
  { to: '/queue', icon: 'queue', label: 'nav.queue' },
  { to: '/hand-over', icon: 'hand-over', label: 'nav.handOver' },
  { to: '/counter', icon: 'basket', label: 'nav.counter' },
  { to: '/customers', icon: 'person', label: 'nav.customers' },
  { to: '/stock', icon: 'shelf', label: 'nav.stock' },
  { to: '/offers', icon: 'label', label: 'nav.offers' },
];

const headOfficePlaces: readonly Place[] = [
  { to: '/head-office', icon: 'store', label: 'nav.headOffice' },
  { to: '/customers', icon: 'person', label: 'nav.customers' },
];

interface RailProps {
  newOrders: number;
  /** Offers to read and labels to change. */
  offerNews: number;
  /** Goods that were brought back and wait for somebody to look at them. */
  returnsToInspect: number;
  /** Boxes of this shop that wait for somebody here. */
  transfersToDo: number;
  isHeadOffice: boolean;
}

/** Where one can go: beside the thumb in landscape, at the bottom in portrait. */
export function Rail({ newOrders, offerNews, returnsToInspect, transfersToDo, isHeadOffice }: RailProps) {
  const { t } = useWords();
  const signOut = useSignOut();
  const news: Readonly<Record<string, { count: number; spoken: MessageKey }>> = {
    '/queue': { count: newOrders, spoken: 'nav.newOrders' },
    '/hand-over': { count: returnsToInspect, spoken: 'handOver.place.waiting' },
    '/stock': { count: transfersToDo, spoken: 'stock.place.waiting' },
    '/offers': { count: offerNews, spoken: 'nav.offersNews' },
  };
  return (
    <nav className={`${classes.rail} no-print`} aria-label={t('nav.label')}>
      <span className={classes.brand}>
        <Plane />
        <span className="vh">{t('brand')}</span>
      </span>
      <ul>
        {(isHeadOffice ? headOfficePlaces : shopPlaces).map(({ to, icon, label }) => (
          <li key={to}>
            <NavLink to={to}>
              <Icon name={icon} size={28} />
              <span>{t(label)}</span>
              {news[to] !== undefined && news[to].count > 0 && (
                <span className={classes.count}>
                  <span className="vh">, </span>
                  {news[to].count}
                  <span className="vh"> {t(news[to].spoken, { count: news[to].count })}</span>
                </span>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
      <button type="button" className={classes.lock} onClick={() => signOut.mutate()}>
        <Icon name="lock" />
        <span>{t('session.lock')}</span>
      </button>
    </nav>
  );
}
