import { useWords } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { Choice } from '../../ui/choice.js';
import classes from '../../ui/due.module.css';
import { Field } from '../../ui/field.js';
import { likelyNotes, type Method, type Settled, type Tender } from './payment.js';
import { Vouchers } from './vouchers.js';

interface TenderProps {
  tender: Tender;
  dueCents: number;
  settled: Settled;
  onChange: (tender: Tender) => void;
}

/** How something is paid: vouchers first, the rest by card or in cash. */
export function TenderFields({ tender, settled, onChange }: Omit<TenderProps, 'dueCents'>) {
  const { t, money } = useWords();
  const { restCents } = settled;
  return (
    <>
      <Vouchers
        vouchers={tender.vouchers}
        shares={settled.shares}
        isCovered={restCents === 0}
        onChange={(vouchers) => onChange({ ...tender, vouchers })}
      />
      {restCents > 0 && <Rest tender={tender} dueCents={restCents} settled={settled} onChange={onChange} />}
      {tender.vouchers.length > 0 && restCents > 0 && (
        <p className={classes.change}>
          {t('voucher.rest')} <b>{money(restCents)}</b>
        </p>
      )}
    </>
  );
}

/** What vouchers leave, by card or in cash. */
function Rest({ tender, dueCents, settled, onChange }: TenderProps) {
  const { t, money } = useWords();
  return (
    <>
      <Choice<Method>
        legend={t('pay.legend')}
        isLegendHidden
        shape="tiles"
        name="payment"
        value={tender.method}
        onChoose={(method) => onChange({ ...tender, method, typed: '' })}
        options={[
          { value: 'card', icon: 'card', label: t('pay.card') },
          { value: 'cash', icon: 'cash', label: t('pay.cash') },
        ]}
      />
      {tender.method === 'cash' && (
        <div className={classes.cash} ref={showWhole}>
          <Field
            label={t('pay.received')}
            inputMode="decimal"
            placeholder={money(dueCents)}
            value={tender.typed}
            onChange={(typed) => onChange({ ...tender, typed })}
          />
          <div className={classes.notes}>
            {likelyNotes(dueCents).map((cents) => (
              <Button
                key={cents}
                onClick={() => onChange({ ...tender, typed: (cents / 100).toFixed(2).replace('.', ',') })}
              >
                {money(cents)}
              </Button>
            ))}
          </div>
          <p className={classes.change}>
            {t('pay.change')} <b aria-live="polite">{money(settled.changeCents)}</b>
          </p>
        </div>
      )}
    </>
  );
}

/** What was just opened is in sight whole, between the sum and the button that stay where they are. */
function showWhole(opened: HTMLElement | null): void {
  opened?.scrollIntoView({ block: 'nearest' });
}
