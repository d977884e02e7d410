import { useElementSize } from '@mantine/hooks';
import type { StoreDetailView } from '@passerelle/shared/api/stores';
import { instantOf } from '../../lib/civil-time.js';
import { layOutDay, type Ruler } from '../../lib/day-ruler.js';
import { useWords, type Words } from '../../lib/words.js';
import { Icon } from '../../ui/icon.js';
import classes from './day-ruler.module.css';

/** What a mark takes of the ruler's width, with a gap. */
const markPixels = 30;

/** The shape of the shop's day. The cards carry the facts; this only shows where they lie. */
export function DayRuler({
  shop,
  dueMs,
  now,
}: {
  shop: StoreDetailView;
  dueMs: readonly number[];
  now: number;
}) {
  const words = useWords();
  const { ref, width } = useElementSize();
  const today = shop.hours.nextDays[0];
  const opens = today?.spans[0]?.opens;
  const closes = today?.spans.at(-1)?.closes;
  if (today === undefined || opens === undefined || closes === undefined) return null;
  const from = instantOf(today.date, opens, shop.timezone);
  const until = instantOf(today.date, closes, shop.timezone);
  // Half an hour of margin, so that a deadline at closing time is not cut in two.
  const near = width === 0 ? undefined : (markPixels / width) * 100;
  const ruler = layOutDay(from - 30 * 60_000, until + 30 * 60_000, now, dueMs, near);
  return (
    <div ref={ref} className={classes.day} role="img" aria-label={spoken(ruler, words, now)}>
      <i className={classes.past} style={{ width: `${ruler.nowLeft}%` }} />
      {ruler.ticks.map((tick) => (
        <i
          key={tick.left}
          className={`${classes.tick} ${classes[tick.size]}`}
          style={{ left: `${tick.left}%` }}
        />
      ))}
      {ruler.hours.map((hour) => (
        <span
          key={hour.left}
          className={classes.label}
          style={{ left: `clamp(22px, ${hour.left}%, 100% - 22px)` }}
        >
          {words.time(hour.atMs)}
        </span>
      ))}
      {ruler.marks.map((mark) => (
        <span
          key={`${mark.tone}${mark.atMs}`}
          className={`${classes.mark} ${classes[mark.tone]}`}
          style={{ left: `${mark.left}%` }}
        >
          {mark.tone === 'late' && mark.count === 1 ? <Icon name="alarm" size={17} /> : mark.count}
        </span>
      ))}
      <i className={classes.now} style={{ left: `${ruler.nowLeft}%` }} />
    </div>
  );
}

function spoken(ruler: Ruler, words: Words, now: number): string {
  const marks = ruler.marks.map((mark) =>
    words.t(mark.tone === 'late' ? 'ruler.late' : 'ruler.due', {
      count: mark.count,
      time: words.time(mark.atMs),
    }),
  );
  return [words.t('ruler.now', { time: words.time(now) }), ...marks].join(' ');
}
