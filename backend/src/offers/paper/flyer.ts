import type { OfferView } from '@passerelle/shared/api/offers';
import { formatMoney } from '@passerelle/shared/i18n/format';
import type { Locale } from '@passerelle/shared/pricing/types';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { qrMarkup } from './codes.js';
import { html, type Markup } from './markup.js';
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
  const { offer, articles, format, locale, store, zone, publicUrl } = asked;
  const words = paperWords[locale];
  const day = (instant: string, beforeMs = 0) =>
    new Date(Date.parse(instant) - beforeMs).toLocaleDateString(locale === 'fr' ? 'fr-FR' : 'en-GB', {
      ...{ day: 'numeric', month: 'long', timeZone: zone },
    });
  const address = `${publicUrl}${storefrontPath(locale, 'offer', offer.id)}${store ? `?store=${store.code}` : ''}`;
  const others = offer.productCount - articles.length;
  // The end is the first instant without it: on paper stands the last day with it.
  const dates = words.dates(day(offer.startsAt), offer.endsAt && day(offer.endsAt, 1));
  return paperOf({
    locale,
    title: words.flyer(offer.title),
    style: styleOf(format),
    printLabel: words.print,
    note: words.flyerNote(format),
    body: html`<section class="sheet" data-offer="${offer.id}">
<header><span class="brand">Maison Rabot</span><span class="dates">${dates}</span></header>
<div class="head"><div><h1>${offer.title}</h1><p class="rule">${offer.sentence}</p>${offer.text && html`<p class="text">${offer.text}</p>`}</div><img src="/pictures/${offer.image}" alt=""></div>
${offer.needsCode ? html`<p class="code">${offer.code ? words.code : words.ownCode}${offer.code && html` <b>${offer.code}</b>`}</p>` : undefined}
${offer.isOnEverything ? html`<p class="every">${words.everything}</p>` : html`<ul>${articles.map((article) => articleMarkup(article, asked))}</ul>${others > 0 ? html`<p class="more">${words.more(others)}</p>` : undefined}`}
<footer><div><p class="scan">${words.scan}</p>${store && html`<p><b>${store.name}</b><br>${store.address}</p>`}<p class="fine">${words.fine} ${words.endsWhileStocks}</p></div>${qrMarkup(address)}</footer></section>`,
  });
}

function articleMarkup({ name, image, priceCents, priorCents }: FlyerArticle, asked: FlyerToPrint): Markup {
  const money = (cents: number) => formatMoney(cents, asked.locale, asked.currency);
  return html`<li><img src="/pictures/${image}" alt=""><span>${name}</span><b>${money(priceCents)}</b>${priorCents === undefined ? undefined : html`<s>${money(priorCents)}</s>`}</li>`;
}

function styleOf(format: FlyerFormat): string {
  const [width, height, root] = format === 'a4' ? [210, 297, 5.65] : [148, 210, 4];
  return `
@page{size:${format.toUpperCase()};margin:0}
html{font-size:${root}mm}
.sheet{width:${width}mm;height:${height}mm;padding:2.4rem 2.4rem 1.8rem;display:flex;flex-direction:column;gap:1.1rem;background:#faf7f2;font-size:0.9rem;line-height:1.3}
.sheet header{display:flex;justify-content:space-between;align-items:baseline;border-bottom:0.25rem solid #1b6e34;padding-bottom:0.7rem}
.brand{font-weight:800;font-size:1.5rem;letter-spacing:-0.02em}
.dates{font-weight:700;font-size:1.05rem}
.head{display:grid;grid-template-columns:1fr 11rem;gap:1.4rem;align-items:center}
.head img{width:11rem;height:11rem;object-fit:contain}
h1{font-size:2.7rem;line-height:1.02;letter-spacing:-0.02em;font-weight:800;text-wrap:balance}
.rule{margin-top:0.7rem;font-size:1.15rem;font-weight:600;color:#96310a}
.text{margin-top:0.5rem}
.code{padding:0.8rem 1.1rem;border:0.14rem dashed #1f2421;font-size:1.15rem;text-align:center}
.code b{font-size:1.7rem;letter-spacing:0.06em;margin-left:0.5rem}
.every{font-weight:700;font-size:1.4rem}
ul{list-style:none;padding:0;display:grid;grid-template-columns:repeat(3,1fr);gap:0.9rem}
li{background:#fff;border-radius:0.5rem;padding:0.7rem;display:grid;grid-template-columns:1fr auto;align-content:start;align-items:baseline;gap:0.15rem 0.5rem}
li img{grid-column:1/-1;justify-self:center;width:5.2rem;height:5.2rem;object-fit:contain}
li span{grid-column:1/-1;font-size:0.82rem;line-height:1.2;min-height:2.4em;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
li b{font-size:1.5rem;color:#96310a;white-space:nowrap}
li s{font-size:0.9rem;color:#39413c;white-space:nowrap;text-align:right}
.more{font-weight:600}
.sheet footer{margin-top:auto;display:grid;grid-template-columns:1fr auto;gap:1.4rem;align-items:end;border-top:0.1rem solid #857f73;padding-top:0.9rem}
.sheet footer p{margin-bottom:0.4rem}
.scan{font-weight:700;font-size:1.05rem}
.fine{font-size:0.62rem;color:#39413c;line-height:1.3}
.qr{width:8rem;height:8rem}
`;
}
