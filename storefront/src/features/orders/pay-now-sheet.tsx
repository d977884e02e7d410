import { useState } from 'react';
import { useWords } from '../../lib/words.js';
import { Sheet } from '../../ui/sheet.js';
import { type AskBalance, type HeldVoucher, payAllKind, restOf, VoucherField } from './voucher-field.js';

interface PayNowSheetProps {
  isOpen: boolean;
  totalCents: number;
  isRunning: boolean;
  /** Why it did not work. */
  fault: string | undefined;
  askBalance: AskBalance;
  onPay: (codes: string[]) => void;
  onClose: () => void;
}

/** A live reservation is paid on the way: by gift card or credit first, the rest at the bank. */
export function PayNowSheet({ isOpen, totalCents, fault, askBalance, ...props }: PayNowSheetProps) {
  const { t, money } = useWords();
  const [vouchers, setVouchers] = useState<HeldVoucher[]>([]);
  const rest = restOf(vouchers, totalCents);
  return (
    <Sheet title={t('order.payNow')} isQuestion isOpen={isOpen} onClose={props.onClose}>
      <p className="kv">
        <span>{t('order.toPayOnline')}</span>
        <b className="nw">{money(totalCents)}</b>
      </p>
      <VoucherField
        vouchers={vouchers}
        totalCents={totalCents}
        askBalance={askBalance}
        onChange={setVouchers}
      />
      <div role="alert">{fault ? <p className="note note--hot">{fault}</p> : null}</div>
      <button
        type="button"
        className="btn btn--wide"
        disabled={props.isRunning}
        onClick={() => props.onPay(vouchers.map(({ code }) => code))}
      >
        <span>
          {rest > 0
            ? t('pay.now', { total: money(rest) })
            : t('voucher.payAll', { kind: payAllKind(vouchers) })}
          <small>{t(rest > 0 ? 'pay.card' : 'voucher.covered')}</small>
        </span>
      </button>
    </Sheet>
  );
}
