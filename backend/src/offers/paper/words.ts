import type { Locale } from '@passerelle/shared/pricing/types';

interface PaperWords {
  readonly labels: string;
  readonly print: string;
  readonly labelsNote: (count: number, shop: string) => string;
  readonly noLabels: string;
  readonly prior: (amount: string) => string;
  readonly per: (amount: string, unit: string) => string;
  readonly printed: (day: string) => string;
  readonly from: (time: string) => string;
  readonly aisle: (aisle: string) => string;
  readonly flyer: (title: string) => string;
  readonly flyerNote: (format: string) => string;
  readonly dates: (from: string, to: string | undefined) => string;
  readonly code: string;
  readonly ownCode: string;
  readonly more: (count: number) => string;
  readonly everything: string;
  readonly scan: string;
  readonly fine: string;
  readonly endsWhileStocks: string;
}

const fr: PaperWords = {
  labels: 'Étiquettes de rayon',
  print: 'Imprimer',
  labelsNote: (count, shop) =>
    `${count} étiquette${count > 1 ? 's' : ''}, ${shop}. Imprimez à 100 %, sans marges.`,
  noLabels: 'Aucune étiquette à imprimer.',
  prior: (amount) => `Prix le plus bas des 30 jours précédents : ${amount}`,
  per: (amount, unit) => `${amount} / ${unit}`,
  printed: (day) => `imprimé le ${day}`,
  from: (time) => `à partir du ${time}`,
  aisle: (aisle) => `Allée ${aisle}`,
  flyer: (title) => `Affiche : ${title}`,
  flyerNote: (format) => `Format ${format.toUpperCase()}. Imprimez à 100 %, sans marges.`,
  dates: (from, to) => (to === undefined ? `Depuis le ${from}` : `Du ${from} au ${to}`),
  code: 'Avec le code',
  ownCode: 'Avec votre code personnel',
  more: (count) => `et ${count} autre${count > 1 ? 's' : ''} produit${count > 1 ? 's' : ''}`,
  everything: 'Sur tout le magasin',
  scan: 'Conditions, articles et stock de ce magasin',
  fine: 'Prix TTC, les mêmes en magasin et en ligne. Le prix barré est le plus bas des 30 jours précédant la réduction.',
  endsWhileStocks: 'Dans la limite des stocks.',
};

const en: PaperWords = {
  labels: 'Shelf labels',
  print: 'Print',
  labelsNote: (count, shop) =>
    `${count} label${count === 1 ? '' : 's'}, ${shop}. Print at 100%, without margins.`,
  noLabels: 'No label to print.',
  prior: (amount) => `Lowest price of the 30 days before: ${amount}`,
  per: (amount, unit) => `${amount} / ${unit}`,
  printed: (day) => `printed on ${day}`,
  from: (time) => `from ${time}`,
  aisle: (aisle) => `Aisle ${aisle}`,
  flyer: (title) => `Poster: ${title}`,
  flyerNote: (format) => `${format.toUpperCase()} format. Print at 100%, without margins.`,
  dates: (from, to) => (to === undefined ? `Since ${from}` : `From ${from} to ${to}`),
  code: 'With the code',
  ownCode: 'With your personal code',
  more: (count) => `and ${count} more product${count === 1 ? '' : 's'}`,
  everything: 'On everything in the shop',
  scan: 'Conditions, articles and stock of this shop',
  fine: 'Prices include VAT and are the same in the shop and online. The price struck through is the lowest of the 30 days before the reduction.',
  endsWhileStocks: 'While stocks last.',
};

/** What stands on paper, in each language. */
export const paperWords: Readonly<Record<Locale, PaperWords>> = { fr, en };
