import type { Page, StoreView } from '@passerelle/shared/api/views';
import { useInfiniteQuery } from '@tanstack/react-query';
import { get, refusalOf } from '../../lib/api.js';
import { Button } from '../../ui/button.js';
import { Status } from '../../ui/marks.js';
import { OfficeScreen, Panel, Table } from '../../ui/office.js';
import { Failed, Loading } from '../../ui/states.js';
import { useStoresWords } from './stores-words.js';

/** Every shop, and whether it is open at this moment. */
export function StoresPage() {
  const { t, say } = useStoresWords();
  const stores = useInfiniteQuery({
    queryKey: ['stores'],
    queryFn: ({ pageParam, signal }) =>
      get<Page<StoreView>>('/stores', { limit: 50, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  const shops = stores.data?.pages.flatMap((page) => page.items);
  return (
    <OfficeScreen title={say('title')}>
      <Panel
        title={say('title')}
        isTitleHidden
        isFlush
        foot={
          stores.hasNextPage && (
            <Button isBusy={stores.isFetchingNextPage} onClick={() => void stores.fetchNextPage()}>
              {say('more')}
            </Button>
          )
        }
      >
        {shops === undefined && stores.error === null && <Loading label={t('state.loading')} height={44} />}
        {shops === undefined && stores.error !== null && (
          <Failed
            title={refusalOf(stores.error)?.problem.detail ?? t('state.unreachable')}
            retryLabel={t('action.retry')}
            onRetry={() => void stores.refetch()}
          />
        )}
        {shops !== undefined && (
          <Table
            label={say('title')}
            head={
              <>
                <th scope="col">{say('shop')}</th>
                <th scope="col">{say('address')}</th>
                <th scope="col">{say('phone')}</th>
                <th scope="col">{say('now')}</th>
              </>
            }
          >
            {shops.map((shop) => (
              <Shop key={shop.code} shop={shop} />
            ))}
          </Table>
        )}
      </Panel>
    </OfficeScreen>
  );
}

function Shop({ shop }: { shop: StoreView }) {
  const { say, time, dayTime } = useStoresWords();
  const { now, until, nextAt } = shop.open;
  return (
    <tr>
      <th scope="row">
        <b>{shop.name}</b>
      </th>
      <td>
        {shop.address.street}, {shop.address.postcode} {shop.address.city}
      </td>
      <td>{shop.phone}</td>
      <td>
        {now ? (
          <Status tone="ok" icon="check">
            {until === undefined ? say('open') : say('openUntil', { time: time(until) })}
          </Status>
        ) : (
          <Status icon="clock">
            {nextAt === undefined ? say('closed') : say('opens', { time: dayTime(nextAt) })}
          </Status>
        )}
      </td>
    </tr>
  );
}
