import type { ComparisonView, ContradictionCheckView, Surface } from '@passerelle/shared/api/contradictions';
import { Icon } from '../../ui/icon.js';
import { numberCell, Panel, Table } from '../../ui/office.js';
import classes from './monitor.module.css';
import { useReadings } from './readings.js';

/** In the order in which people meet them. */
const COLUMNS: readonly Surface[] = [
  'quote',
  'api',
  'availability',
  'page',
  'markup',
  'tablet',
  'label',
  'receipt',
];

/** Some of what was compared last, by surface; what differs first. */
export function ComparedPanel({ check }: { check: ContradictionCheckView | undefined }) {
  const { say, time } = useReadings();
  // The hash of a document says nothing to eyes: it is counted, and named when it is wrong.
  const rows = check?.compared.filter(({ fact }) => fact !== 'document') ?? [];
  return (
    <Panel
      title={say('compared.title')}
      isFlush
      tools={
        check && (
          <time className="mute" dateTime={check.at}>
            {say('last', { time: time(check.at) })}
          </time>
        )
      }
    >
      {rows.length === 0 ? (
        <p className={classes.none}>{say('compared.empty')}</p>
      ) : (
        <Table
          label={say('compared.title')}
          head={
            <>
              <th scope="col">{say('compared.fact')}</th>
              <th scope="col" className={numberCell}>
                {say('compared.true')}
              </th>
              {COLUMNS.map((surface) => (
                <th key={surface} scope="col" className={numberCell}>
                  {say(`surface.${surface}`)}
                </th>
              ))}
            </>
          }
        >
          {rows.map((row) => (
            <Row key={[row.fact, row.document, row.sku, row.store].join(' ')} row={row} />
          ))}
        </Table>
      )}
    </Panel>
  );
}

function Row({ row }: { row: ComparisonView }) {
  const { say, thing, value } = useReadings();
  return (
    <tr>
      <th scope="row">
        <b>{say(`fact.${row.fact}`)}</b>
        <small>
          {thing(row)}
          {row.sku !== undefined && row.document !== undefined && `, ${row.document}`}
        </small>
      </th>
      <td className={numberCell}>
        <b>{value(row.fact, row.expected)}</b>
      </td>
      {COLUMNS.map((surface) => (
        <Cell key={surface} row={row} surface={surface} />
      ))}
    </tr>
  );
}

function Cell({ row: { fact, told }, surface }: { row: ComparisonView; surface: Surface }) {
  const { say, value } = useReadings();
  const readings = told.filter((one) => one.surface === surface);
  const reading = readings.find(({ isSame }) => !isSame) ?? readings[0];
  if (reading === undefined) {
    return (
      <td className={`${numberCell} ${classes.absent}`}>
        <span aria-hidden="true">–</span>
        <span className="vh">{say('compared.none')}</span>
      </td>
    );
  }
  const { isSame } = reading;
  return (
    <td className={`${numberCell} ${isSame ? classes.same : classes.different}`}>
      <span className={classes.read}>
        <Icon name={isSame ? 'check' : 'not-equal'} size={16} />
        <span className="vh">{say(isSame ? 'same' : 'different')} </span>
        {value(fact, reading)}
      </span>
    </td>
  );
}
