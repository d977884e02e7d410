import type { OfferView } from '@passerelle/shared/api/offers';
import { formatMoney, unbrokenMeasures } from '@passerelle/shared/i18n/format';
import type { Locale } from '@passerelle/shared/pricing/types';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { html, type Markup } from '../../platform/markup.js';
import { qrMarkup } from './codes.js';
import { flyerRule } from './flyer-rule.js';
import { FLYER_SIZES, type FlyerFormat, flyerStyle } from './flyer-style.js';
import { houseMark, type Paper, paperOf, priceMarkup } from './paper.js';
import { paperWords } from './words.js';

export interface FlyerArticle {
  readonly name: string;
  readonly image: string;
  readonly priceCents: number;
  readonly priorCents?: number;
}

export interface FlyerToPrint {
  readonly offer: OfferView;
  readonly articles: readonly FlyerArticle[];
  /** What it gives for nothing. */
  readonly gift: FlyerArticle | undefined;
  /** The departments it is limited to, by name. */
  readonly ranges: readonly string[];
  readonly format: FlyerFormat;
  readonly locale: Locale;
  /** The shop where it hangs; head office prints one for all of them. */
  readonly store: { readonly code: string; readonly name: string; readonly address: string } | undefined;
  readonly zone: string;
  readonly publicUrl: string;
  readonly currency: string;
}

/** One offer on one page: words, picture, prices, dates, and the way to its page in that shop. */
export function flyer(asked: FlyerToPrint): Promise<Paper> {
  const { offer, articles, format, locale } = asked;
  const words = paperWords[locale];
  return paperOf({
    locale,
    title: words.flyer(offer.title),
    style: flyerStyle(format),
    paper: FLYER_SIZES[format],
    printLabel: words.print,
    note: words.flyerNote(format),
    body: html`<section class="sheet" data-offer="${offer.id}">
<header>${houseMark}<span class="dates">${datesOf(asked)}</span></header>
${headOf(asked)}
${offer.needsCode ? html`<p class="code">${offer.code ? words.code : words.ownCode}${offer.code && html` <b>${offer.code}</b>`}</p>` : undefined}
${articles.length === 0 ? everythingOf(asked) : html`<ul class="${gridOf(articles.length)}">${articles.map((article) => articleMarkup(article, asked))}</ul>`}
${moreOf(asked)}
${footOf(asked)}</section>`,
  });
}

/** What it is: its title, its rule, its text, and its picture unless the articles below show it. */
function headOf({ offer, articles, gift, ranges, locale, currency }: FlyerToPrint): Markup {
  const rule = flyerRule(offer.sentence, offer.title, ranges, locale);
  const length = offer.title.length > LONG_TITLE ? 'long' : 'short';
  const words = html`<div><h1 class="${length}">${unbrokenMeasures(offer.title)}</h1>${rule && html`<p class="rule">${rule}</p>`}${offer.text && html`<p class="text">${offer.text}</p>`}</div>`;
  if (gift) {
    const worth = paperWords[locale].gift(formatMoney(gift.priceCents, locale, currency));
    return html`<div class="head pictured">${words}<figure><img src="/pictures/${gift.image}" alt=""><figcaption>${unbrokenMeasures(gift.name)}, ${worth}</figcaption></figure></div>`;
  }
  if (articles.length < 2) return html`<div class="head">${words}</div>`;
  return html`<div class="head pictured">${words}<figure><img src="/pictures/${offer.image}" alt=""></figure></div>`;
}

function everythingOf({ offer, locale }: FlyerToPrint): Markup {
  return html`<div class="every"><img src="/pictures/${offer.image}" alt="">${offer.isOnEverything ? html`<p>${paperWords[locale].everything}</p>` : undefined}</div>`;
}

function footOf({ offer, articles, store, locale, publicUrl }: FlyerToPrint): Markup {
  const words = paperWords[locale];
  const address = `${publicUrl}${storefrontPath(locale, 'offer', offer.id)}${store ? `?store=${store.code}` : ''}`;
  const isStruck = articles.some(({ priorCents }) => priorCents !== undefined);
  const fine = [words.fine, isStruck ? words.fineStruck : '', words.endsWhileStocks];
  return html`<footer>${qrMarkup(address)}<div><p class="scan">${store ? words.scan : words.scanAnywhere}</p>${store && html`<p><b>${store.name}</b><br>${store.address}</p>`}<p class="fine">${fine.filter(Boolean).join(' ')}</p></div></footer>`;
}

/** A title beyond this many characters is set smaller. */
const LONG_TITLE = 34;

function gridOf(count: number): string {
  if (count === 1) return 'one';
  return count < 4 ? 'few' : 'many';
}

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

/** The first of a month is no bare figure in French; a day stays on one line. */
function first(day: string, locale: Locale): string {
  return (locale === 'fr' ? day.replace(/^1 /, '1er ') : day).replaceAll(' ', '\u00a0');
}

function moreOf({ offer, articles, locale }: FlyerToPrint): Markup | undefined {
  const others = offer.productCount - articles.length;
  if (offer.isOnEverything || articles.length === 0 || others <= 0) return undefined;
  return html`<p class="more">${paperWords[locale].more(others)}</p>`;
}

function articleMarkup({ name, image, priceCents, priorCents }: FlyerArticle, asked: FlyerToPrint): Markup {
  const money = (cents: number) => formatMoney(cents, asked.locale, asked.currency);
  const isLow = priorCents !== undefined;
  return html`<li><img src="/pictures/${image}" alt=""><span>${unbrokenMeasures(name)}</span><p><b class="price${isLow ? ' low' : ''}">${priceMarkup(money(priceCents))}</b>${isLow ? html`<s>${money(priorCents)}</s>` : undefined}</p></li>`;
}
