/** Two ways to order, four fields and one button. What the server refuses is shown where it can be answered. */
import type { ShopperSessionView } from '@passerelle/shared/api/accounts';
import { type Api, ApiProblem } from '@passerelle/shared/api/client';
import type { OrderView, PlaceOrderRequest } from '@passerelle/shared/api/orders';
import type { QuoteView } from '@passerelle/shared/api/quotes';
import type { StoreView } from '@passerelle/shared/api/stores';
import type { OrderMode } from '@passerelle/shared/orders/states';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { contactOf } from '../../lib/contact.js';
import { problemWords } from '../../lib/problem-words.js';
import { useWords } from '../../lib/words.js';
import { Field } from '../../ui/field.js';
import { attemptFor, beginAttempt, forgetAttempt } from './attempt.js';
import { OrderModes } from './order-modes.js';
import { QuoteChanged } from './quote-changed.js';
import { Shortage, type ShortLine } from './shortage.js';
import { type AskBalance, type HeldVoucher, restOf, VoucherField } from './voucher-field.js';

interface ReserveFormProps {
  store: StoreView;
  lines: PlaceOrderRequest['lines'];
  codes: string[];
  /** The quote on the screen: what the shopper agrees to. */
  quote: QuoteView;
  /** The way the shopper came with; they may choose the other one here. */
  mode: OrderMode;
  /** Where orders may be paid online: how many open days a paid one is kept. */
  paidOnline: { readonly openDays: number } | undefined;
  nameOf: (sku: string) => string;
  /** Says why the button rests, when it does. */
  disabledReason: string | undefined;
  place: Api['placeOrder'];
  askBalance: AskBalance;
  /** Who is signed in, so that nobody types their name twice. */
  known?: () => Promise<KnownShopper>;
  onPlaced: (order: OrderView) => void;
  onChooseStore: (code: string) => void;
}

type KnownShopper = Pick<ShopperSessionView, 'firstName' | 'lastName' | 'email' | 'phone'>;

type Outcome =
  | { kind: 'open' }
  | { kind: 'sending' }
  | { kind: 'refused'; words: string }
  | { kind: 'quote-changed'; quote: QuoteView }
  | { kind: 'out-of-stock'; lines: ShortLine[]; alternatives: StoreView[] };

const emptyForm = { firstName: '', lastName: '', contact: '', isConsenting: false };
type Faults = Partial<Record<'firstName' | 'lastName' | 'contact', string>>;

export function ReserveForm(props: ReserveFormProps) {
  const { store, lines, codes, quote, place } = props;
  const { t, money } = useWords();
  const heading = useId();
  const [form, setForm] = useState(emptyForm);
  const [faults, setFaults] = useState<Faults>({});
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'open' });
  const [vouchers, setVouchers] = useState<HeldVoucher[]>([]);
  const [wished, setMode] = useState(props.mode);
  // What costs nothing is not paid anywhere.
  const paidOnline = quote.document.totalCents > 0 ? props.paidOnline : undefined;
  const mode = paidOnline ? wished : 'reserve';
  const restCents = restOf(mode === 'collect' ? vouchers : [], quote.document.totalCents);
  const answer = useRef<HTMLDivElement>(null);
  const isSending = outcome.kind === 'sending';
  const set = (change: Partial<typeof form>) => setForm((before) => ({ ...before, ...change }));

  const { known } = props;
  useEffect(() => {
    // What is typed already stays; a form that cannot be filled in is filled by hand.
    known?.().then(
      ({ firstName = '', lastName = '', email, phone }) =>
        setForm((typed) => ({
          ...typed,
          firstName: typed.firstName || firstName,
          lastName: typed.lastName || lastName,
          contact: typed.contact || (email ?? phone ?? ''),
        })),
      () => undefined,
    );
  }, [known]);

  useEffect(() => {
    if (outcome.kind !== 'open' && outcome.kind !== 'sending') answer.current?.focus();
  }, [outcome]);

  /** The request as the form stands, or nothing when a field is missing: then the fields say so. */
  const requestFor = (agreed: QuoteView): PlaceOrderRequest | undefined => {
    const contact = contactOf(form.contact);
    const [firstName, lastName] = [form.firstName.trim(), form.lastName.trim()];
    setFaults({
      firstName: firstName === '' ? t('reserve.firstNameMissing') : undefined,
      lastName: lastName === '' ? t('reserve.lastNameMissing') : undefined,
      contact: 'fault' in contact ? t(contact.fault) : undefined,
    });
    if ('fault' in contact || firstName === '' || lastName === '') return undefined;
    return {
      mode,
      store: store.code,
      lines,
      codes,
      contact: { firstName, lastName, ...contact },
      quote: { hash: agreed.hash, at: agreed.document.at },
      marketingConsent: form.isConsenting,
      ...(mode === 'collect' && vouchers.length > 0 && { vouchers: vouchers.map(({ code }) => code) }),
    };
  };

  const send = async (agreed: QuoteView, isNewWish: boolean) => {
    const request = requestFor(agreed);
    if (!request) return;
    const attempt = isNewWish ? beginAttempt(request) : attemptFor(request);
    setOutcome({ kind: 'sending' });
    try {
      const order = await place(attempt.request, attempt.key);
      forgetAttempt();
      props.onPlaced(order);
    } catch (fault) {
      if (isFinal(fault)) forgetAttempt();
      if (fault instanceof ApiProblem && fault.code === 'voucher-short') await askAgain();
      setOutcome(outcomeOf(fault, (refusal) => problemWords(refusal, t)));
    }
  };
  /** Somebody else spent of a card meanwhile: what is left on each is asked again. */
  const askAgain = async () => {
    const asked = vouchers.map(async ({ code }) => ({ ...(await props.askBalance(code)), code }));
    const known = await Promise.allSettled(asked);
    setVouchers(known.flatMap((one) => (one.status === 'fulfilled' ? one.value : [])));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!props.disabledReason && !isSending) void send(quote, false);
  };

  return (
    <form className="card pad form" aria-labelledby={heading} onSubmit={submit} noValidate>
      <h2 id={heading}>{t(paidOnline ? 'modes.title' : 'reserve.title')}</h2>
      {props.disabledReason ? null : (
        <PickupTimes store={store} openDays={mode === 'collect' ? paidOnline?.openDays : undefined} />
      )}
      {paidOnline ? (
        <OrderModes chosen={mode} totalCents={quote.document.totalCents} onChoose={setMode} />
      ) : (
        <p className="s">{t('reserve.pay')}</p>
      )}
      <div className="pair">
        <Field
          label={t('reserve.firstName')}
          autoComplete="given-name"
          maxLength={80}
          value={form.firstName}
          fault={faults.firstName}
          onChange={(event) => set({ firstName: event.target.value })}
        />
        <Field
          label={t('reserve.lastName')}
          autoComplete="family-name"
          maxLength={80}
          value={form.lastName}
          fault={faults.lastName}
          onChange={(event) => set({ lastName: event.target.value })}
        />
      </div>
      <Field
        label={t('contact.label')}
        hint={t('reserve.contactHint')}
        autoComplete="email"
        maxLength={200}
        value={form.contact}
        fault={faults.contact}
        onChange={(event) => set({ contact: event.target.value })}
      />
      <label className="chk">
        <input
          type="checkbox"
          checked={form.isConsenting}
          onChange={(event) => set({ isConsenting: event.target.checked })}
        />
        <span>
          {t('reserve.consent')} <span className="n">{t('reserve.optional')}</span>
        </span>
      </label>
      {mode === 'collect' ? (
        <VoucherField
          vouchers={vouchers}
          totalCents={quote.document.totalCents}
          askBalance={props.askBalance}
          onChange={setVouchers}
        />
      ) : null}
      <div ref={answer} tabIndex={-1} className="answer" role="alert">
        {outcome.kind === 'refused' ? <p className="note note--hot">{outcome.words}</p> : null}
        {outcome.kind === 'quote-changed' ? (
          <QuoteChanged
            before={quote}
            now={outcome.quote}
            mode={mode}
            onAgree={() => void send(outcome.quote, true)}
          />
        ) : null}
        {outcome.kind === 'out-of-stock' ? (
          <Shortage
            lines={outcome.lines}
            alternatives={outcome.alternatives}
            nameOf={props.nameOf}
            onChooseStore={(code) => {
              setOutcome({ kind: 'open' });
              props.onChooseStore(code);
            }}
          />
        ) : null}
      </div>
      {props.disabledReason ? <p className="note">{props.disabledReason}</p> : null}
      {outcome.kind === 'quote-changed' ? null : (
        <button type="submit" className="btn btn--wide" disabled={Boolean(props.disabledReason) || isSending}>
          <span>
            {t(isSending ? `${mode}.sending` : mode === 'collect' ? 'product.payNow' : 'product.reserve')}
            <small>
              {restCents > 0
                ? t(`${mode}.atMost`, { total: money(restCents), shop: store.name })
                : t('voucher.covered')}
            </small>
          </span>
        </button>
      )}
      <p className="s soft">{t(`${mode}.promise`)}</p>
    </form>
  );
}

function PickupTimes({ store, openDays }: { store: StoreView; openDays: number | undefined }) {
  const { t, dayTime, deadline } = useWords();
  return (
    <div className="when2 note note--ok">
      {store.readyAt ? (
        <p>
          <span className="s">{t('reserve.ready')}</span>
          <b>{dayTime(store.readyAt, store.timezone)}</b>
        </p>
      ) : null}
      {openDays ? (
        <p>
          <span className="s">{t('collect.kept')}</span>
          <strong>{t('collect.openDays', { count: openDays })}</strong>
        </p>
      ) : store.collectBy ? (
        <p>
          <span className="s">{t('reserve.keptUntil')}</span>
          <strong>{deadline(store.collectBy, store.timezone)}</strong>
        </p>
      ) : null}
    </div>
  );
}

/** A refusal ends the attempt; a silence does not: the next click sends the very same request again. */
function isFinal(fault: unknown): boolean {
  if (!(fault instanceof ApiProblem)) return false;
  return fault.problem.status < 500 && !['idempotency-in-progress', 'too-many-requests'].includes(fault.code);
}

function outcomeOf(fault: unknown, worded: (fault: unknown) => string): Outcome {
  if (!(fault instanceof ApiProblem)) return { kind: 'refused', words: worded(fault) };
  const { code, problem } = fault;
  if (code === 'quote-changed' && problem.quote) {
    return { kind: 'quote-changed', quote: problem.quote as QuoteView };
  }
  if (code === 'out-of-stock') {
    return {
      kind: 'out-of-stock',
      lines: (problem.lines ?? []) as ShortLine[],
      alternatives: (problem.alternatives ?? []) as StoreView[],
    };
  }
  return { kind: 'refused', words: worded(fault) };
}
