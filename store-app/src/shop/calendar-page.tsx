import type { ExceptionalDayView, ShopCalendarView } from '@passerelle/shared/api/stores';
import { formatCivilDay, formatCivilTime, formatSpans } from '@passerelle/shared/i18n/format';
import { useState } from 'react';
import classes from '../features/calendar/calendar.module.css';
import { useCalendarWords } from '../features/calendar/calendar-words.js';
import { DaySheet } from '../features/calendar/day-sheet.js';
import { EarlyClosingSheet } from '../features/calendar/early-closing-sheet.js';
import { useCalendar } from '../features/calendar/use-calendar.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { NotYetRead } from '../ui/reading.js';
import { Screen } from '../ui/screen.js';

type Open = { readonly sheet: 'early' } | { readonly sheet: 'day'; readonly day?: ExceptionalDayView };

/** When the manager's shop is open: the fortnight, the days that differ, the button for closing early. */
export function CalendarPage() {
  const { say } = useCalendarWords();
  const calendar = useCalendar();
  const { data } = calendar;
  return (
    <Screen
      title={say('title')}
      subtitle={data && say('lead', { count: data.openOrders })}
      back={{ to: '/queue', label: say('back') }}
    >
      {data === undefined && <NotYetRead error={calendar.error} onRetry={calendar.refetch} height={56} />}
      {data !== undefined && <Calendar calendar={data} />}
    </Screen>
  );
}

function Calendar({ calendar }: { calendar: ShopCalendarView }) {
  const { say, locale } = useCalendarWords();
  const [open, setOpen] = useState<Open>();
  const [told, setTold] = useState<string>();
  const done = (sentence: string) => {
    setOpen(undefined);
    setTold(sentence);
  };
  return (
    <div className="stack">
      {told !== undefined && <Notice tone="ok" icon="check-circle" title={told} />}
      <Today calendar={calendar} onEarly={() => setOpen({ sheet: 'early' })} />
      <div className={classes.columns}>
        <section aria-labelledby="fortnight">
          <div className={classes.head}>
            <h2 id="fortnight">{say('fortnight')}</h2>
          </div>
          <Fortnight calendar={calendar} />
        </section>
        <section aria-labelledby="days">
          <div className={classes.head}>
            <h2 id="days">{say('days')}</h2>
            <Button icon="plus" onClick={() => setOpen({ sheet: 'day' })}>
              {say('add')}
            </Button>
          </div>
          <Days days={calendar.exceptions} onChange={(day) => setOpen({ sheet: 'day', day })} />
        </section>
      </div>
      {open?.sheet === 'early' && (
        <EarlyClosingSheet
          calendar={calendar}
          onClose={() => setOpen(undefined)}
          onClosed={(time) => done(say('closed.done', { time: formatCivilTime(time, locale) }))}
        />
      )}
      {open?.sheet === 'day' && (
        <DaySheet
          calendar={calendar}
          day={open.day}
          onClose={() => setOpen(undefined)}
          onSaved={() => done(say('saved'))}
        />
      )}
    </div>
  );
}

/** What the shop does today, and the button for the day on which it has to close early. */
function Today({ calendar: { nextDays }, onEarly }: { calendar: ShopCalendarView; onEarly: () => void }) {
  const { say, locale } = useCalendarWords();
  const [today] = nextDays;
  const hours = today === undefined ? '' : formatSpans(today.spans, locale);
  return (
    <section className={classes.today}>
      <div className="grow">
        <h2>{say('todayHours', { hours: hours || say('closedAllDay') })}</h2>
        {today?.reason && <p>{today.reason[locale]}</p>}
      </div>
      <Button
        tone="hot"
        icon="clock"
        disabledReason={hours === '' ? say('closedToday') : undefined}
        onClick={onEarly}
      >
        {say('closeEarly')}
      </Button>
    </section>
  );
}

function Fortnight({ calendar: { nextDays, exceptions } }: { calendar: ShopCalendarView }) {
  const { say, locale } = useCalendarWords();
  const differs = new Set(exceptions.map(({ date }) => date));
  return (
    <ul className={classes.list}>
      {nextDays.map(({ date, spans, reason }, place) => (
        <li key={date} className={differs.has(date) ? classes.differs : undefined}>
          <span className={classes.day}>
            {formatCivilDay(date, locale)}
            {place === 0 && <small>{say('today')}</small>}
          </span>
          <span>
            <b>{formatSpans(spans, locale) || say('closedAllDay')}</b>
            {reason && <small>{reason[locale]}</small>}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface DaysProps {
  days: readonly ExceptionalDayView[];
  onChange: (day: ExceptionalDayView) => void;
}

function Days({ days, onChange }: DaysProps) {
  const { say, locale } = useCalendarWords();
  if (days.length === 0) return <p className="mute">{say('noDays')}</p>;
  return (
    <ul className={classes.list}>
      {days.map((day) => (
        <li key={day.date}>
          <span className={classes.own}>
            <b className={classes.day}>{formatCivilDay(day.date, locale)}</b>
            <span>{formatSpans(day.spans, locale) || say('closedAllDay')}</span>
            <small>{day.reason[locale]}</small>
          </span>
          <Button icon="pencil" onClick={() => onChange(day)}>
            {say('change')}
            <span className="vh"> {formatCivilDay(day.date, locale)}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
