import type { OrderView } from '@passerelle/shared/api/orders';
import type { QuoteView } from '@passerelle/shared/api/quotes';
import type { ReceiptView } from '@passerelle/shared/api/sales';
import {
  formatDayTime,
  formatDeadline,
  formatMoney,
  formatPercent,
  formatQuoteSign,
} from '@passerelle/shared/i18n/format';
import type { MessageValues } from '@passerelle/shared/i18n/runtime';
import type { Locale } from '@passerelle/shared/pricing/types';
import { translators } from './translators.js';
import type { MessageKey } from './words/fr.js';

export type LetterKind =
  | 'received'
  | 'ready'
  | 'reminder'
  | 'expired'
  | 'cancelled'
  | 'receipt'
  | 'closed'
  | 'moved'
  | 'later'
  | 'links'
  | 'paid'
  | 'short'
  | 'choice-due'
  | 'choice-lapsed'
  | 'in-transfer'
  | 'arrived-short'
  | 'paid-ready'
  | 'paid-reminder'
  | 'uncollected'
  | 'goods-back'
  | 'paid-cancelled'
  | 'paid-closed'
  | 'paid-moved'
  | 'paid-links'
  | 'pay-link'
  | 'not-paid'
  | 'paid-late'
  | 'refunded'
  | 'credited'
  | 'returned';

/** What the message of a reservation is called when the order is paid online. */
const paidKinds: Partial<Record<LetterKind, LetterKind>> = {
  received: 'paid',
  ready: 'paid-ready',
  reminder: 'paid-reminder',
  expired: 'uncollected',
  closed: 'paid-closed',
  moved: 'paid-moved',
  links: 'paid-links',
};

/** Which letter tells an order's fact, as its mode and its money have it. */
export function kindFor(
  kind: LetterKind,
  { mode, payment, receipts }: Pick<OrderView, 'mode' | 'payment' | 'receipts'>,
  reason: string | undefined,
): LetterKind {
  if (kind === 'receipt' && receipts.length === 0) return mode === 'collect' ? 'paid-closed' : 'closed';
  if (mode !== 'collect') return kind;
  if (kind !== 'cancelled') return paidKinds[kind] ?? kind;
  if (reason === 'not-paid' || reason === 'payment-lost') return 'not-paid';
  return (payment?.paidCents ?? 0) > 0 ? 'paid-cancelled' : 'cancelled';
}

/** One article or one sum of a price, already in words. */
interface LetterLine {
  readonly name: string;
  readonly detail: string;
  readonly amount: string;
}

/** A message before it has a form: what an e-mail, a text message or a page would show. */
export interface Letter {
  readonly locale: Locale;
  /** The retailer, as its mails are signed. */
  readonly brand: string;
  readonly subject: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly pickup?: {
    readonly codeLabel: string;
    readonly code: string;
    readonly qr: string;
    readonly qrText: string;
    readonly facts: readonly { readonly label: string; readonly value: string }[];
  };
  readonly price?: {
    readonly title: string;
    readonly lines: readonly LetterLine[];
    readonly sums: readonly LetterLine[];
    readonly notes: readonly string[];
  };
  readonly buttons: readonly { readonly label: string; readonly url: string }[];
  readonly footer: readonly string[];
  /** Where its reader chooses how to be written to. */
  readonly choices?: { readonly label: string; readonly url: string };
  /** The whole message as a text message. */
  readonly short: string;
}

export interface LetterFacts {
  readonly kind: LetterKind;
  readonly order: OrderView;
  readonly locale: Locale;
  readonly brand: string;
  readonly now: Date;
  /** The tracking page, signed. */
  readonly link: string;
  /** Why it was cancelled, in the words of whoever did. */
  readonly reason?: string;
  /** Money that the message is about, cents. */
  readonly amountCents?: number;
  /** Until when the shopper may choose what becomes of what is missing. */
  readonly chooseBy?: Date;
  /** Other shops that have all of it, by name. */
  readonly otherShops?: readonly string[];
  /** The shop had to refuse it. */
  readonly isRefused?: boolean;
}

const withPickup: ReadonlySet<LetterKind> = new Set([
  'received',
  'ready',
  'reminder',
  'moved',
  'later',
  'links',
  'paid',
  'paid-ready',
  'paid-reminder',
  'paid-moved',
  'paid-links',
]);

// What tells of money that comes back; what a till took waits at one.
const fetched: ReadonlySet<LetterKind> = new Set(['paid-cancelled', 'goods-back', 'choice-lapsed']);

/** Writes the letter of one kind; it renders the quote's own document and computes nothing. */
export function writeLetter(facts: LetterFacts): Letter {
  const { kind, order, locale, brand, link } = facts;
  const values = valuesOf(facts);
  const say = (key: MessageKey, more?: MessageValues) =>
    translators[locale].t(key, more === undefined ? values : { ...values, ...more });
  const receipt = kind === 'receipt' ? order.receipts.at(-1) : undefined;
  const isOpen = withPickup.has(kind);
  return {
    locale,
    brand,
    subject: say(`${kind}.subject`),
    heading: say(`${kind}.heading`),
    paragraphs: paragraphsOf(facts, say),
    ...(isOpen && { pickup: pickupOf(facts, say) }),
    ...(receipt && { price: receiptPrice(receipt, locale, say) }),
    ...(isOpen && { price: promisedPrice(order, locale, say) }),
    buttons: [
      { label: say(buttonOf(facts)), url: link },
      ...(isOpen ? [{ label: say('button.directions'), url: directionsTo(order) }] : []),
    ],
    footer: [say('footer.shop'), say(order.mode === 'collect' ? 'footer.whyOrder' : 'footer.why')],
    short: say(`sms.${kind}`),
  };
}

/** What the link to the order is called. */
function buttonOf({ kind, order }: LetterFacts): MessageKey {
  if (kind === 'short' || kind === 'choice-due') return 'button.choose';
  if (kind === 'pay-link') return 'button.pay';
  return order.mode === 'collect' ? 'button.trackOrder' : 'button.track';
}

type Say = (key: MessageKey, more?: MessageValues) => string;

function valuesOf({ order, locale, brand, now, link, amountCents, chooseBy }: LetterFacts): MessageValues {
  const { timezone, name, address, phone } = order.store;
  const receipt = order.receipts.at(-1);
  return {
    brand,
    number: order.number,
    name: order.contact.firstName,
    store: name,
    address: `${address.street}, ${address.postcode} ${address.city}`,
    phone,
    link,
    code: order.pickup.code,
    ready: formatDayTime(order.readyAt, now.getTime(), timezone, locale),
    deadline: formatDeadline(order.collectBy, now.getTime(), timezone, locale),
    chooseBy: chooseBy ? formatDeadline(chooseBy.toISOString(), now.getTime(), timezone, locale) : '',
    amount: formatMoney(amountCents ?? order.payment?.backCents ?? 0, locale),
    payBy: order.payment?.payBy ? formatDayTime(order.payment.payBy, now.getTime(), timezone, locale) : '',
    paid: formatMoney(order.payment?.paidCents ?? 0, locale),
    fetch: formatMoney(order.payment?.fetchCents ?? 0, locale),
    receipt: receipt?.number ?? '',
    at: formatDayTime(receipt?.soldAt ?? order.placedAt, now.getTime(), timezone, locale),
    total: formatMoney(receipt?.totalCents ?? order.quote.document.totalCents, locale),
  };
}

function paragraphsOf(facts: LetterFacts, say: Say): string[] {
  const { kind, order, reason, isRefused, amountCents, chooseBy, otherShops = [] } = facts;
  const missing = order.lines.reduce((sum, line) => sum + line.missing, 0);
  const undecided = order.lines.filter((line) => line.missing > (line.waived ?? 0));
  return [
    say(kind === 'cancelled' && isRefused ? 'refused.text' : `${kind}.text`),
    ...(kind === 'ready' && missing > 0 ? [say('ready.missing', { count: missing })] : []),
    ...(kind === 'arrived-short' ? order.lines.filter((line) => line.missing > 0) : []).map((line) =>
      say('short.article', { article: nameOf(line) }),
    ),
    ...(kind === 'short' || kind === 'choice-due'
      ? undecided.map((line) => say('short.article', { article: nameOf(line) }))
      : []),
    ...(kind === 'short' && chooseBy ? [say('short.by')] : []),
    ...(kind === 'choice-lapsed' && (amountCents ?? 0) > 0 ? [say('choice-lapsed.back')] : []),
    ...(fetched.has(kind) && order.payment?.fetchCents ? [say('back.fetch')] : []),
    ...(isRefused && kind === 'paid-cancelled' ? [say('refused.sorry')] : []),
    ...((kind === 'cancelled' || kind === 'paid-cancelled') && reason
      ? [say('reason.given', { reason })]
      : []),
    ...(otherShops.length > 0 ? [say('shops.offered', { shops: otherShops.join(', ') })] : []),
  ];
}

function pickupOf({ order, locale, now }: LetterFacts, say: Say): Letter['pickup'] {
  const { name, address, timezone } = order.store;
  return {
    codeLabel: say('pickup.code'),
    code: order.pickup.code,
    qr: order.pickup.qr,
    qrText: say('pickup.qr'),
    facts: [
      {
        label: say('pickup.where'),
        value: `${name}, ${address.street}, ${address.postcode} ${address.city}`,
      },
      {
        label: say('pickup.until'),
        value: formatDeadline(order.collectBy, now.getTime(), timezone, locale),
      },
    ],
  };
}

function promisedPrice(order: OrderView, locale: Locale, say: Say): Letter['price'] {
  const names = new Map(order.lines.map((line) => [line.sku, nameOf(line)]));
  const price = priceOf(order.quote, names, locale, say);
  return { ...price, title: say('document.title'), notes: [...price.notes, say('document.promise')] };
}

function receiptPrice(receipt: ReceiptView, locale: Locale, say: Say): Letter['price'] {
  const names = new Map(receipt.lines.map((line) => [line.sku, nameOf(line)]));
  return {
    ...priceOf(receipt, names, locale, say),
    title: say('document.receipt', { number: receipt.number }),
  };
}

/** The lines, reductions, total and VAT of a quote's document, as they stand in it. */
function priceOf(quote: QuoteView, names: ReadonlyMap<string, string>, locale: Locale, say: Say) {
  const { document, explanation, hash } = quote;
  const money = (cents: number) => formatMoney(cents, locale, document.currency);
  return {
    lines: document.lines.map((line) => ({
      name: names.get(line.sku) ?? line.sku,
      detail: say('document.quantity', { quantity: line.quantity, unit: money(line.unitCents) }),
      amount: money(line.grossCents),
    })),
    sums: [
      ...explanation.applied
        .filter((rule) =>
          document.applied.some(({ promotion, phase }) => promotion === rule.promotion && phase > 1),
        )
        .map((rule) => ({
          name: rule.name[locale],
          detail: rule.code ?? '',
          amount: money(-rule.discountCents),
        })),
      { name: say('document.total'), detail: '', amount: money(document.totalCents) },
    ],
    notes: [
      ...document.vat.map(({ basisPoints, vatCents }) =>
        say('document.vat', { rate: formatPercent(basisPoints, locale), vat: money(vatCents) }),
      ),
      say('document.hash', { hash: formatQuoteSign(hash) }),
    ],
  };
}

/** "Perceuse 18 V, 2 batteries": the product with what tells this article from its siblings. */
function nameOf({ name, label }: { name: string; label: string }): string {
  return label ? `${name}, ${label}` : name;
}

function directionsTo({ store }: OrderView): string {
  return `https://www.openstreetmap.org/?mlat=${store.lat}&mlon=${store.lon}#map=17/${store.lat}/${store.lon}`;
}
