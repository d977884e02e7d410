import type { ContradictionView, Surface, ToldView } from '@passerelle/shared/api/contradictions';
import { Button } from '../../ui/button.js';
import { Panel, Table } from '../../ui/office.js';
import { NotYetRead } from '../../ui/reading.js';
import classes from './monitor.module.css';
import { useClosed } from './monitor-calls.js';
import { useReadings } from './readings.js';

/** What is over: what was said instead, and how long. */
export function ClosedPanel({ open }: { open: number }) {
  const { say } = useReadings();
  const closed = useClosed(open);
  const items = closed.data?.pages.flatMap((page) => page.items);
  return (
    <Panel
      title={say('closed.title')}
      isFlush
      foot={
        closed.hasNextPage && (
          <Button isBusy={closed.isFetchingNextPage} onClick={() => void closed.fetchNextPage()}>
            {say('closed.more')}
          </Button>
        )
      }
    >
      {items === undefined && (
        <NotYetRead error={closed.error} onRetry={closed.refetch} rows={2} height={44} />
      )}
      {items?.length === 0 && <p className={classes.none}>{say('closed.empty')}</p>}
      {items !== undefined && items.length > 0 && (
        <Table
          label={say('closed.title')}
          head={
            <>
              <th scope="col">{say('closed.when')}</th>
              <th scope="col">{say('closed.fact')}</th>
              <th scope="col">{say('compared.true')}</th>
              <th scope="col">{say('closed.said')}</th>
              <th scope="col">{say('closed.lasted')}</th>
            </>
          }
        >
          {items.map((gap) => (
            <Row key={gap.id} gap={gap} />
          ))}
        </Table>
      )}
    </Panel>
  );
}

function Row({ gap }: { gap: ContradictionView }) {
  const { say, thing, value, stretch, when } = useReadings();
  const { fact, expected, told, seenAt, lastSeenAt, closedAt = lastSeenAt } = gap;
  return (
    <tr>
      <td>
        <time dateTime={closedAt}>{when(closedAt)}</time>
      </td>
      <th scope="row">
        <b>{say(`fact.${fact}`)}</b>
        <small>{thing(gap)}</small>
      </th>
      <td>{value(fact, expected)}</td>
      <td>
        {[...bySaying(told)].map(([said, surfaces]) => (
          <div key={said}>
            {value(fact, { value: said })}
            <small>{surfaces.map((surface) => say(`surface.${surface}`)).join(', ')}</small>
          </div>
        ))}
      </td>
      <td>{stretch(Date.parse(seenAt), Date.parse(closedAt))}</td>
    </tr>
  );
}

/** Who said what, in few lines. */
function bySaying(told: readonly ToldView[]): Map<string, Surface[]> {
  const sayings = new Map<string, Surface[]>();
  for (const { surface, value } of told) sayings.set(value, [...(sayings.get(value) ?? []), surface]);
  return sayings;
}
