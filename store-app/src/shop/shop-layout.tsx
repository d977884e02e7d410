import { useMemo } from 'react';
import { Outlet, useLocation } from 'react-router';
import { Chips } from '../features/shell/chips.js';
import { Dock } from '../features/shell/dock.js';
import { Rail } from '../features/shell/rail.js';
import { unseenOrders, useQueue } from '../lib/orders.js';
import { useShopFloor } from '../lib/shop-floor.js';
import { useLiveUpdates } from '../lib/use-live-updates.js';
import { useWords } from '../lib/words.js';
import { HeadContext } from '../ui/screen.js';
import classes from '../ui/shell.module.css';
import { Failed } from '../ui/states.js';

/** Everything behind the sign-in: the rail, the head, the announcement, and one screen at a time. */
export function ShopLayout() {
  const { session } = useShopFloor();
  const { t } = useWords();
  const { pathname } = useLocation();
  const hasShop = session?.store !== undefined;
  useLiveUpdates(hasShop);
  const { data: queue } = useQueue('to-prepare', hasShop);
  const unseen = useMemo(() => unseenOrders(queue?.items ?? []), [queue]);
  if (session === undefined || session === null) {
    return (
      <Failed
        title={t('state.unreachable')}
        retryLabel={t('action.retry')}
        onRetry={() => window.location.reload()}
      />
    );
  }
  return (
    <div className={classes.shell}>
      <a className="skip" href="#main">
        {t('nav.skip')}
      </a>
      <Rail newOrders={queue?.counts.toPrepare ?? 0} isHeadOffice={!hasShop} />
      <HeadContext value={<Chips />}>
        <Outlet />
      </HeadContext>
      <Dock unseen={unseen} isSmall={pathname !== '/queue'} />
    </div>
  );
}
