import type { ExceptionalDayView, ShopCalendarView, SpanView } from '@passerelle/shared/api/stores';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { Strip } from '../../ui/choice.js';
import { Field } from '../../ui/field.js';
import { Sheet } from '../../ui/sheet.js';
import classes from './calendar.module.css';
import { useCalendarWords } from './calendar-words.js';
import { dayOf, draftOf, isWhole, withDay } from './day-draft.js';
import { Effect } from './effect.js';
import { Fault, useFaults } from './faults.js';
import { useCalendarAct } from './use-calendar.js';

interface DaySheetProps {
  calendar: ShopCalendarView;
  /** The day to change; undefined for a new one. */
  day: ExceptionalDayView | undefined;
  onClose: () => void;
  onSaved: () => void;
}

/** One day that differs from its weekday: closed or at other hours, why, and whose deadline that moves. */
export function DaySheet({ calendar, day, onClose, onSaved }: DaySheetProps) {
  const { t, say } = useCalendarWords();
  const [draft, setDraft] = useState(() => draftOf(day));
  const save = useCalendarAct('days', onSaved);
  const faults = useFaults(save.error);
  const written = dayOf(draft);
  const exceptions = withDay(calendar.exceptions, day?.date, written);
  const path = `exceptions[${exceptions.indexOf(written)}]`;
  const send = (days: readonly ExceptionalDayView[]) =>
    save.mutate({ revision: calendar.revision, exceptions: days });
  const write = (place: 0 | 1, span: SpanView) =>
    setDraft({ ...draft, spans: place === 0 ? [span, draft.spans[1]] : [draft.spans[0], span] });
  return (
    <Sheet
      title={say('dayTitle')}
      lead={say('dayLead')}
      closeLabel={t('action.closeUnchanged')}
      onClose={onClose}
      foot={
        <>
          {day !== undefined && (
            <Button
              icon="trash"
              isBusy={save.isPending}
              onClick={() => send(withDay(calendar.exceptions, day.date, undefined))}
            >
              {say('remove')}
            </Button>
          )}
          <Button tone="go" icon="check" isBusy={save.isPending} onClick={() => send(exceptions)}>
            {say('save')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <div className={classes.pair}>
          <Field
            type="date"
            label={say('date')}
            required
            autoFocus
            min={calendar.nextDays[0]?.date ?? ''}
            value={draft.date}
            onChange={(date) => setDraft({ ...draft, date })}
            {...faults.at(`${path}.date`)}
          />
          <Strip
            legend={say('how')}
            name="how"
            value={draft.isClosed ? 'closed' : 'open'}
            onChoose={(how) => setDraft({ ...draft, isClosed: how === 'closed' })}
            options={[
              { value: 'closed', label: say('closed'), icon: 'lock' },
              { value: 'open', label: say('open'), icon: 'clock' },
            ]}
          />
        </div>
        {!draft.isClosed && (
          <>
            <div className={classes.times}>
              {([0, 1] as const).map((place) => (
                <Times
                  key={place}
                  isFirst={place === 0}
                  span={draft.spans[place]}
                  fault={faults.at(`${path}.spans[${place}].opens`, `${path}.spans[${place}].closes`)}
                  onChange={(span) => write(place, span)}
                />
              ))}
            </div>
            <p className="mute">{say('lunch')}</p>
          </>
        )}
        <div className={classes.pair}>
          <Field
            label={say('reason.fr')}
            lang="fr"
            required
            maxLength={120}
            value={draft.fr}
            onChange={(fr) => setDraft({ ...draft, fr })}
            {...faults.at(`${path}.reason.fr`)}
          />
          <Field
            label={say('reason.en')}
            lang="en"
            maxLength={120}
            value={draft.en}
            onChange={(en) => setDraft({ ...draft, en })}
          />
        </div>
        <Effect thought={isWhole(written) ? { exceptions: withReasons(exceptions) } : undefined} />
        <Fault problem={faults.whole} />
      </div>
    </Sheet>
  );
}

interface TimesProps {
  isFirst: boolean;
  span: SpanView;
  fault: { fault?: string };
  onChange: (span: SpanView) => void;
}

function Times({ isFirst, span, fault, onChange }: TimesProps) {
  const { say } = useCalendarWords();
  return (
    <>
      <Field
        type="time"
        label={say(isFirst ? 'opens' : 'again')}
        value={span.opens}
        onChange={(opens) => onChange({ ...span, opens })}
        {...fault}
      />
      <Field
        type="time"
        label={say(isFirst ? 'closes' : 'closesAgain')}
        value={span.closes === '24:00' ? '00:00' : span.closes}
        onChange={(closes) => onChange({ ...span, closes })}
      />
    </>
  );
}

/** Hours can be asked about before anybody has said why. */
function withReasons(days: readonly ExceptionalDayView[]): ExceptionalDayView[] {
  return days.map((day) => (day.reason.fr === '' ? { ...day, reason: { fr: '-', en: '-' } } : day));
}
