import type { SpanView } from '@passerelle/shared/api/stores';
import { Button, IconButton } from '../../ui/button.js';
import forms from '../form/form.module.css';
import { useRowKeys } from '../form/row-keys.js';
import type { Faults } from '../form/save.js';
import classes from './hours.module.css';
import { useStoresWords } from './stores-words.js';
import { TimeInput } from './time-input.js';

interface SpansProps {
  /** What these hours are of: "Lundi". */
  name: string;
  spans: readonly SpanView[];
  /** `weekly[0]` */
  path: string;
  faults: Faults;
  onChange: (spans: SpanView[]) => void;
}

/** The openings of one day, in civil time; none: closed. */
export function Spans({ name, spans, path, faults, onChange }: SpansProps) {
  const { say } = useStoresWords();
  const rows = useRowKeys(spans.length);
  const write = (place: number, span: SpanView) =>
    onChange(spans.map((each, at) => (at === place ? span : each)));
  const last = spans.at(-1);
  return (
    <div className={classes.spans}>
      {spans.length === 0 && <span className="mute">{say('closedAllDay')}</span>}
      {spans.map((span, place) => {
        const at = `${path}[${place}]`;
        const fault = faults.of(`${at}.opens`) ?? faults.of(`${at}.closes`);
        return (
          <span key={rows.keyOf(place)} className={classes.span}>
            <TimeInput
              label={say('opensAt', { name })}
              value={span.opens}
              fault={fault}
              onChange={(opens) => write(place, { ...span, opens })}
            />
            <span aria-hidden="true">–</span>
            <TimeInput
              label={say('closesAt', { name })}
              value={span.closes}
              fault={fault === undefined ? undefined : true}
              onChange={(closes) => write(place, { ...span, closes })}
            />
            <IconButton
              icon="cross"
              label={say('removeSpan', { name, opens: span.opens })}
              onClick={() => {
                rows.drop(place);
                onChange(spans.filter((_, each) => each !== place));
              }}
            />
          </span>
        );
      })}
      {spans.length < 4 && (
        <Button
          icon="plus"
          onClick={() =>
            onChange([
              ...spans,
              last ? { opens: later(last.closes), closes: '19:00' } : { opens: '09:00', closes: '19:00' },
            ])
          }
        >
          {say('addSpan')}
          <span className="vh"> {name}</span>
        </Button>
      )}
    </div>
  );
}

/** Two hours after a closing: a lunch break. */
function later(time: string): string {
  const hour = Math.min(22, Number(time.slice(0, 2)) + 2);
  return `${String(hour).padStart(2, '0')}${time.slice(2)}`;
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The hours of an ordinary week. */
export function WeekEditor(props: {
  weekly: readonly SpanView[][];
  faults: Faults;
  onChange: (weekly: SpanView[][]) => void;
}) {
  const { weekly, faults, onChange } = props;
  const { say } = useStoresWords();
  return (
    <div>
      {DAYS.map((day, at) => {
        const spans = weekly[at] ?? [];
        return (
          <fieldset key={day} className={classes.day}>
            <legend>{say(`day.${day}`)}</legend>
            <Spans
              name={say(`day.${day}`)}
              spans={spans}
              path={`weekly[${at}]`}
              faults={faults}
              onChange={(next) => onChange(weekly.map((each, place) => (place === at ? next : each)))}
            />
          </fieldset>
        );
      })}
      {faults.of('weekly') !== undefined && <p className={forms.fault}>{faults.of('weekly')}</p>}
    </div>
  );
}
