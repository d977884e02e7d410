import { MOST_VOUCHERS } from '@passerelle/shared/api/orders';
import type { VoucherBalanceView } from '@passerelle/shared/api/payments';
import { type KeyboardEvent, useState } from 'react';
import { problemWords } from '../../lib/problem-words.js';
import { useWords } from '../../lib/words.js';
import { Field } from '../../ui/field.js';
import { Icon } from '../../ui/icons.js';

/** A gift card or credit whose code was typed, and what is on it. */
export interface HeldVoucher extends VoucherBalanceView {
  readonly code: string;
}

export type AskBalance = (code: string) => Promise<VoucherBalanceView>;

interface VoucherFieldProps {
  vouchers: readonly HeldVoucher[];
  /** What is to be paid in all. */
  totalCents: number;
  askBalance: AskBalance;
  onChange: (vouchers: HeldVoucher[]) => void;
}

/** Gift cards and credits: each with its balance and what it pays, and what is left for the bank. */
export function VoucherField({ vouchers, totalCents, askBalance, onChange }: VoucherFieldProps) {
  const { t, money } = useWords();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const [isAsking, setAsking] = useState(false);
  const shares = sharesOf(vouchers, totalCents);
  const restCents = restOf(vouchers, totalCents);
  const add = async () => {
    const code = typed.trim();
    if (code === '' || isAsking) return;
    setAsking(true);
    setFault(undefined);
    try {
      const balance = await askBalance(code);
      const isNew = vouchers.every((known) => plain(known.code) !== plain(code));
      if (balance.balanceCents === 0) setFault(t('voucher.empty'));
      else if (isNew) onChange([...vouchers, { ...balance, code }]);
      setTyped('');
    } catch (refusal) {
      setFault(problemWords(refusal, t));
    } finally {
      setAsking(false);
    }
  };
  const addOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    // The form around it orders; here somebody only adds a card.
    event.preventDefault();
    void add();
  };
  return (
    <details className="vch" open={vouchers.length > 0 || undefined}>
      <summary>{t('voucher.title')}</summary>
      <ul aria-live="polite">
        {vouchers.map((one, place) => (
          <li key={one.code} className="note note--ok">
            <span>
              <b>{t(`voucher.${one.kind}`, { tail: one.tail })}</b>{' '}
              <span className="s">
                {t('voucher.pays', {
                  amount: money(shares[place] ?? 0),
                  balance: money(one.balanceCents),
                })}
              </span>
            </span>
            <button
              type="button"
              className="icb"
              aria-label={t('voucher.remove', { tail: one.tail })}
              onClick={() => onChange(vouchers.filter(({ code }) => code !== one.code))}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      {vouchers.length < MOST_VOUCHERS && restCents > 0 ? (
        <div className="vch__f">
          <Field
            label={t('voucher.label')}
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
            maxLength={60}
            value={typed}
            fault={fault}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={addOnEnter}
          />
          <button type="button" className="btn btn--2" disabled={isAsking} onClick={() => void add()}>
            {t('voucher.add')}
          </button>
        </div>
      ) : null}
      {vouchers.length > 0 ? (
        <p className="kv vch__r" aria-live="polite">
          <span>{t('voucher.rest')}</span>
          <b className="nw">{money(restCents)}</b>
        </p>
      ) : null}
    </details>
  );
}

/** "Pay with the gift card", or the credit, or both. */
export function payAllKind(vouchers: readonly HeldVoucher[]): 'card' | 'credit' | 'both' {
  if (vouchers.every(({ kind }) => kind === 'gift-card')) return 'card';
  return vouchers.every(({ kind }) => kind === 'store-credit') ? 'credit' : 'both';
}

/** What is left to pay beside the vouchers, cents. */
export function restOf(vouchers: readonly HeldVoucher[], totalCents: number): number {
  return totalCents - sharesOf(vouchers, totalCents).reduce((sum, cents) => sum + cents, 0);
}

/** What each pays: the first as much as it can, the others what is left. */
function sharesOf(vouchers: readonly HeldVoucher[], totalCents: number): number[] {
  let open = totalCents;
  return vouchers.map(({ balanceCents }) => {
    const share = Math.min(open, balanceCents);
    open -= share;
    return share;
  });
}

function plain(code: string): string {
  return code.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
}
