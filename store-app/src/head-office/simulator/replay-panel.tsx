import type { DifferenceView, ReplayView } from '@passerelle/shared/api/simulator';
import { Button } from '../../ui/button.js';
import { Hash, Status } from '../../ui/marks.js';
import { Panel, Table } from '../../ui/office.js';
import classes from './simulator.module.css';
import { useSimulatorWords } from './simulator-words.js';

/** The document that was kept, beside the one computed now: the same, or field by field what differs. */
export function ReplayPanel({ replay, onLeave }: { replay: ReplayView; onLeave: () => void }) {
  const { say, when } = useSimulatorWords();
  const { kind, number, isSame, differences, stored, recomputed, at } = replay;
  return (
    <Panel
      title={say(kind === 'order' ? 'replay.order' : 'replay.receipt', { number })}
      isStrong={!isSame}
      isFlush
      tools={<Button onClick={onLeave}>{say('replay.leave')}</Button>}
    >
      <div className={classes.replay} role="status">
        <Status tone={isSame ? 'ok' : 'stop'} icon={isSame ? 'check' : 'not-equal'} canWrap>
          {say(isSame ? 'same' : 'different')}
        </Status>
        <span className="mute">{when(at)}</span>
        <Hash hash={stored.hash} spoken={say('difference.stored')} />
        {!isSame && <Hash hash={recomputed.hash} spoken={say('difference.recomputed')} />}
      </div>
      {differences.length > 0 && (
        <Table
          label={say('different')}
          head={
            <>
              <th scope="col">{say('difference.field')}</th>
              <th scope="col">{say('difference.stored')}</th>
              <th scope="col">{say('difference.recomputed')}</th>
            </>
          }
        >
          {differences.map((difference) => (
            <Difference key={difference.field} difference={difference} />
          ))}
        </Table>
      )}
    </Panel>
  );
}

function Difference({ difference: { field, stored, recomputed } }: { difference: DifferenceView }) {
  const { say } = useSimulatorWords();
  const shown = (value: unknown) => (value === undefined ? say('none') : JSON.stringify(value));
  return (
    <tr>
      <th scope="row">
        <code>{field}</code>
      </th>
      <td>{shown(stored)}</td>
      <td>{shown(recomputed)}</td>
    </tr>
  );
}
