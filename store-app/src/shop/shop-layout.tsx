import { useEffect, useMemo, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { useOfferNews } from '../features/offers/use-offers.js';
import { useWaitingReturns } from '../features/returns/use-returns.js';
import { Chips } from '../features/shell/chips.js';
import { Dock } from '../features/shell/dock.js';
import { Rail } from '../features/shell/rail.js';
import { dutyOf, useTransfers } from '../features/transfers/use-transfers.js';
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
  const pricesNews = useSpoken();
  useLiveUpdates(hasShop, pricesNews.say);
  const { data: news } = useOfferNews(hasShop);
  const { data: queue } = useQueue('to-prepare', hasShop);
  // What can wait is asked once the queue stands.
  const { data: returns } = useWaitingReturns(hasShop && queue !== undefined);
  const { data: transfers } = useTransfers(hasShop && queue !== undefined);
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
      <p className="vh" role="status">
        {pricesNews.isSaid ? t('prices.changed') : ''}
      </p>
      <Rail
        newOrders={queue?.counts.toPrepare ?? 0}
        offerNews={(news?.news ?? 0) + (news?.dueLabels ?? 0)}
        returnsToInspect={returns?.items.length ?? 0}
        transfersToDo={transfers?.items.filter((one) => dutyOf(one) !== undefined).length ?? 0}
        isHeadOffice={!hasShop}
      />
      <HeadContext value={<Chips />}>
        <Outlet />
      </HeadContext>
      <Dock unseen={unseen} isSmall={pathname !== '/queue'} />
    </div>
  );
}

// Long enough to be read out, short enough that the next change is news again.
const SPOKEN_MS = 8_000;

/** Something that is said for a while and then forgotten. */
function useSpoken(): { isSaid: boolean; say: () => void } {
  const [times, setTimes] = useState(0);
  const [heard, setHeard] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setHeard(times), SPOKEN_MS);
    return () => clearTimeout(timer);
  }, [times]);
  return { isSaid: times > heard, say: () => setTimes((before) => before + 1) };
}
