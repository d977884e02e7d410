import type { OfferView } from '@passerelle/shared/api/offers';
import { formatMoney } from '@passerelle/shared/i18n/format';
import type { Locale } from '@passerelle/shared/pricing/types';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { html, type Markup } from '../../platform/markup.js';
import { qrMarkup } from './codes.js';
import { type Paper, paperOf } from './paper.js';
import { paperWords } from './words.js';

export const FLYER_FORMATS = ['a5', 'a4'] as const;
export type FlyerFormat = (typeof FLYER_FORMATS)[number];

export interface FlyerArticle {
  readonly name: string;
  readonly image: string;
  readonly priceCents: number;
  readonly priorCents?: number;
}

export interface FlyerToPrint {
  readonly offer: OfferView;
  readonly articles: readonly FlyerArticle[];
  readonly format: FlyerFormat;
  readonly locale: Locale;
  /** The shop where it hangs; head office prints one for all of them. */
  readonly store: { readonly code: string; readonly name: string; readonly address: string } | undefined;
  readonly zone: string;
  readonly publicUrl: string;
  readonly currency: string;
}

/** One offer on one page: words, picture, prices, dates, and the way to its page in that shop. */
export function flyer(asked: FlyerToPrint): Paper {
  const { offer, articles, format, locale, store, publicUrl } = asked;
  const words = paperWords[locale];
  const address = `${publicUrl}${storefrontPath(locale, 'offer', offer.id)}${store ? `?store=${store.code}` : ''}`;
  const isStruck = articles.some(({ priorCents }) => priorCents !== undefined);
  const fine = [words.fine, isStruck ? words.fineStruck : '', words.endsWhileStocks]
    .filter(Boolean)
    .join(' ');
  // One article is its own picture; without any, the offer's own stands large in the middle.
  const isAlone = articles.length === 1;
  const picture = html`<img src="/pictures/${offer.image}" alt="">`;
  return paperOf({
    locale,
    title: words.flyer(offer.title),
    style: styleOf(format),
    printLabel: words.print,
    note: words.flyerNote(format),
    body: html`<section class="sheet" data-offer="${offer.id}">
<header><span class="brand">Maison Rabot</span><span class="dates">${datesOf(asked)}</span></header>
<div class="head${articles.length > 1 ? ' pictured' : ''}"><div><h1 class="${offer.title.length > LONG_TITLE ? 'long' : 'short'}">${offer.title}</h1><p class="rule">${offer.sentence}</p>${offer.text && html`<p class="text">${offer.text}</p>`}</div>${articles.length > 1 ? picture : undefined}</div>
${offer.needsCode ? html`<p class="code">${offer.code ? words.code : words.ownCode}${offer.code && html` <b>${offer.code}</b>`}</p>` : undefined}
${articles.length === 0 ? html`<div class="every">${picture}${offer.isOnEverything ? html`<p>${words.everything}</p>` : undefined}</div>` : html`<ul class="${isAlone ? 'one' : articles.length < 4 ? 'few' : 'many'}">${articles.map((article) => articleMarkup(article, asked))}</ul>`}
${moreOf(asked)}
<footer><div><p class="scan">${store ? words.scan : words.scanAnywhere}</p>${store && html`<p><b>${store.name}</b><br>${store.address}</p>`}<p class="fine">${fine}</p></div>${qrMarkup(address)}</footer></section>`,
  });
}

/** A title beyond this many characters is set smaller. */
const LONG_TITLE = 34;

/** The days of the offer; the years too where it goes over a new year. */
function datesOf({ offer: { startsAt, endsAt }, locale, zone }: FlyerToPrint): string {
  const beginMs = Date.parse(startsAt);
  // The end is the first instant without it: on paper stands the last day with it.
  const lastMs = endsAt === undefined ? undefined : Date.parse(endsAt) - 1;
  const language = locale === 'fr' ? 'fr-FR' : 'en-GB';
  const said = (atMs: number, options: Intl.DateTimeFormatOptions) =>
    new Date(atMs).toLocaleDateString(language, { ...options, timeZone: zone });
  const yearOf = (atMs: number) => said(atMs, { year: 'numeric' });
  const withYear = lastMs !== undefined && yearOf(lastMs) !== yearOf(beginMs);
  const day = (atMs: number) =>
    said(atMs, { day: 'numeric', month: 'long', ...(withYear && { year: 'numeric' }) });
  const from = first(day(beginMs), locale);
  const to = lastMs === undefined ? undefined : first(day(lastMs), locale);
  return from === to ? paperWords[locale].oneDay(from) : paperWords[locale].dates(from, to);
}

/** The first of a month is no bare figure in French. */
function first(day: string, locale: Locale): string {
  return locale === 'fr' ? day.replace(/^1 /, '1er ') : day;
}

function moreOf({ offer, articles, locale }: FlyerToPrint): Markup | undefined {
  const others = offer.productCount - articles.length;
  if (offer.isOnEverything || articles.length === 0 || others <= 0) return undefined;
  return html`<p class="more">${paperWords[locale].more(others)}</p>`;
}

function articleMarkup({ name, image, priceCents, priorCents }: FlyerArticle, asked: FlyerToPrint): Markup {
  const money = (cents: number) => formatMoney(cents, asked.locale, asked.currency);
  return html`<li><img src="/pictures/${image}" alt=""><div><span>${name}</span><p><b${priorCents === undefined ? undefined : html` class="low"`}>${money(priceCents)}</b>${priorCents === undefined ? undefined : html`<s>${money(priorCents)}</s>`}</p></div></li>`;
}

// Everything but the pictures has its own height; they share what is left, so that nothing is ever pushed off the page.
function styleOf(format: FlyerFormat): string {
  const [width, height, root] = format === 'a4' ? [210, 297, 5.65] : [148, 210, 4];
  return `
@page{size:${format.toUpperCase()};margin:0}
html{font-size:${root}mm}
.sheet{width:${width}mm;height:${height}mm;padding:2rem 2.4rem 1.8rem;display:flex;flex-direction:column;gap:1rem;background:#faf7f2;font-size:0.9rem;line-height:1.3}
.sheet>*{flex:none}
.sheet header{display:flex;justify-content:space-between;align-items:baseline;gap:1rem;border-bottom:0.25rem solid #1b6e34;padding-bottom:0.6rem}
.brand{font-weight:800;font-size:1.5rem;letter-spacing:-0.02em;white-space:nowrap}
.dates{font-weight:700;font-size:1.05rem;text-align:right}
.head.pictured{display:grid;grid-template-columns:1fr 8.4rem;gap:1.4rem;align-items:center}
.head img{width:8.4rem;height:8.4rem;object-fit:contain}
h1{line-height:1.04;letter-spacing:-0.02em;font-weight:800;text-wrap:balance;overflow-wrap:anywhere}
h1.short{font-size:2.7rem}
h1.long{font-size:2rem}
.rule{margin-top:0.5rem;font-size:1.15rem;font-weight:600;color:#96310a}
.text{margin-top:0.4rem}
.code{padding:0.7rem 1.1rem;border:0.14rem dashed #1f2421;font-size:1.15rem;text-align:center}
.code b{font-size:1.7rem;letter-spacing:0.06em;margin-left:0.5rem}
.sheet .every{flex:1 1 0;min-height:0;display:flex;flex-direction:column;align-items:center;gap:1rem;font-weight:800;font-size:1.9rem}
.every img{flex:1 1 0;min-height:0;max-width:80%;object-fit:contain}
.sheet ul{flex:1 1 0;min-height:0;list-style:none;padding:0;display:grid;grid-template-columns:repeat(3,minmax(0,1fr));grid-auto-rows:minmax(0,1fr);gap:0.8rem}
.sheet ul.one{grid-template-columns:minmax(0,1fr)}
li{background:#fff;border-radius:0.5rem;padding:0.7rem;min-height:0;display:flex;flex-direction:column;gap:0.4rem}
li img{flex:1 1 0;min-height:0;width:100%;object-fit:contain}
li span{display:block;min-height:2.4em;font-size:0.82rem;line-height:1.2}
li p{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:0 0.5rem;white-space:nowrap}
li b{font-size:1.5rem}
li b.low{color:#96310a}
li s{font-size:0.95rem;color:#39413c}
.few li span{font-size:1rem}
.one li{padding:1.4rem}
.one li span{min-height:0;font-size:1.3rem;font-weight:600}
.one li p{justify-content:flex-start;gap:0 1.4rem}
.one li b{font-size:4.4rem;font-weight:800;letter-spacing:-0.02em;line-height:1.15}
.one li s{font-size:2rem}
.more{font-weight:600}
.sheet footer{display:grid;grid-template-columns:1fr auto;gap:1.4rem;align-items:end;border-top:0.1rem solid #857f73;padding-top:0.8rem}
.sheet footer p{margin-bottom:0.4rem}
.sheet footer p:last-child{margin-bottom:0}
.scan{font-weight:700;font-size:1.05rem}
.fine{font-size:0.62rem;color:#39413c;line-height:1.3}
.qr{width:8rem;height:8rem}
`;
}
