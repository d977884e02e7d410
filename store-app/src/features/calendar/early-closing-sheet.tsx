import type { ShopCalendarView } from '@passerelle/shared/api/stores';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { Sheet } from '../../ui/sheet.js';
import classes from './calendar.module.css';
import { useCalendarWords } from './calendar-words.js';
import { Effect } from './effect.js';
import { Fault, useFaults } from './faults.js';
import { useCalendarAct } from './use-calendar.js';

interface EarlyClosingSheetProps {
  calendar: ShopCalendarView;
  onClose: () => void;
  onClosed: (closesAt: string) => void;
}

/** From when on the shop is closed today, why, and whose deadline that moves. */
export function EarlyClosingSheet({ calendar, onClose, onClosed }: EarlyClosingSheetProps) {
  const { t, say } = useCalendarWords();
  const [closesAt, setClosesAt] = useState('');
  const [reason, setReason] = useState({ fr: '', en: '' });
  const close = useCalendarAct('early-closing', () => onClosed(closesAt));
  const faults = useFaults(close.error);
  const fr = reason.fr.trim();
  return (
    <Sheet
      title={say('closeEarly')}
      lead={say('closeEarlyLead')}
      closeLabel={t('action.closeUnchanged')}
      onClose={onClose}
      isHot
      foot={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button
            tone="hot"
            icon="clock"
            isBusy={close.isPending}
            onClick={() =>
              close.mutate({
                revision: calendar.revision,
                closesAt,
                reason: { fr, en: reason.en.trim() || fr },
              })
            }
          >
            {say('closeEarly')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Field
          type="time"
          label={say('closesAt')}
          required
          autoFocus
          value={closesAt}
          onChange={setClosesAt}
          {...faults.at('closesAt')}
        />
        <div className={classes.pair}>
          <Field
            label={say('reason.fr')}
            lang="fr"
            required
            maxLength={120}
            value={reason.fr}
            onChange={(text) => setReason({ ...reason, fr: text })}
            {...faults.at('reason.fr')}
          />
          <Field
            label={say('reason.en')}
            lang="en"
            maxLength={120}
            value={reason.en}
            onChange={(text) => setReason({ ...reason, en: text })}
            {...faults.at('reason.en')}
          />
        </div>
        <Effect thought={closesAt === '' ? undefined : { closesAt }} />
        <Fault problem={faults.whole} />
      </div>
    </Sheet>
  );
}
