import type { CustomerView } from '@passerelle/shared/api/customers';
import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { CustomerFacts } from '../features/customers/customer-facts.js';
import { CustomerHistory, OpenOrders } from '../features/customers/customer-history.js';
import classes from '../features/customers/customers.module.css';
import { get } from '../lib/api.js';
import { useColleague } from '../lib/shop-floor.js';
import { useWords } from '../lib/words.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { NotYetRead } from '../ui/reading.js';
import { Screen } from '../ui/screen.js';

const OfficePanel = lazy(async () => ({
  default: (await import('./customer-office-panel.js')).CustomerOfficePanel,
}));

const Opinions = lazy(async () => ({
  default: (await import('../features/messages/customer-opinions.js')).CustomerOpinions,
}));

/** One customer, one history. */
export function CustomerPage() {
  const { id = '' } = useParams();
  const words = useWords();
  const { t } = words;
  const { store, role } = useColleague();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['customer', id],
    queryFn: ({ pageParam, signal }) =>
      get<CustomerView>(`/staff/customers/${encodeURIComponent(id)}`, { cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.history.nextCursor ?? undefined,
  });
  const [customer] = data?.pages ?? [];
  const back = { to: '/customers', label: t('customers.back') };
  if (customer === undefined) {
    return (
      <Screen title={t('customers.title')} back={back}>
        <NotYetRead error={error} onRetry={refetch} />
      </Screen>
    );
  }
  const events = data?.pages.flatMap((page) => page.history.items) ?? [];
  const lead = [
    t('customer.clientSince', { date: words.shortDate(customer.since) }),
    t('customer.count', { count: customer.totals.purchases }),
    customer.city,
  ];
  return (
    <Screen title={customer.name} subtitle={lead.filter(Boolean).join(', ')} back={back}>
      {customer.erasure !== undefined && (
        <Notice
          tone="plain"
          icon="hourglass"
          title={t(customer.erasure.doneAt === undefined ? 'rights.asked' : 'rights.done')}
        />
      )}
      <div className={classes.page}>
        <CustomerFacts customer={customer} canGroup={role === 'head-office'}>
          <Suspense fallback={null}>
            <Opinions id={customer.id} store={store} />
          </Suspense>
          {store === undefined && (
            <Suspense fallback={null}>
              <OfficePanel customer={customer} />
            </Suspense>
          )}
        </CustomerFacts>
        <OpenOrders events={events} store={store} />
        <CustomerHistory
          events={events}
          store={store}
          more={
            hasNextPage && (
              <Button isWide isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                {t('stock.more')}
              </Button>
            )
          }
        />
      </div>
    </Screen>
  );
}
