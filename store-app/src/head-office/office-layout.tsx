import { useEffect, useRef, useState } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { ColleagueSheet, initials } from '../features/shell/colleague-sheet.js';
import { Plane } from '../features/shell/plane.js';
import { useColleague } from '../lib/shop-floor.js';
import { type MessageKey, useWords } from '../lib/words.js';
import { GapsLink } from './gaps-link.js';
import classes from './office-layout.module.css';

interface Room {
  readonly to: string;
  readonly label: MessageKey;
  /** Places of this room whose address does not begin with its own. */
  readonly also?: readonly string[];
}

const rooms: readonly Room[] = [
  {
    to: '/head-office/products',
    label: 'office.products',
    also: ['/head-office/new-product', '/head-office/categories', '/head-office/product-files'],
  },
  { to: '/head-office/prices', label: 'office.prices' },
  { to: '/head-office/promotions', label: 'office.promotions', also: ['/head-office/new-promotion'] },
  { to: '/head-office/offers', label: 'office.offers' },
  { to: '/head-office/stores', label: 'office.stores', also: ['/head-office/new-store'] },
  { to: '/head-office/counter', label: 'office.counter' },
  { to: '/head-office/payments', label: 'office.payments' },
  { to: '/head-office/staff', label: 'office.staff' },
  { to: '/head-office/monitor', label: 'office.monitor' },
  { to: '/customers', label: 'nav.customers' },
  { to: '/head-office/messages', label: 'office.messages' },
  { to: '/head-office/integrations', label: 'office.integrations' },
  { to: '/head-office/audit', label: 'office.audit' },
];

/** The desk: one bar with the rooms of the head office, and one page at a time. */
export function OfficeLayout() {
  const { t } = useWords();
  const colleague = useColleague();
  const [isOpen, setIsOpen] = useState(false);
  const { pathname } = useLocation();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const bar = nav.current;
    if (bar === null || pathname === '') return;
    // Where the bar is wider than the screen, the room that one is in is in sight, also once the screen is turned.
    const bringHere = () =>
      bar.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
    const turned = new ResizeObserver(bringHere);
    turned.observe(bar);
    return () => turned.disconnect();
  }, [pathname]);
  return (
    <div className={classes.office}>
      <a className="skip" href="#main">
        {t('nav.skip')}
      </a>
      <header className={`${classes.bar} no-print`}>
        <Link to="/head-office" className={classes.brand}>
          <Plane side={30} />
          <span>
            {t('brand')} <small>{t('nav.headOffice')}</small>
          </span>
        </Link>
        <nav ref={nav} aria-label={t('nav.label')}>
          <ul>
            {rooms.map((room) => (
              <li key={room.to}>
                <Link to={room.to} aria-current={isIn(room, pathname) ? 'page' : undefined}>
                  {t(room.label)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <GapsLink />
        <button type="button" className={classes.who} aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
          <span className={classes.avatar} aria-hidden="true">
            {initials(colleague.name)}
          </span>
          <span>{colleague.name}</span>
        </button>
      </header>
      <Outlet />
      {isOpen && <ColleagueSheet onClose={() => setIsOpen(false)} />}
    </div>
  );
}

function isIn({ to, also = [] }: Room, pathname: string): boolean {
  return [to, ...also].some((place) => pathname === place || pathname.startsWith(`${place}/`));
}
