import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { PromotionState, PromotionSummaryView } from '@passerelle/shared/api/promotions';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Button, ButtonLink } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { numberCell, OfficeScreen, Panel, Segments, Table } from '../../ui/office.js';
import { NotYetRead } from '../../ui/reading.js';
import { Empty } from '../../ui/states.js';
import { Budget } from './budget.js';
import { CalendarPanel, useCalendarView } from './calendar.js';
import { PromotionStatus } from './promotion-status.js';
import classes from './promotions.module.css';
import { usePromotions } from './promotions-calls.js';
import { usePromotionsWords } from './promotions-words.js';

const STATES = ['all', 'running', 'scheduled', 'proposed', 'draft', 'ended'] as const;

const TOLD = ['running', 'scheduled', 'proposed', 'draft'] as const;

/** What runs, what comes, what is written, and what is left of the budgets. */
export function PromotionsPage() {
  const { say } = usePromotionsWords();
  const [search, setSearch] = useSearchParams();
  const shown = STATES.find((state) => state === search.get('state')) ?? 'all';
  const [typed, setTyped] = useState(search.get('q') ?? '');
  const [q] = useDebouncedValue(typed.trim(), 250);
  const promotions = usePromotions(shown === 'all' ? undefined : (shown satisfies PromotionState), q);
  const view = useCalendarView();
  // What stands below the calendar comes after it, so that it does not jump.
  const isDrawn = !view.calendar.isPending;
  const counts = promotions.data?.pages[0]?.counts;
  const told = TOLD.flatMap((state) => {
    const count = counts?.find((each) => each.state === state)?.count ?? 0;
    return count > 0 ? [say(`count.${state}`, { count })] : [];
  });
  return (
    <OfficeScreen
      title={say('title')}
      subtitle={`${told.length > 0 ? `${told.join(', ')}. ` : ''}${say('subtitle')}`}
      actions={
        <>
          <ButtonLink to="/head-office/promotions/simulator" icon="search">
            {say('simulate')}
          </ButtonLink>
          <ButtonLink to="/head-office/new-promotion" tone="go" icon="plus">
            {say('new')}
          </ButtonLink>
        </>
      }
    >
      <div className="stack">
        <CalendarPanel view={view} />
        {isDrawn && (
          <Panel
            title={say('list')}
            isFlush
            tools={
              <div className={classes.tools}>
                <Segments
                  legend={say('list.state')}
                  value={shown}
                  options={STATES.map((value) => ({ value, label: say(`filter.${value}`) }))}
                  onChoose={(state) => setSearch(state === 'all' ? {} : { state }, { replace: true })}
                />
                <TextInput
                  aria-label={say('list.search')}
                  placeholder={say('list.search')}
                  leftSection={<Icon name="search" size={18} />}
                  value={typed}
                  onChange={(event) => setTyped(event.currentTarget.value)}
                />
              </div>
            }
            foot={
              promotions.hasNextPage && (
                <Button
                  iconAfter="arrow-right"
                  isBusy={promotions.isFetchingNextPage}
                  onClick={() => void promotions.fetchNextPage()}
                >
                  {say('list.more')}
                </Button>
              )
            }
          >
            <List promotions={promotions} />
          </Panel>
        )}
      </div>
    </OfficeScreen>
  );
}

function List({ promotions }: { promotions: ReturnType<typeof usePromotions> }) {
  const { say } = usePromotionsWords();
  const rows = promotions.data?.pages.flatMap((page) => page.items);
  if (rows === undefined)
    return <NotYetRead error={promotions.error} onRetry={promotions.refetch} height={44} />;
  if (rows.length > 0) return <PromotionTable rows={rows} />;
  return (
    <Empty icon="label" title={say('list.empty')}>
      <p>{say('list.emptyHint')}</p>
    </Empty>
  );
}

function PromotionTable({ rows }: { rows: readonly PromotionSummaryView[] }) {
  const { say, number, locale, start, until } = usePromotionsWords();
  return (
    <Table
      label={say('list')}
      head={
        <>
          <th scope="col">{say('col.promotion')}</th>
          <th scope="col">{say('col.validity')}</th>
          <th scope="col">{say('col.state')}</th>
          <th scope="col">{say('col.limits')}</th>
          <th scope="col">{say('col.budget')}</th>
          <th scope="col" className={numberCell}>
            {say('col.uses')}
          </th>
        </>
      }
    >
      {rows.map((row) => (
        <tr key={row.offer}>
          <th scope="row">
            <Link to={`/head-office/promotions/${row.offer}`}>
              <b>{row.name[locale]}</b>
            </Link>
            <small>
              {say(`level.${row.level}`)}, {say('articles', { count: row.articles })}
              {row.codes.length > 0 && `, ${row.codes.join(', ')}`}
            </small>
          </th>
          <td>
            {start(row.startsAt)}
            <small>{row.endsAt === undefined ? say('bar.endless') : until(row.endsAt)}</small>
          </td>
          <td>
            <PromotionStatus state={row.state} pendingState={row.pendingState} />
          </td>
          <td>
            <Limits row={row} />
          </td>
          <td>
            <Budget row={row} />
          </td>
          <td className={numberCell}>{number(row.use.reservedUses + row.use.consumedUses)}</td>
        </tr>
      ))}
    </Table>
  );
}

function Limits({ row: { limits } }: { row: PromotionSummaryView }) {
  const { say } = usePromotionsWords();
  const words = [
    limits.maxUses !== undefined && say('limit.uses', { count: limits.maxUses }),
    limits.maxUsesPerContact !== undefined && say('limit.person', { count: limits.maxUsesPerContact }),
  ].filter((each) => each !== false);
  return <>{words.length === 0 ? say('limit.none') : words.join(', ')}</>;
}
