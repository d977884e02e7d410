import { Select } from '@mantine/core';
import type { GestureView } from '@passerelle/shared/api/gestures';
import { useState } from 'react';
import { refusalOf } from '../../lib/api.js';
import { Button } from '../../ui/button.js';
import { Columns, numberCell, Panel, Table } from '../../ui/office.js';
import { NotYetRead } from '../../ui/reading.js';
import { Empty } from '../../ui/states.js';
import { CapsPanel } from './caps-panel.js';
import classes from './counter.module.css';
import { useGestures, useGestureTable, useShops } from './counter-calls.js';
import { useCounterWords } from './counter-words.js';

/** What colleagues gave of their own accord: who, where, why, how much; and how much they may. */
export function GesturesView() {
  const { say, money } = useCounterWords();
  const [store, setStore] = useState<string>();
  const shops = useShops();
  const gestures = useGestures(store);
  const table = useGestureTable();
  const made = gestures.data?.pages.flatMap(({ items }) => items);
  const totals = gestures.data?.pages.at(0)?.last30Days;
  const fault = refusalOf(table.error)?.problem.detail;
  return (
    <Columns aside={<CapsPanel />}>
      <Panel
        title={say('gestures')}
        isFlush
        tools={
          <Button icon="download" isBusy={table.isPending} onClick={() => table.mutate()}>
            {say('csv')}
          </Button>
        }
        foot={
          gestures.hasNextPage && (
            <Button isBusy={gestures.isFetchingNextPage} onClick={() => void gestures.fetchNextPage()}>
              {say('more')}
            </Button>
          )
        }
      >
        <div className={classes.filter}>
          <Select
            aria-label={say('store')}
            placeholder={say('store.all')}
            data={shops.data ?? []}
            value={store ?? null}
            searchable
            clearable
            nothingFoundMessage={say('store.none')}
            onChange={(chosen) => setStore(chosen ?? undefined)}
          />
          <p aria-live="polite">
            {totals !== undefined && (
              <>
                <b>{say('gestures.count', { count: totals.count })}</b>,{' '}
                {say('total', { amount: money(totals.discountCents) })}
              </>
            )}
          </p>
        </div>
        {fault !== undefined && <p role="alert">{fault}</p>}
        {made === undefined && <NotYetRead error={gestures.error} onRetry={gestures.refetch} height={48} />}
        {made?.length === 0 && (
          <Empty icon="gift" title={say('empty.gestures')}>
            <p>{say('empty.gesturesHint')}</p>
          </Empty>
        )}
        {made !== undefined && made.length > 0 && (
          <Table
            label={say('gestures')}
            head={
              <>
                <th scope="col">{say('when')}</th>
                <th scope="col">{say('who')}</th>
                <th scope="col">{say('where')}</th>
                <th scope="col">{say('reason')}</th>
                <th scope="col" className={numberCell}>
                  {say('discount')}
                </th>
              </>
            }
          >
            {made.map((gesture) => (
              <GestureRow key={gesture.receipt} gesture={gesture} />
            ))}
          </Table>
        )}
      </Panel>
    </Columns>
  );
}

function GestureRow({ gesture }: { gesture: GestureView }) {
  const { say, money, when } = useCounterWords();
  const { madeAt, colleague, storeName, receipt, reason, words, discountCents } = gesture;
  return (
    <tr>
      <td>
        <time dateTime={madeAt}>{when(madeAt)}</time>
      </td>
      <th scope="row">{colleague}</th>
      <td>
        {storeName}
        <small>{say('receipt', { number: receipt })}</small>
      </td>
      <td>
        {say(`reason.${reason}`)}
        {words !== undefined && <small className={classes.words}>{words}</small>}
      </td>
      <td className={numberCell}>
        <b>{money(0 - discountCents)}</b>
      </td>
    </tr>
  );
}
