import type { Page, StoreView } from '@passerelle/shared/api/views';
import { useInfiniteQuery } from '@tanstack/react-query';
import { get, refusalOf } from '../lib/api.js';
import { useWords } from '../lib/words.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Status } from '../ui/marks.js';
import { Screen } from '../ui/screen.js';
import { Failed, Loading } from '../ui/states.js';
import { Controls } from './controls.js';
import classes from './head-office.module.css';

/** What the head office can do here today, said plainly: see the shops, look up customers. */
export function HeadOfficePage() {
  return (
    <Controls>
      <Shops />
    </Controls>
  );
}

function Shops() {
  const { t } = useWords();
  const stores = useInfiniteQuery({
    queryKey: ['stores'],
    queryFn: ({ pageParam, signal }) =>
      get<Page<StoreView>>('/stores', { limit: 50, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const shops = stores.data?.pages.flatMap((page) => page.items);
  return (
    <Screen title={t('headOffice.title')} subtitle={t('headOffice.hint')}>
      <div className={classes.head}>
        <h2>{t('headOffice.shops')}</h2>
        <ButtonLink to="/customers" icon="person">
          {t('customers.title')}
        </ButtonLink>
      </div>
      {shops === undefined && stores.error === null && <Loading label={t('state.loading')} height={64} />}
      {shops === undefined && stores.error !== null && (
        <Failed
          title={refusalOf(stores.error)?.problem.detail ?? t('state.unreachable')}
          retryLabel={t('action.retry')}
          onRetry={() => void stores.refetch()}
        />
      )}
      <ul className={classes.shops}>
        {shops?.map((shop) => (
          <li key={shop.code}>
            <Shop shop={shop} />
          </li>
        ))}
      </ul>
      {stores.hasNextPage && (
        <Button isBusy={stores.isFetchingNextPage} onClick={() => void stores.fetchNextPage()}>
          {t('headOffice.more')}
        </Button>
      )}
    </Screen>
  );
}

function Shop({ shop }: { shop: StoreView }) {
  const { t, time, dayTime } = useWords();
  const { now, until, nextAt } = shop.open;
  return (
    <article className={classes.shop}>
      <div className="grow">
        <h3>{shop.name}</h3>
        <p className="mute">
          {shop.address.street}, {shop.address.postcode} {shop.address.city}
        </p>
      </div>
      <p className="mute">{shop.phone}</p>
      {now ? (
        <Status tone="ok" icon="check">
          {until === undefined ? t('headOffice.open') : t('headOffice.openUntil', { time: time(until) })}
        </Status>
      ) : (
        <Status icon="clock">
          {nextAt === undefined ? t('headOffice.closed') : t('headOffice.opens', { time: dayTime(nextAt) })}
        </Status>
      )}
    </article>
  );
}
