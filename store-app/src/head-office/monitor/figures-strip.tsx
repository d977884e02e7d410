import type { ContradictionsView } from '@passerelle/shared/api/contradictions';
import classes from './monitor.module.css';
import { useReadings } from './readings.js';

/** How many facts differ, when it was looked last, and how much was looked at. */
export function FiguresStrip({ view: { open, items, check, lastHour } }: { view: ContradictionsView }) {
  const { say, number, time, dayTime } = useReadings();
  const [oldest] = items.map(({ seenAt }) => seenAt).sort();
  const calm = check === undefined ? 'never' : 'figure.allSame';
  const figures: readonly (readonly [label: string, figure: string, hint: string])[] = [
    [
      say('figure.open'),
      check === undefined ? '–' : number(open),
      oldest === undefined ? say(calm) : say('figure.since', { when: dayTime(oldest) }),
    ],
    [
      say('figure.last'),
      check === undefined ? '–' : time(check.at),
      check === undefined ? say('never') : say('figure.places', { places: check.places, shops: check.shops }),
    ],
    [say('figure.hour'), number(lastHour.comparisons), say('figure.checks', { checks: lastHour.checks })],
    [say('figure.unanswered'), number(lastHour.unanswered), say('figure.unansweredHint')],
  ];
  return (
    <dl className={classes.figures}>
      {figures.map(([label, figure, hint]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <b>{figure}</b>
            <small>{hint}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
