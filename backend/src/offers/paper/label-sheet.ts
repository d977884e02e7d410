import { createHash } from 'node:crypto';
import { formatDayTime, formatMoney } from '@passerelle/shared/i18n/format';
import type { Locale } from '@passerelle/shared/pricing/types';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import type { UnitPrice } from '../domain/unit-price.js';
import { barcodeMarkup, qrMarkup } from './codes.js';
import { html, type Markup } from './markup.js';
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
  '24': { width: 70, height: 37, columns: 3, scale: 1 },
  '8': { width: 105, height: 74, columns: 2, scale: 1.75 },
} as const;

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
    style: styleOf(sheet),
    printLabel: words.print,
    note: labels.length > 0 ? words.labelsNote(labels.length, store.name) : words.noLabels,
    body: html`${pages}`,
  });
}

async function cellOf(label: PrintedLabel, asked: LabelsToPrint): Promise<Markup> {
  const { locale, store, publicUrl, currency, nowMs } = asked;
  const words = paperWords[locale];
  const { sku, slug, priceCents, priorCents, unitPrice, fromMs } = label;
  const money = (cents: number) => formatMoney(cents, locale, currency);
  const address = `${publicUrl}${storefrontPath(locale, 'product', slug)}?sku=${encodeURIComponent(sku)}&store=${store.code}`;
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
<div class="what"><b>${label.name}</b><span>${[label.brand, label.label].filter(Boolean).join(' · ')}</span></div>
<div class="cost"><p class="price">${money(priceCents)}</p>${isReduced ? html`<p class="was"><s>${money(priorCents)}</s></p>` : undefined}${unitPrice && html`<p class="unit">${words.per(money(unitPrice.cents), unitPrice.per)}</p>`}</div>
${isReduced ? html`<p class="fine">${words.prior(money(priorCents))}</p>` : undefined}
<div class="codes">${await barcodeMarkup(label.gtin)}${qrMarkup(address)}</div>
<p class="foot">${note && html`<b>${note}</b> · `}${foot}</p></article>`;
}

/** Tells two printings of a label apart by what they say. */
function signOf({ sku, priceCents, priorCents, fromMs }: PrintedLabel): string {
  const said = JSON.stringify([sku, priceCents, priorCents ?? null, fromMs ?? null]);
  return createHash('sha256').update(said).digest('hex').slice(0, 8).toUpperCase();
}

function styleOf(sheet: LabelSheet): string {
  const { width, height, columns, scale } = SIZES[sheet];
  const mm = (value: number) => `${(value * scale).toFixed(2)}mm`;
  return `
@page{size:A4;margin:0}
.sheet{width:210mm;height:297mm;padding-top:0.5mm;display:grid;grid-template-columns:repeat(${columns},${width}mm);grid-auto-rows:${height}mm;align-content:start}
.label{position:relative;overflow:hidden;padding:${mm(2)} ${mm(2.4)} ${mm(4.4)};border:0.1mm dashed #b9b2a5;display:grid;grid-template-columns:1fr auto;grid-template-rows:auto auto 1fr;column-gap:${mm(1.5)}}
.what{grid-column:1/-1;height:${mm(9.2)};overflow:hidden}
.what b{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;font-size:${mm(2.9)};line-height:1.12}
.what span{display:block;font-size:${mm(2.2)};color:#39413c;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.cost{grid-column:1;min-width:0}
.price{font-weight:800;font-size:${mm(7.4)};line-height:1;letter-spacing:-0.02em;white-space:nowrap}
.was,.unit{display:inline-block;font-size:${mm(2.7)};line-height:1.3;margin-right:${mm(1.6)};white-space:nowrap}
.low .price{color:#96310a}
.fine{grid-column:1/-1;grid-row:3;align-self:start;max-width:${mm(36)};font-size:${mm(1.9)};line-height:1.2;color:#39413c}
.codes{grid-column:2;grid-row:2/4;display:flex;flex-direction:column;align-items:flex-end;justify-content:flex-end;gap:${mm(0.6)}}
.bars{width:${mm(25)};height:${mm(8.4)}}
.qr{width:${mm(12)};height:${mm(12)}}
.foot{position:absolute;left:${mm(2.4)};right:${mm(2.4)};bottom:${mm(1.3)};font-size:${mm(1.75)};color:#39413c;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
`;
}
