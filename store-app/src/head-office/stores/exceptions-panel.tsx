import { TextInput } from '@mantine/core';
import type { ExceptionalDayView, StoreWords } from '@passerelle/shared/api/stores';
import { formatCivilDay } from '@passerelle/shared/i18n/format';
import { Button, IconButton } from '../../ui/button.js';
import { Panel } from '../../ui/office.js';
import forms from '../form/form.module.css';
import { useRowKeys } from '../form/row-keys.js';
import type { Faults } from '../form/save.js';
import { Spans } from './hours-editor.js';
import { useStoresWords } from './stores-words.js';

interface ExceptionsPanelProps {
  exceptions: readonly ExceptionalDayView[];
  faults: Faults;
  /** Today in the shop's zone, `YYYY-MM-DD`. */
  today: string;
  change: (part: Partial<StoreWords>) => void;
}

/** Days that differ from their weekday: closed, or open at other hours, with the words that shoppers read. */
export function ExceptionsPanel({ exceptions, faults, today, change }: ExceptionsPanelProps) {
  const { say, locale } = useStoresWords();
  const rows = useRowKeys(exceptions.length);
  const write = (place: number, day: ExceptionalDayView) =>
    change({ exceptions: exceptions.map((each, at) => (at === place ? day : each)) });
  return (
    <Panel
      title={say('exceptions')}
      tools={
        <Button
          icon="plus"
          onClick={() =>
            change({ exceptions: [...exceptions, { date: '', spans: [], reason: { fr: '', en: '' } }] })
          }
        >
          {say('addException')}
        </Button>
      }
    >
      {exceptions.length === 0 && <p className="mute">{say('noExceptions')}</p>}
      {exceptions.map((day, place) => {
        const path = `exceptions[${place}]`;
        const name = /^\d{4}-\d\d-\d\d$/.test(day.date)
          ? formatCivilDay(day.date, locale)
          : say('exceptionNumber', { number: place + 1 });
        return (
          <fieldset key={rows.keyOf(place)} className={forms.card}>
            <legend className="row spread">
              <span>{name}</span>
              <IconButton
                icon="trash"
                label={say('removeException', { name })}
                onClick={() => {
                  rows.drop(place);
                  change({ exceptions: exceptions.filter((_, at) => at !== place) });
                }}
              />
            </legend>
            <div className={forms.reasons}>
              <TextInput
                type="date"
                label={say('date')}
                required
                min={today}
                value={day.date}
                error={faults.of(`${path}.date`)}
                onChange={({ currentTarget: { value } }) => write(place, { ...day, date: value })}
              />
              <TextInput
                label={say('reason.fr')}
                lang="fr"
                required
                maxLength={120}
                value={day.reason.fr}
                error={faults.of(`${path}.reason.fr`)}
                onChange={({ currentTarget: { value } }) =>
                  write(place, { ...day, reason: { ...day.reason, fr: value } })
                }
              />
              <TextInput
                label={say('reason.en')}
                lang="en"
                maxLength={120}
                placeholder={day.reason.fr}
                value={day.reason.en}
                error={faults.of(`${path}.reason.en`)}
                onChange={({ currentTarget: { value } }) =>
                  write(place, { ...day, reason: { ...day.reason, en: value } })
                }
              />
            </div>
            <Spans
              name={name}
              spans={day.spans}
              path={`${path}.spans`}
              faults={faults}
              onChange={(spans) => write(place, { ...day, spans })}
            />
          </fieldset>
        );
      })}
    </Panel>
  );
}
