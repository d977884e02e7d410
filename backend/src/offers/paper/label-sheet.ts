import { createHash } from 'node:crypto';
import { formatMoney, formatTime, unbrokenMeasures } from '@passerelle/shared/i18n/format';
import { languageTags } from '@passerelle/shared/i18n/runtime';
import type { Locale } from '@passerelle/shared/pricing/types';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { html, type Markup } from '../../platform/markup.js';
import type { UnitPrice } from '../domain/unit-price.js';
import { barcodeMarkup, qrMarkup } from './codes.js';
import { A4, LABEL_SIZES, type LabelSheet, labelStyle } from './label-style.js';
import { houseMark, type Paper, paperOf, priceMarkup } from './paper.js';
import { paperWords } from './words.js';

/** A name beyond this many characters is set smaller, so that it still fits on two lines. */
const LONG_NAME = 46;
/** From a thousand on a price is set smaller. */
const WIDE_CENTS = 100_000;

export interface PrintedLabel {
  readonly sku: string;
  readonly gtin: string;
  readonly slug: string;
  readonly name: string;
  readonly label: string;
  readonly brand: string;
  readonly aisle?: string;
  readonly priceCents: number;
  readonly priorCents?: number;
  readonly unitPrice?: UnitPrice;
  /** Not true before this instant. */
  readonly fromMs?: number;
}

export interface LabelsToPrint {
  readonly labels: readonly PrintedLabel[];
  readonly sheet: LabelSheet;
  readonly locale: Locale;
  readonly store: { readonly code: string; readonly name: string; readonly zone: string };
  readonly publicUrl: string;
  readonly currency: string;
  readonly nowMs: number;
}

/** The labels on A4 sheets, cut lines between them. */
export async function labelSheet(asked: LabelsToPrint): Promise<Paper> {
  const { labels, sheet, locale, store } = asked;
  const words = paperWords[locale];
  const cells = await Promise.all(labels.map((label) => cellOf(label, asked)));
  const perSheet = Number(sheet);
  const pages: Markup[] = [];
  for (let begin = 0; begin < cells.length; begin += perSheet)
    pages.push(html`<section class="sheet">${cells.slice(begin, begin + perSheet)}</section>`);
  return paperOf({
    locale,
    title: `${words.labels}, ${store.name}`,
    heading: `${words.labels}, ${store.name}`,
    style: labelStyle(sheet),
    paper: A4,
    printLabel: words.print,
    note: labels.length > 0 ? words.labelsNote(labels.length) : words.noLabels,
    body: html`${pages}`,
  });
}

async function cellOf(label: PrintedLabel, asked: LabelsToPrint): Promise<Markup> {
  const { locale, sheet, store, publicUrl, currency, nowMs } = asked;
  const words = paperWords[locale];
  const { sku, slug, priceCents, priorCents, unitPrice, fromMs } = label;
  const money = (cents: number) => formatMoney(cents, locale, currency);
  // The fewer letters in a QR, the larger its squares: an article alone on its page needs no name in the address.
  const article = label.label === '' ? '' : `sku=${encodeURIComponent(sku)}&`;
  const address = `${publicUrl}${storefrontPath(locale, 'product', slug)}?${article}store=${store.code}`;
  const isReduced = priorCents !== undefined;
  const isComing = fromMs !== undefined && fromMs > nowMs;
  const since = isComing
    ? words.from(dayOf(fromMs, store.zone, locale))
    : words.printed(new Date(nowMs).toLocaleDateString(languageTags[locale], { timeZone: store.zone }));
  const foot = [sku, label.aisle && words.aisle(label.aisle), since, signOf(label)].filter(Boolean);
  const { bars } = LABEL_SIZES[sheet];
  return html`<article class="label${isReduced ? ' low' : ''}" data-sku="${sku}">
<div class="what">${sheet === '8' ? houseMark : undefined}<b${label.name.length > LONG_NAME ? html` class="long"` : undefined}>${unbrokenMeasures(label.name)}</b><span>${[label.brand, unbrokenMeasures(label.label)].filter(Boolean).join(' · ')}</span></div>
${qrMarkup(address)}
<div class="cost"><p class="price${priceCents >= WIDE_CENTS ? ' wide' : ''}">${priceMarkup(money(priceCents))}</p><p class="beside">${isReduced ? html`<s>${money(priorCents)}</s>` : undefined}${unitPrice && html`<span class="unit">${words.per(money(unitPrice.cents), unitPrice.per)}</span>`}</p></div>
<div class="fine">${isReduced ? html`<p>${words.prior}</p>` : undefined}<p class="foot${isComing ? ' coming' : ''}">${foot.map((part, place) => html`${place > 0 ? ' · ' : ''}<span>${part}</span>`)}</p></div>
${await barcodeMarkup(label.gtin, bars)}</article>`;
}

/** A day to come in figures, with its time unless it is midnight: paper is read on any day. */
function dayOf(atMs: number, zone: string, locale: Locale): string {
  const day = new Date(atMs).toLocaleDateString(languageTags[locale], {
    ...{ day: '2-digit', month: '2-digit', timeZone: zone },
  });
  const isMidnight = formatTime(atMs, zone, 'en') === '0:00';
  return isMidnight ? day : paperWords[locale].dayTime(day, formatTime(atMs, zone, locale));
}

/** Tells two printings of a label apart by what they say. */
function signOf({ sku, priceCents, priorCents, fromMs }: PrintedLabel): string {
  const said = JSON.stringify([sku, priceCents, priorCents ?? null, fromMs ?? null]);
  return createHash('sha256').update(said).digest('hex').slice(0, 8).toUpperCase();
}
