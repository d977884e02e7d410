import { TextInput } from '@mantine/core';
import type { PriceBoundaryView } from '@passerelle/shared/api/simulator';
import { civilDay } from '@passerelle/shared/i18n/format';
import { useId } from 'react';
import { instantOf } from '../../lib/civil-time.js';
import { serverNowMs } from '../../lib/clock.js';
import { Button } from '../../ui/button.js';
import { isWithin, placeOn, readableOn, stretchAround, weeksOf } from './ruler.js';
import { useSimulatorWords } from './simulator-words.js';
import classes from './time-machine.module.css';

const HOUR_MS = 3_600_000;
const MOST_JUMPS = 4;

interface TimeMachineProps {
  /** undefined: now. */
  at: string | undefined;
  boundaries: readonly PriceBoundaryView[];
  onChange: (at: string | undefined) => void;
}

/** Past or future: a field, a slider over the weeks, and the instants at which something changes. */
export function TimeMachine({ at, boundaries, onChange }: TimeMachineProps) {
  const { say, zone, locale, shortDate, time, weekday } = useSimulatorWords();
  const labelId = useId();
  const nowMs = serverNowMs();
  const atMs = at === undefined ? nowMs : Date.parse(at);
  const stretch = stretchAround(atMs, nowMs);
  const onRuler = boundaries.filter((boundary) => isWithin(stretch, Date.parse(boundary.at)));
  const ahead = boundaries.filter((boundary) => Date.parse(boundary.at) > atMs);
  const choose = (ms: number) => onChange(new Date(ms).toISOString());
  const words = (boundary: PriceBoundaryView) =>
    say(`boundary.${boundary.kind}`, { name: boundary.name[locale] });
  return (
    <fieldset className={classes.machine}>
      <legend className="vh">{say('at.label')}</legend>
      <div className={classes.when}>
        <TextInput
          type="datetime-local"
          label={say('at.label')}
          value={civilOf(atMs, zone)}
          onChange={({ currentTarget: { value } }) => {
            const [day = '', hour = ''] = value.split('T');
            const typedMs = value === '' ? Number.NaN : instantOf(day, hour.slice(0, 5), zone);
            if (Number.isFinite(typedMs)) choose(typedMs);
          }}
        />
        <p aria-live="polite">
          <b>{`${weekday(atMs)}, ${time(atMs)}`}</b>
          <small>{at === undefined ? say('at.nowShown') : say('at.zone', { zone: cityOf(zone) })}</small>
        </p>
      </div>
      <div className={classes.ruler}>
        <div className={classes.marks} aria-hidden="true">
          {weeksOf(stretch).map((week) => (
            <span key={week} className={classes.week} style={{ left: `${placeOn(stretch, week)}%` }}>
              {shortDate(week)}
            </span>
          ))}
          {onRuler.map((boundary) => (
            <span
              key={`${boundary.at} ${boundary.kind} ${boundary.promotion ?? boundary.sku}`}
              className={classes.boundary}
              style={{ left: `${placeOn(stretch, Date.parse(boundary.at))}%` }}
            />
          ))}
          {readableOn(
            stretch,
            onRuler.filter(({ kind }) => kind === 'starts'),
          ).map(({ mark, place, room }) => (
            <span
              key={mark.promotion}
              className={classes.label}
              style={{ left: `${place}%`, maxWidth: `calc(${room}% - 8px)` }}
            >
              {mark.name[locale]}
            </span>
          ))}
        </div>
        <input
          type="range"
          aria-label={say('at.slider')}
          aria-valuetext={`${weekday(atMs)}, ${time(atMs)}`}
          min={stretch.fromMs}
          max={stretch.toMs - HOUR_MS}
          step={HOUR_MS}
          value={atMs}
          onChange={({ currentTarget: { value } }) => choose(Number(value))}
        />
      </div>
      <p className="vh" id={labelId}>
        {say('boundaries')}
      </p>
      <ul className={classes.jumps} aria-labelledby={labelId}>
        <li>
          <Button icon="clock" onClick={() => onChange(undefined)}>
            {say('at.now')}
          </Button>
        </li>
        {ahead.slice(0, MOST_JUMPS).map((boundary) => (
          <li key={`${boundary.at} ${boundary.kind} ${boundary.promotion ?? boundary.sku}`}>
            <Button hint={words(boundary)} onClick={() => choose(Date.parse(boundary.at))}>
              {`${shortDate(boundary.at)}, ${time(boundary.at)}`}
            </Button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function civilOf(ms: number, zone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return `${civilDay(ms, zone)}T${time.format(new Date(ms))}`;
}

/** "Europe/Paris" is Paris to whoever reads a clock. */
function cityOf(zone: string): string {
  return zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
}
