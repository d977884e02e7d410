import { useWords } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { Choice } from '../../ui/choice.js';
import classes from '../../ui/due.module.css';
import { Field } from '../../ui/field.js';
import { likelyNotes, type Method, type Settled, type Tender } from './payment.js';
import { Vouchers } from './vouchers.js';

interface TenderProps {
  tender: Tender;
  settled: Settled;
  onChange: (tender: Tender) => void;
}

/** Gift cards and credits, and what they leave to pay. */
export function VoucherFields({ tender, settled, onChange }: TenderProps) {
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
      {tender.vouchers.length > 0 && restCents > 0 && (
        <p className={classes.change}>
          {t('voucher.rest')} <b>{money(restCents)}</b>
        </p>
      )}
    </>
  );
}

/** What vouchers leave, by card or in cash; nothing where they cover everything. */
export function MethodFields({ tender, settled, onChange }: TenderProps) {
  const { t, money } = useWords();
  const { restCents } = settled;
  if (restCents === 0) return null;
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
        <div className={classes.cash}>
          <Field
            label={t('pay.received')}
            inputMode="decimal"
            placeholder={money(restCents)}
            value={tender.typed}
            onChange={(typed) => onChange({ ...tender, typed })}
          />
          <div className={classes.notes}>
            {likelyNotes(restCents).map((cents) => (
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
