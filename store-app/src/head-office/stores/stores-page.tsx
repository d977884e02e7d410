import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { OfficeStorePage, OfficeStoreRow } from '@passerelle/shared/api/stores';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { get } from '../../lib/api.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Status } from '../../ui/marks.js';
import { OfficeScreen, Panel, Segments, Table, wholeCell } from '../../ui/office.js';
import { NotYetRead } from '../../ui/reading.js';
import { Empty } from '../../ui/states.js';
import forms from '../form/form.module.css';
import { useStoresWords } from './stores-words.js';

const STATES = ['open', 'closed'] as const;

/** Every shop, and whether it is open at this moment. */
export function StoresPage() {
  const { say, number } = useStoresWords();
  const [search, setSearch] = useSearchParams();
  const q = search.get('q') ?? '';
  const state = search.get('state') === 'closed' ? 'closed' : 'open';
  const [words] = useDebouncedValue(q, 250);
  const show = (next: { q: string; state: string }) =>
    setSearch(
      { ...(next.q !== '' && { q: next.q }), ...(next.state !== 'open' && { state: next.state }) },
      { replace: true },
    );
  const stores = useInfiniteQuery({
    queryKey: ['office-stores', words, state],
    queryFn: ({ pageParam, signal }) => {
      const query = { q: words || undefined, active: state === 'open', cursor: pageParam };
      return get<OfficeStorePage>('/head-office/stores', query, signal);
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  const shops = stores.data?.pages.flatMap((page) => page.items);
  const total = stores.data?.pages[0]?.total ?? 0;
  return (
    <OfficeScreen
      title={say('title')}
      subtitle={say('subtitle')}
      actions={
        <ButtonLink to="/head-office/new-store" icon="plus" tone="go">
          {say('new')}
        </ButtonLink>
      }
    >
      <Panel
        title={shops === undefined ? say('title') : say('count', { count: total })}
        isFlush
        tools={
          <div className={forms.filters}>
            <TextInput
              aria-label={say('search')}
              placeholder={say('search')}
              leftSection={<Icon name="search" size={18} />}
              value={q}
              onChange={({ currentTarget: { value } }) => show({ q: value, state })}
            />
            <Segments
              legend={say('state')}
              value={state}
              options={STATES.map((value) => ({ value, label: say(`states.${value}`) }))}
              onChoose={(value) => show({ q, state: value })}
            />
          </div>
        }
        foot={
          shops !== undefined &&
          shops.length > 0 && (
            <>
              <span>{say('shown', { shown: number(shops.length), total: number(total) })}</span>
              {stores.hasNextPage && (
                <Button isBusy={stores.isFetchingNextPage} onClick={() => void stores.fetchNextPage()}>
                  {say('more')}
                </Button>
              )}
            </>
          )
        }
      >
        {shops === undefined && <NotYetRead error={stores.error} onRetry={stores.refetch} height={44} />}
        {shops?.length === 0 && (
          <Empty icon="store" title={say('empty')}>
            <p>{say('emptyHint')}</p>
          </Empty>
        )}
        {shops !== undefined && shops.length > 0 && (
          <Table
            label={say('title')}
            head={
              <>
                <th scope="col">{say('shop')}</th>
                <th scope="col">{say('now')}</th>
                <th scope="col">{say('reservations')}</th>
                <th scope="col">{say('exceptions')}</th>
                <th scope="col">{say('phone')}</th>
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

function Shop({ shop }: { shop: OfficeStoreRow }) {
  const { say } = useStoresWords();
  return (
    <tr>
      <th scope="row">
        <span className={forms.named}>
          <span>
            <Link to={`/head-office/stores/${shop.code}`}>{shop.name}</Link>
            <small>
              {shop.postcode} {shop.city}
            </small>
          </span>
        </span>
      </th>
      <td>
        <OpenNow shop={shop} />
      </td>
      <td>
        {shop.takesReservations ? (
          <Status tone="ok" icon="check">
            {say('taken')}
          </Status>
        ) : (
          <Status tone="outline" icon="stop">
            {say('notTaken')}
          </Status>
        )}
      </td>
      <td>
        {shop.exceptionalDays === 0 ? (
          <span className="mute">{say('none')}</span>
        ) : (
          say('dayCount', { count: shop.exceptionalDays })
        )}
      </td>
      <td className={wholeCell}>{shop.phone}</td>
    </tr>
  );
}

function OpenNow({ shop: { open } }: { shop: OfficeStoreRow }) {
  const { say, time, dayTime } = useStoresWords();
  if (open === undefined) {
    return (
      <Status tone="outline" icon="stop">
        {say('closedForGood')}
      </Status>
    );
  }
  if (!open.now) {
    return (
      <Status icon="clock">
        {open.nextAt === undefined ? say('closed') : say('opens', { time: dayTime(open.nextAt) })}
      </Status>
    );
  }
  return (
    <Status tone="ok" icon="check">
      {open.until === undefined ? say('open') : say('openUntil', { time: time(open.until) })}
    </Status>
  );
}
