import type { ContradictionCheckView } from '@passerelle/shared/api/contradictions';
import { Icon } from '../../ui/icon.js';
import { Status } from '../../ui/marks.js';
import { numberCell, Panel, Table } from '../../ui/office.js';
import classes from './monitor.module.css';
import { useMonitorWords } from './monitor-words.js';

/** What was compared last on each surface, and what could not be. */
export function SurfacesPanel({ check }: { check: ContradictionCheckView | undefined }) {
  const { say, number } = useMonitorWords();
  return (
    <Panel
      title={say('surfaces.title')}
      isFlush
      foot={
        check !== undefined &&
        check.unanswered > 0 && (
          <Status tone="hot" icon="warning" canWrap>
            {say('unanswered', { count: check.unanswered })}
          </Status>
        )
      }
    >
      {check === undefined ? (
        <p className={classes.none}>{say('compared.empty')}</p>
      ) : (
        <Table
          label={say('surfaces.title')}
          head={
            <>
              <th scope="col">{say('surfaces.surface')}</th>
              <th scope="col" className={numberCell}>
                {say('surfaces.same')}
              </th>
              <th scope="col" className={numberCell}>
                {say('surfaces.different')}
              </th>
            </>
          }
        >
          {check.surfaces.map(({ surface, same, different }) => (
            <tr key={surface}>
              <th scope="row">{say(`surface.${surface}`)}</th>
              <td className={numberCell}>{number(same)}</td>
              <td className={`${numberCell} ${different > 0 ? classes.different : ''}`}>
                <span className={classes.read}>
                  {different > 0 && <Icon name="not-equal" size={16} />}
                  {number(different)}
                </span>
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Panel>
  );
}
