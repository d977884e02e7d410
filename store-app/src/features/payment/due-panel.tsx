import type { PaymentRequest } from '@passerelle/shared/api/sales';
import type { Explanation } from '@passerelle/shared/pricing/types';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import classes from '../../ui/due.module.css';
import { Icon } from '../../ui/icon.js';
import { settle, type Tender } from './payment.js';
import { MethodFields, VoucherFields } from './tender.js';
import { WhyList } from './why-list.js';
import { WhyNot } from './why-not.js';

interface DuePanelProps {
  /** What is left to pay; undefined until the price is known. */
  dueCents: number | undefined;
  vatCents?: number;
  /** What that VAT is of, where it is not the sum that is shown. */
  vatOfCents?: number;
  /** What was paid online and goes back, because less is kept. */
  backCents?: number;
  /** One line under the sum. */
  note?: string;
  explanation?: Explanation;
  promise?: ReactNode;
  /** Buttons above the payment: a customer, a code. */
  before?: ReactNode;
  isAsking: boolean;
  isBusy: boolean;
  /** Why nothing can be taken now. */
  disabledReason?: string;
  /** The green button when there is nothing to pay. */
  nothingDueLabel: string;
  onSettle: (payments: PaymentRequest[]) => void;
}

/** What is due, why, how it is paid, and the one green button. */
export function DuePanel(props: DuePanelProps) {
  const { dueCents, vatCents, vatOfCents, note, explanation, promise, before, isAsking, isBusy } = props;
  const { t, money } = useWords();
  const [tender, setTender] = useState<Tender>({ method: 'card', typed: '', vouchers: [] });
  const amount = vatCents === undefined ? undefined : money(vatCents);
  const vat =
    amount === undefined
      ? undefined
      : vatOfCents === undefined
        ? t('due.vat', { amount })
        : t('due.vatOf', { amount, total: money(vatOfCents) });
  const settled = settle(tender, dueCents ?? 0);
  const isDue = (dueCents ?? 0) > 0;
  const reason =
    props.disabledReason ??
    (settled.lackingCents > 0 ? t('due.lacking', { amount: money(settled.lackingCents) }) : undefined);
  return (
    <section className={classes.due} aria-labelledby="due" aria-busy={isAsking}>
      <div className={`${classes.head} ${isAsking ? classes.isAsking : ''}`}>
        <h2 id="due">{t('due.title')}</h2>
        <strong aria-live="polite">{dueCents === undefined ? '–' : money(dueCents)}</strong>
        <p>{[note, vatOfCents === undefined && vat].filter(Boolean).join(', ')}</p>
        {vatOfCents !== undefined && <p>{vat}</p>}
      </div>
      <div className={classes.between}>
        {(props.backCents ?? 0) > 0 && (
          <p className={classes.back}>
            <Icon name="undo" size={22} />
            <span className="grow">{t('due.back')}</span>
            <b>{money(props.backCents ?? 0)}</b>
          </p>
        )}
        {promise}
        {explanation !== undefined && <WhyList explanation={explanation} />}
        <div className={classes.parts}>
          <div className={classes.before}>
            {before}
            <WhyNot explanation={explanation} />
          </div>
          {isDue && <VoucherFields tender={tender} settled={settled} onChange={setTender} />}
        </div>
      </div>
      <div className={classes.take}>
        {isDue && <MethodFields tender={tender} settled={settled} onChange={setTender} />}
        <Button
          tone="go"
          isBig
          isWide
          isBusy={isBusy}
          disabledReason={reason}
          onClick={() => props.onSettle(settled.payments)}
        >
          {settled.restCents > 0
            ? t('due.take', { amount: money(settled.restCents) })
            : props.nothingDueLabel}
        </Button>
      </div>
    </section>
  );
}
