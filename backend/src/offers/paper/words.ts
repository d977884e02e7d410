import type { Locale } from '@passerelle/shared/pricing/types';

interface PaperWords {
  readonly labels: string;
  readonly print: string;
  readonly labelsNote: (count: number) => string;
  readonly noLabels: string;
  /** Beside the price struck through. */
  readonly prior: string;
  readonly per: (amount: string, unit: string) => string;
  readonly printed: (day: string) => string;
  readonly from: (time: string) => string;
  readonly aisle: (aisle: string) => string;
  readonly flyer: (title: string) => string;
  readonly flyerNote: (format: string) => string;
  readonly dates: (from: string, to: string | undefined) => string;
  readonly oneDay: (day: string) => string;
  readonly code: string;
  readonly ownCode: string;
  readonly more: (count: number) => string;
  readonly everything: string;
  readonly scan: string;
  /** On a flyer of no particular shop. */
  readonly scanAnywhere: string;
  readonly fine: string;
  readonly fineStruck: string;
  readonly endsWhileStocks: string;
}

const fr: PaperWords = {
  labels: 'Étiquettes de rayon',
  print: 'Imprimer',
  labelsNote: (count) => `${count} étiquette${count > 1 ? 's' : ''}. Imprimez à 100 %, sans marges.`,
  noLabels: 'Aucune étiquette à imprimer.',
  prior: 'Barré : le prix le plus bas des 30 jours avant la réduction',
  per: (amount, unit) => `${amount} / ${unit}`,
  printed: (day) => `imprimé le ${day}`,
  from: (time) => `à partir du ${time}`,
  aisle: (aisle) => `Allée ${aisle}`,
  flyer: (title) => `Affiche : ${title}`,
  flyerNote: (format) => `Format ${format.toUpperCase()}. Imprimez à 100 %, sans marges.`,
  dates: (from, to) => (to === undefined ? `Depuis le ${from}` : `Du ${from} au ${to}`),
  oneDay: (day) => `Le ${day} seulement`,
  code: 'Avec le code',
  ownCode: 'Avec votre code personnel',
  more: (count) => `et ${count} autre${count > 1 ? 's' : ''} produit${count > 1 ? 's' : ''}`,
  everything: 'Sur tout le magasin',
  scan: 'Conditions, articles et stock de ce magasin',
  scanAnywhere: 'Conditions, articles et stock près de chez vous',
  fine: 'Prix TTC, les mêmes en magasin et en ligne.',
  fineStruck: 'Le prix barré est le plus bas des 30 jours précédant la réduction.',
  endsWhileStocks: 'Dans la limite des stocks.',
};

const en: PaperWords = {
  labels: 'Shelf labels',
  print: 'Print',
  labelsNote: (count) => `${count} label${count === 1 ? '' : 's'}. Print at 100%, without margins.`,
  noLabels: 'No label to print.',
  prior: 'Struck: the lowest price of the 30 days before the reduction',
  per: (amount, unit) => `${amount} / ${unit}`,
  printed: (day) => `printed on ${day}`,
  from: (time) => `from ${time}`,
  aisle: (aisle) => `Aisle ${aisle}`,
  flyer: (title) => `Flyer: ${title}`,
  flyerNote: (format) => `${format.toUpperCase()} format. Print at 100%, without margins.`,
  dates: (from, to) => (to === undefined ? `Since ${from}` : `From ${from} to ${to}`),
  oneDay: (day) => `On ${day} only`,
  code: 'With the code',
  ownCode: 'With your personal code',
  more: (count) => `and ${count} more product${count === 1 ? '' : 's'}`,
  everything: 'On everything in the shop',
  scan: 'Conditions, articles and stock of this shop',
  scanAnywhere: 'Conditions, articles and stock near you',
  fine: 'Prices include VAT and are the same in the shop and online.',
  fineStruck: 'The price struck through is the lowest of the 30 days before the reduction.',
  endsWhileStocks: 'While stocks last.',
};

/** What stands on paper, in each language. */
export const paperWords: Readonly<Record<Locale, PaperWords>> = { fr, en };
