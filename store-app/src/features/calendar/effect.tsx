import { formatDayTime } from '@passerelle/shared/i18n/format';
import { serverNowMs } from '../../lib/clock.js';
import classes from './calendar.module.css';
import { useCalendarWords } from './calendar-words.js';
import { type CalendarThought, useEffectOf } from './use-calendar.js';

/** Which deadlines a thought would move, said before anybody decides. */
export function Effect({ thought }: { thought: CalendarThought | undefined }) {
  const { say, zone, locale } = useCalendarWords();
  const { data } = useEffectOf(thought);
  if (thought === undefined || data === undefined) return <div role="status" />;
  const moved = data.moves.reduce((sum, { orders }) => sum + orders, 0);
  const said = (at: string) => formatDayTime(at, serverNowMs(), zone, locale);
  return (
    <div role="status" className={classes.effect}>
      <b>
        {moved === 0 ? say('effectNone', { count: data.openOrders }) : say('effectMoves', { count: moved })}
      </b>
      {moved > 0 && (
        <ul>
          {data.moves.map(({ from, to, orders }) => (
            <li key={`${from} ${to}`}>
              {say('effectMove', { count: orders, from: said(from), to: said(to) })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
