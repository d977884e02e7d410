import type { PromotionOverlapView, PromotionSummaryView } from '@passerelle/shared/api/promotions';
import { type CSSProperties, useState } from 'react';
import { Link } from 'react-router';
import { serverNowMs } from '../../lib/clock.js';
import { IconButton } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Panel, Segments } from '../../ui/office.js';
import { Loading } from '../../ui/states.js';
import chartClasses from './calendar.module.css';
import { isoWeek, placeOf, type Span, spanDays, ticks } from './calendar-span.js';
import classes from './promotions.module.css';
import { useCalendar } from './promotions-calls.js';
import { usePromotionsWords } from './promotions-words.js';

const SPANS = ['month', 'weeks', 'year'] as const;
const MOST_TOLD = 8;
const MOST_ROWS = 10;

/** The stretch of time that somebody looks at, and what runs in it. */
export function useCalendarView() {
  const { zone } = usePromotionsWords();
  const [view, setView] = useState<{ span: Span; step: number }>({ span: 'weeks', step: 0 });
  const { from, to } = spanDays(serverNowMs(), zone, view.span, view.step);
  return { ...view, from, to, calendar: useCalendar(`${from}T00:00`, `${to}T00:00`), setView };
}

/** What runs when, and which promotions meet on the same articles. */
export function CalendarPanel({ view }: { view: ReturnType<typeof useCalendarView> }) {
  const { t, say } = usePromotionsWords();
  const { span, step, from, to, calendar, setView } = view;
  return (
    <Panel
      title={say('calendar')}
      tools={
        <div className={classes.tools}>
          <Segments
            legend={say('calendar.span')}
            value={span}
            options={SPANS.map((value) => ({ value, label: say(`span.${value}`) }))}
            onChoose={(value) => setView({ span: value, step: 0 })}
          />
          <IconButton
            icon="arrow-left"
            label={say('calendar.back')}
            onClick={() => setView({ span, step: step - 1 })}
          />
          <IconButton
            icon="arrow-right"
            label={say('calendar.on')}
            onClick={() => setView({ span, step: step + 1 })}
          />
        </div>
      }
    >
      {calendar.data === undefined ? (
        <Loading label={t('state.loading')} height={40} />
      ) : (
        <>
          <Chart
            items={calendar.data.items}
            overlaps={calendar.data.overlaps}
            days={ticks(from, to, span)}
            firstMs={Date.parse(calendar.data.from)}
            lastMs={Date.parse(calendar.data.to)}
          />
          <Overlaps items={calendar.data.items} overlaps={calendar.data.overlaps} />
        </>
      )}
    </Panel>
  );
}

interface ChartProps {
  items: readonly PromotionSummaryView[];
  overlaps: readonly PromotionOverlapView[];
  days: readonly string[];
  firstMs: number;
  lastMs: number;
}

function Chart({ items, overlaps, days, firstMs, lastMs }: ChartProps) {
  const { say, shortDate, time } = usePromotionsWords();
  const [isWhole, setIsWhole] = useState(false);
  const now = placeOf(serverNowMs(), undefined, firstMs, lastMs);
  const isNowShown = now !== undefined && serverNowMs() >= firstMs;
  if (items.length === 0) return <p className="mute">{say('calendar.empty')}</p>;
  const apart = overlaps.filter(({ combine }) => !combine);
  const inOrder = [...items].sort(
    (one, other) => rankOf(one, apart) - rankOf(other, apart) || nextMs(one) - nextMs(other),
  );
  const shown = isWhole ? inOrder : inOrder.slice(0, MOST_ROWS);
  return (
    <>
      <div className={chartClasses.chart} style={{ '--weeks': days.length } as CSSProperties}>
        <div className={chartClasses.days} aria-hidden="true">
          {days.map((day) => (
            <span key={day}>
              <b>{shortDate(`${day}T12:00:00Z`)}</b>{' '}
              <span className={chartClasses.week}>{say('week', { week: isoWeek(day) })}</span>
            </span>
          ))}
        </div>
        <ul aria-label={say('calendar')}>
          {shown.map((item) => (
            <Row
              key={item.offer}
              item={item}
              firstMs={firstMs}
              lastMs={lastMs}
              clashes={apart.filter(({ one, other }) => one === item.offer || other === item.offer)}
            />
          ))}
        </ul>
        {isNowShown && (
          <span className={chartClasses.now} style={{ '--left': `${now.left}` } as CSSProperties}>
            <span aria-hidden="true">
              {shortDate(serverNowMs())}, {time(serverNowMs())}
            </span>
          </span>
        )}
      </div>
      {!isWhole && items.length > MOST_ROWS && (
        <button type="button" className={chartClasses.more} onClick={() => setIsWhole(true)}>
          {say('calendar.all', { count: items.length })}
        </button>
      )}
    </>
  );
}

/** What is in conflict comes first, what is over last. */
function rankOf({ offer, state }: PromotionSummaryView, apart: readonly PromotionOverlapView[]): number {
  if (apart.some(({ one, other }) => one === offer || other === offer)) return 0;
  return state === 'ended' || state === 'stopped' ? 2 : 1;
}

/** The next instant at which it changes something: its beginning or its end. */
function nextMs({ startsAt, endsAt }: PromotionSummaryView): number {
  const startsMs = Date.parse(startsAt);
  if (startsMs > serverNowMs()) return startsMs;
  return endsAt === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(endsAt);
}

interface RowProps {
  item: PromotionSummaryView;
  clashes: readonly PromotionOverlapView[];
  firstMs: number;
  lastMs: number;
}

function Row({ item, clashes, firstMs, lastMs }: RowProps) {
  const { say, named, locale, when, start, until } = usePromotionsWords();
  const { offer, name, state, startsAt, stoppedAt, kind } = item;
  const endsAt = stoppedAt ?? item.endsAt;
  const place = placeOf(
    Date.parse(startsAt),
    endsAt === undefined ? undefined : Date.parse(endsAt),
    firstMs,
    lastMs,
  );
  const isPast = state === 'ended' || state === 'stopped';
  const tone = state === 'running' ? chartClasses.running : isPast ? chartClasses.over : chartClasses.coming;
  const isWritten = state === 'draft' || state === 'proposed';
  const told = (): string => {
    if (stoppedAt !== undefined) return say('bar.stopped', { when: when(stoppedAt) });
    if (state === 'scheduled' || isWritten) return say('bar.from', { when: start(startsAt) });
    return endsAt === undefined ? say('bar.endless') : until(endsAt);
  };
  return (
    <li className={chartClasses.row}>
      <span className={chartClasses.rowName}>
        <Link to={`/head-office/promotions/${offer}`}>
          <b>{name[locale]}</b>
        </Link>
        <small>
          {named(`kind.${kind}`)}, {say('articles', { count: item.articles })}
        </small>
      </span>
      <span className={chartClasses.lane}>
        {place !== undefined && (
          <span
            className={`${chartClasses.bar} ${tone} ${isWritten ? chartClasses.written : ''}`}
            style={{ left: `${place.left}%`, width: `${place.width}%` }}
          >
            <Icon name={state === 'running' ? 'check' : isWritten ? 'pencil' : 'clock'} size={16} />
            <span className={chartClasses.barWords}>
              {say(`state.${state}`)}, {told()}
            </span>
          </span>
        )}
        {clashes.map(({ one, other, from: begins, to: ends }) => {
          const clash = placeOf(
            Date.parse(begins),
            ends === undefined ? undefined : Date.parse(ends),
            firstMs,
            lastMs,
          );
          return (
            clash !== undefined && (
              <span
                key={`${one} ${other}`}
                className={chartClasses.clash}
                style={{ left: `${clash.left}%`, width: `${clash.width}%` }}
              />
            )
          );
        })}
      </span>
    </li>
  );
}

/** The pairs in words: what is hatched is told, and what combines too. */
function Overlaps({ items, overlaps }: Pick<ChartProps, 'items' | 'overlaps'>) {
  const { say, locale, start, until } = usePromotionsWords();
  const [isWhole, setIsWhole] = useState(false);
  if (overlaps.length === 0) return null;
  const names = new Map(items.map(({ offer, name }) => [offer, name[locale]]));
  const shown = isWhole ? overlaps : overlaps.slice(0, MOST_TOLD);
  return (
    <details className={chartClasses.overlaps}>
      <summary>
        <Icon name="not-equal" size={18} />{' '}
        {say('overlaps', { count: overlaps.filter(({ combine }) => !combine).length, all: overlaps.length })}
      </summary>
      <ul>
        {shown.map(({ one, other, articles, combine, from, to }) => (
          <li key={`${one} ${other}`}>
            <b>{names.get(one) ?? one}</b> + <b>{names.get(other) ?? other}</b>{' '}
            {say(combine ? 'overlap.combine' : 'overlap.apart', { count: articles })}
            <small>
              {start(from)}, {to === undefined ? say('bar.endless') : until(to)}
            </small>
          </li>
        ))}
      </ul>
      {!isWhole && overlaps.length > MOST_TOLD && (
        <button type="button" className={chartClasses.more} onClick={() => setIsWhole(true)}>
          {say('overlaps.all')}
        </button>
      )}
    </details>
  );
}
