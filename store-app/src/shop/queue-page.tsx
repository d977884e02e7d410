import type { StaffQueueView } from '@passerelle/shared/api/staff-orders';
import { useIsFetching } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { PutBackList } from '../features/put-backs/put-back-list.js';
import { DayRuler } from '../features/queue/day-ruler.js';
import { cardListClass, OrderCard } from '../features/queue/order-card.js';
import { type Tab, Tabs } from '../features/queue/tabs.js';
import { Banners } from '../features/shell/banners.js';
import { refusalOf } from '../lib/api.js';
import { useNow } from '../lib/clock.js';
import { useQueue } from '../lib/orders.js';
import type { QueueTab } from '../lib/queue-address.js';
import { useShopFloor } from '../lib/shop-floor.js';
import { byDeadline } from '../lib/time-left.js';
import { useWords } from '../lib/words.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Screen } from '../ui/screen.js';
import { Empty, Failed, Loading } from '../ui/states.js';

type TabId = QueueTab | 'put-backs';
const tabIds: readonly TabId[] = ['to-prepare', 'in-preparation', 'ready', 'uncollected', 'put-backs'];

/** The shop's orders by deadline, live. */
export function QueuePage() {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const { shop } = useShopFloor();
  const now = useNow(10_000);
  const tab = tabIds.find((id) => id === search.get('tab')) ?? 'to-prepare';
  const queue = useQueue(tab === 'put-backs' ? 'to-prepare' : tab);
  // The ruler stands above the cards: they come together, so that nothing is pushed down.
  const isShopComing = useIsFetching({ queryKey: ['store'] }) > 0 && shop === undefined;
  const [refusal, setRefusal] = useState<string>();
  const due = tab === 'put-backs' ? [] : (queue.data?.items ?? []).map((order) => Date.parse(order.dueAt));
  // What is ready waits for days: its deadlines would not stand on the ruler of today.
  const hasDay = tab === 'to-prepare' || tab === 'in-preparation';
  return (
    <Screen title={t('queue.title')} subtitle={<Today now={now} />}>
      <Banners />
      {refusal !== undefined && (
        <Notice
          tone="stop"
          icon="warning"
          isUrgent
          title={refusal}
          action={<Button onClick={() => setRefusal(undefined)}>{t('needsYou.understood')}</Button>}
        />
      )}
      <Tabs
        label={t('queue.tabs')}
        tabs={useTabs(queue.data?.counts)}
        selected={tab}
        panelId="queue-panel"
        onSelect={(id) => setSearch({ tab: id }, { replace: true })}
      />
      <div id="queue-panel" role="tabpanel" aria-label={t(`queue.tab.${tab}`)}>
        {tab === 'put-backs' ? (
          <PutBackList />
        ) : (
          <>
            {hasDay && shop !== undefined && queue.data !== undefined && (
              <DayRuler shop={shop} dueMs={due} now={now} />
            )}
            <Orders
              isWaiting={isShopComing}
              tab={tab}
              queue={queue}
              now={now}
              onRefused={(fault) => setRefusal(refusalOf(fault)?.problem.detail ?? t('state.unreachable'))}
            />
          </>
        )}
      </div>
    </Screen>
  );
}

function useTabs(counts: StaffQueueView['counts'] | undefined): Tab<TabId>[] {
  const { t } = useWords();
  return [
    { id: 'to-prepare', label: t('queue.tab.to-prepare'), icon: 'bell', count: counts?.toPrepare },
    {
      id: 'in-preparation',
      label: t('queue.tab.in-preparation'),
      icon: 'scan',
      count: counts?.inPreparation,
    },
    { id: 'ready', label: t('queue.tab.ready'), icon: 'crate', count: counts?.ready },
    { id: 'uncollected', label: t('queue.tab.uncollected'), icon: 'alarm', count: counts?.uncollected },
    { id: 'put-backs', label: t('queue.tab.put-backs'), icon: 'undo', count: counts?.putBacks },
  ];
}

function Today({ now }: { now: number }) {
  const words = useWords();
  const { shop } = useShopFloor();
  const date = words.weekday(now);
  const opening = shop?.open.until
    ? words.t('queue.openUntil', { time: words.time(shop.open.until) })
    : shop?.open.nextAt
      ? words.t('queue.opensAt', { time: words.dayTime(shop.open.nextAt) })
      : undefined;
  const parts = [date.charAt(0).toUpperCase() + date.slice(1), words.time(now), opening];
  return <>{parts.filter(Boolean).join(', ')}</>;
}

interface OrdersProps {
  isWaiting: boolean;
  tab: QueueTab;
  queue: ReturnType<typeof useQueue>;
  now: number;
  onRefused: (fault: unknown) => void;
}

function Orders({ isWaiting, tab, queue, now, onRefused }: OrdersProps) {
  const { t } = useWords();
  if (queue.data === undefined || isWaiting) {
    if (!queue.isError) return <Loading label={t('state.loading')} />;
    const detail = refusalOf(queue.error)?.problem.detail;
    return (
      <Failed
        title={t('queue.failed')}
        detail={detail ?? t('state.unreachable')}
        retryLabel={t('action.retry')}
        onRetry={() => void queue.refetch()}
      />
    );
  }
  if (queue.data.items.length === 0) {
    return (
      <Empty icon={tab === 'ready' ? 'crate' : 'check-circle'} title={t(`queue.empty.${tab}`)}>
        <p>{t(`queue.emptyHint.${tab}`)}</p>
      </Empty>
    );
  }
  return (
    <ul className={cardListClass}>
      {queue.data.items.toSorted(byDeadline).map((order) => (
        <li key={order.number}>
          <OrderCard order={order} now={now} onRefused={onRefused} />
        </li>
      ))}
    </ul>
  );
}
