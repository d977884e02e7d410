import type { GrossErrorState, GrossErrorView } from '@passerelle/shared/api/gross-errors';
import { useState } from 'react';
import { articleName } from '../../lib/article-name.js';
import { Button } from '../../ui/button.js';
import { Status } from '../../ui/marks.js';
import { Columns, numberCell, Panel, Segments, Table } from '../../ui/office.js';
import { NotYetRead } from '../../ui/reading.js';
import { Empty } from '../../ui/states.js';
import classes from './counter.module.css';
import { useGrossErrors } from './counter-calls.js';
import { useCounterWords } from './counter-words.js';

const states = ['waiting', 'settled'] as const;

/** Prices that are probably a mistake: those that wait for a manager, and what became of the others. */
export function GrossErrorsView() {
  const { say } = useCounterWords();
  const [state, setState] = useState<GrossErrorState>('waiting');
  const errors = useGrossErrors(state);
  const found = errors.data?.pages.flatMap(({ items }) => items);
  return (
    <Columns aside={<How />}>
      <Panel
        title={say('grossErrors')}
        isFlush
        tools={
          <Segments
            legend={say('state')}
            value={state}
            options={states.map((value) => ({ value, label: say(value) }))}
            onChoose={setState}
          />
        }
        foot={
          errors.hasNextPage && (
            <Button isBusy={errors.isFetchingNextPage} onClick={() => void errors.fetchNextPage()}>
              {say('more')}
            </Button>
          )
        }
      >
        {found === undefined && <NotYetRead error={errors.error} onRetry={errors.refetch} height={56} />}
        {found?.length === 0 && (
          <Empty icon="check" title={say(`empty.${state}`)}>
            <p>{say(`empty.${state}Hint`)}</p>
          </Empty>
        )}
        {found !== undefined && found.length > 0 && (
          <Table
            label={say('grossErrors')}
            head={
              <>
                <th scope="col">{say('article')}</th>
                <th scope="col" className={numberCell}>
                  {say('asked')}
                </th>
                <th scope="col" className={numberCell}>
                  {say('current')}
                </th>
                <th scope="col" className={numberCell}>
                  {say('before')}
                </th>
                <th scope="col">{say('where')}</th>
                <th scope="col">{say('decision')}</th>
              </>
            }
          >
            {found.map((error) => (
              <ErrorRows key={`${error.order ?? error.receipt} ${error.foundAt}`} error={error} />
            ))}
          </Table>
        )}
      </Panel>
    </Columns>
  );
}

/** One row for each article; the place and the decision stand once, beside the first. */
function ErrorRows({ error }: { error: GrossErrorView }) {
  const { say, money, when } = useCounterWords();
  const { lines, order, receipt, storeName, foundAt } = error;
  return lines.map((line, place) => (
    <tr key={line.sku}>
      <th scope="row">
        {line.quantity > 1 && `${line.quantity} × `}
        {articleName(line)}
        <small>{line.sku}</small>
      </th>
      <td className={numberCell}>
        <b className={classes.low}>{money(line.promisedCents)}</b>
      </td>
      <td className={numberCell}>{money(line.currentCents)}</td>
      <td className={numberCell}>{line.beforeCents === undefined ? '–' : money(line.beforeCents)}</td>
      {place === 0 && (
        <>
          <td rowSpan={lines.length}>
            {storeName}
            <small>
              {order !== undefined && say('order', { number: order })}
              {receipt !== undefined && say('receipt', { number: receipt })}, {when(foundAt)}
            </small>
          </td>
          <td rowSpan={lines.length}>
            <Decision error={error} />
          </td>
        </>
      )}
    </tr>
  ));
}

function Decision({ error }: { error: GrossErrorView }) {
  const { say, when } = useCounterWords();
  const { decision, decidedBy, decidedAt, reason, endedAt } = error;
  if (decision === undefined)
    return endedAt === undefined ? (
      <Status tone="hot" icon="hourglass">
        {say('decision.waits')}
      </Status>
    ) : (
      <Status icon="minus" canWrap>
        {say('decision.ended')}
      </Status>
    );
  return (
    <>
      <Status tone={decision === 'honour' ? 'ok' : 'stop'} icon={decision === 'honour' ? 'check' : 'cross'}>
        {say(`decision.${decision}`)}
      </Status>
      {decidedAt !== undefined && (
        <small>{say('decided', { who: decidedBy ?? '', when: when(decidedAt) })}</small>
      )}
      {reason !== undefined && <small className={classes.words}>{reason}</small>}
    </>
  );
}

function How() {
  const { say } = useCounterWords();
  return (
    <Panel title={say('grossErrors.how')}>
      <ul className={classes.how}>
        <li>{say('grossErrors.how1')}</li>
        <li>{say('grossErrors.how2')}</li>
        <li>{say('grossErrors.how3')}</li>
        <li>{say('grossErrors.how4')}</li>
      </ul>
    </Panel>
  );
}
