import { createHash } from 'node:crypto';
import { formatDayTime, formatMoney } from '@passerelle/shared/i18n/format';
import type { Locale } from '@passerelle/shared/pricing/types';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { html, type Markup } from '../../platform/markup.js';
import type { UnitPrice } from '../domain/unit-price.js';
import { barcodeMarkup, qrMarkup } from './codes.js';
import { type Paper, paperOf } from './paper.js';
import { paperWords } from './words.js';

/** How many labels lie on an A4 sheet. */
export const LABEL_SHEETS = ['24', '8'] as const;
export type LabelSheet = (typeof LABEL_SHEETS)[number];

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

// Width and height of a label in millimetres, and labels beside each other.
const SIZES = {
  '24': { width: 70, height: 37, columns: 3, scale: 1, price: 7.6 },
  '8': { width: 105, height: 74, columns: 2, scale: 1.5, price: 8.6 },
} as const;
/** A name beyond this many characters is set smaller, so that it still fits on two lines. */
const LONG_NAME = 46;
const VERY_LONG_NAME = 68;

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
    style: styleOf(sheet),
    printLabel: words.print,
    note: labels.length > 0 ? words.labelsNote(labels.length) : words.noLabels,
    body: html`${pages}`,
  });
}

async function cellOf(label: PrintedLabel, asked: LabelsToPrint): Promise<Markup> {
  const { locale, store, publicUrl, currency, nowMs } = asked;
  const words = paperWords[locale];
  const { sku, slug, priceCents, priorCents, unitPrice, fromMs } = label;
  const money = (cents: number) => formatMoney(cents, locale, currency);
  // The fewer letters in a QR, the larger its squares: an article alone on its page needs no name in the address.
  const article = label.label === '' ? '' : `sku=${encodeURIComponent(sku)}&`;
  const address = `${publicUrl}${storefrontPath(locale, 'product', slug)}?${article}store=${store.code}`;
  const isReduced = priorCents !== undefined;
  const note =
    fromMs !== undefined && fromMs > nowMs
      ? words.from(formatDayTime(fromMs, nowMs, store.zone, locale))
      : undefined;
  const printed = words.printed(
    new Date(nowMs).toLocaleDateString(locale === 'fr' ? 'fr-FR' : 'en-GB', { timeZone: store.zone }),
  );
  const foot = [sku, label.aisle && words.aisle(label.aisle), printed, signOf(label)]
    .filter(Boolean)
    .join(' · ');
  return html`<article class="label${isReduced ? ' low' : ''}" data-sku="${sku}">
<div class="what"><b class="${sizeOf(label.name)}">${label.name}</b><span>${[label.brand, label.label].filter(Boolean).join(' · ')}</span></div>
<div class="cost"><p class="price">${money(priceCents)}</p><p class="beside">${isReduced ? html`<s>${money(priorCents)}</s>` : undefined}${unitPrice && html`<span class="unit">${words.per(money(unitPrice.cents), unitPrice.per)}</span>`}</p>${isReduced ? html`<p class="fine">${words.prior}</p>` : undefined}${note && html`<p class="from">${note}</p>`}</div>
<div class="codes">${await barcodeMarkup(label.gtin)}${qrMarkup(address)}</div>
<p class="foot">${foot}</p></article>`;
}

function sizeOf({ length }: string): string {
  if (length > VERY_LONG_NAME) return 'small';
  return length > LONG_NAME ? 'medium' : 'large';
}

/** Tells two printings of a label apart by what they say. */
function signOf({ sku, priceCents, priorCents, fromMs }: PrintedLabel): string {
  const said = JSON.stringify([sku, priceCents, priorCents ?? null, fromMs ?? null]);
  return createHash('sha256').update(said).digest('hex').slice(0, 8).toUpperCase();
}

function styleOf(sheet: LabelSheet): string {
  const { width, height, columns, scale, price } = SIZES[sheet];
  const mm = (value: number) => `${(value * scale).toFixed(2)}mm`;
  return `
@page{size:A4;margin:0}
.sheet{width:210mm;height:297mm;padding-top:0.5mm;display:grid;grid-template-columns:repeat(${columns},${width}mm);grid-auto-rows:${height}mm;align-content:start}
.label{overflow:hidden;padding:${mm(2.2)} ${mm(2.6)} ${mm(1.6)};border:0.1mm dashed #b9b2a5;display:grid;grid-template-columns:minmax(0,1fr) auto;grid-template-rows:auto minmax(0,1fr) auto;gap:${mm(0.8)} ${mm(1.6)}}
.what{grid-column:1/-1;min-height:${mm(9.4)}}
.what b{display:block;line-height:1.12;text-wrap:balance}
.what .large{font-size:${mm(3)}}
.what .medium{font-size:${mm(2.7)}}
.what .small{font-size:${mm(2.3)}}
.what span{display:block;font-size:${mm(2.2)};line-height:1.3;color:#39413c}
.cost{align-self:center}
.price{font-weight:800;font-size:${mm(price)};line-height:1;letter-spacing:-0.02em;white-space:nowrap}
.beside{display:flex;gap:${mm(2)};align-items:baseline;font-size:${mm(2.7)};line-height:1.35;white-space:nowrap}
.beside s{font-size:${mm(3.2)};font-weight:600}
.low .price{color:#96310a}
.fine{font-size:${mm(1.8)};line-height:1.2;color:#39413c}
.from{font-weight:700;font-size:${mm(2.2)};line-height:1.3}
.codes{display:flex;flex-direction:column;align-items:flex-end;justify-content:center;gap:${mm(0.8)}}
.bars{width:${mm(27)};height:${mm(7)}}
.qr{width:${mm(13)};height:${mm(13)}}
.foot{grid-column:1/-1;font-size:${mm(1.7)};line-height:1.2;color:#39413c;white-space:nowrap}
`;
}
