import { MOST_VOUCHERS } from '@passerelle/shared/api/orders';
import type { VoucherBalanceView } from '@passerelle/shared/api/payments';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call, refusalOf } from '../../lib/api.js';
import { useScanner } from '../../lib/scanner.js';
import { beep, buzz } from '../../lib/sound.js';
import { useWords } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { Sheet } from '../../ui/sheet.js';
import type { ShownVoucher } from './payment.js';
import classes from './vouchers.module.css';

interface VouchersProps {
  vouchers: readonly ShownVoucher[];
  /** What each pays, in step. */
  shares: readonly number[];
  /** Nothing is left to pay. */
  isCovered: boolean;
  onChange: (vouchers: readonly ShownVoucher[]) => void;
}

/** Gift cards and credits of a payment: each with what it pays and what stays on it, and the way to add one. */
export function Vouchers({ vouchers, shares, isCovered, onChange }: VouchersProps) {
  const { t, money } = useWords();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      {vouchers.length > 0 && (
        <ul className={classes.list}>
          {vouchers.map(({ code, kind, tail, balanceCents }, place) => (
            <li key={code}>
              <Icon name="gift" size={24} />
              <span className="grow">
                {t(`voucher.${kind}`, { tail })}
                <small>{t('voucher.stays', { amount: money(balanceCents - (shares[place] ?? 0)) })}</small>
              </span>
              <b>{money(shares[place] ?? 0)}</b>
              <Button icon="cross" onClick={() => onChange(vouchers.filter((other) => other.code !== code))}>
                <span className="vh">{t('voucher.remove', { tail })}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {!isCovered && vouchers.length < MOST_VOUCHERS && (
        <Button icon="gift" isWide onClick={() => setIsAsking(true)}>
          {t('voucher.add')}
        </Button>
      )}
      {isAsking && (
        <AskVoucher
          onClose={() => setIsAsking(false)}
          onFound={(found) => {
            setIsAsking(false);
            const others = vouchers.filter(({ code }) => plain(code) !== plain(found.code));
            onChange([...others, found]);
          }}
        />
      )}
    </>
  );
}

interface AskVoucherProps {
  onFound: (voucher: ShownVoucher) => void;
  onClose: () => void;
}

function AskVoucher({ onFound, onClose }: AskVoucherProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const ask = useMutation({
    mutationFn: async (code: string): Promise<ShownVoucher> => {
      const body = { code };
      return { ...(await call<VoucherBalanceView>('POST', '/staff/vouchers/balance', { body })), code };
    },
    onSuccess: (voucher) => {
      if (voucher.balanceCents === 0) return buzz();
      beep();
      onFound(voucher);
    },
    onError: () => buzz(),
  });
  useScanner((text) => ask.mutate(text.trim()));
  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    if (typed.trim() !== '') ask.mutate(typed.trim());
  };
  const isEmpty = ask.data?.balanceCents === 0;
  const fault = ask.isError
    ? (refusalOf(ask.error)?.problem.detail ?? t('state.unreachable'))
    : isEmpty
      ? t('voucher.empty')
      : undefined;
  return (
    <Sheet
      title={t('voucher.add')}
      closeLabel={t('action.closeUnchanged')}
      onClose={onClose}
      foot={
        <>
          <Button isBig onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button tone="go" isBig isBusy={ask.isPending} onClick={() => submit()}>
            {t('voucher.use')}
          </Button>
        </>
      }
    >
      <form onSubmit={submit}>
        <Field
          label={t('voucher.code')}
          icon="gift"
          autoFocus
          isArmed
          maxLength={60}
          autoComplete="off"
          value={typed}
          onChange={setTyped}
          fault={fault}
        />
      </form>
      <p className="mute">{t('voucher.hint')}</p>
    </Sheet>
  );
}

function plain(code: string): string {
  return code.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
}
