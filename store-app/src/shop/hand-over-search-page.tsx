import type { StaffOrderSummaryView } from '@passerelle/shared/api/staff-orders';
import { useState } from 'react';
import { FindOrder } from '../features/hand-over/find-order.js';
import { cardListClass, OrderCard } from '../features/queue/order-card.js';
import { HandOverPlaces } from '../features/returns/hand-over-places.js';
import { Banners } from '../features/shell/banners.js';
import { useNow } from '../lib/clock.js';
import { useQueue } from '../lib/orders.js';
import { byDeadline } from '../lib/time-left.js';
import { useWords } from '../lib/words.js';
import { Screen } from '../ui/screen.js';
import { Empty, Loading } from '../ui/states.js';

interface Found {
  asked: string;
  orders: readonly StaffOrderSummaryView[];
}

/** The customer is here: which order is it? */
export function HandOverSearchPage() {
  const { t } = useWords();
  const now = useNow(10_000);
  const ready = useQueue('ready');
  const [found, setFound] = useState<Found>();
  const orders = found?.orders ?? ready.data?.items.toSorted(byDeadline);
  return (
    <Screen title={t('handOver.title')} subtitle={t('handOver.searchHint')}>
      <Banners />
      <div className="stack">
        <HandOverPlaces />
        <FindOrder onFound={(items, asked) => setFound({ asked, orders: items })} />
        <h2 className={found?.orders.length === 0 ? 'vh' : undefined}>
          {found === undefined
            ? t('handOver.waiting')
            : t('handOver.found', { count: found.orders.length, asked: found.asked })}
        </h2>
        {orders === undefined && <Loading label={t('state.loading')} />}
        {orders?.length === 0 && (
          <Empty icon="search" title={t(found === undefined ? 'queue.empty.ready' : 'handOver.none')}>
            <p>{t('handOver.noneHint')}</p>
          </Empty>
        )}
        <ul className={cardListClass}>
          {orders?.map((order) => (
            <li key={order.number}>
              <OrderCard order={order} now={now} onRefused={() => setFound(undefined)} />
            </li>
          ))}
        </ul>
      </div>
    </Screen>
  );
}
