import { formatNumber } from '@passerelle/shared/i18n/format';
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
  /** Not true before that day. */
  readonly from: (day: string) => string;
  readonly dayTime: (day: string, time: string) => string;
  readonly aisle: (aisle: string) => string;
  readonly flyer: (title: string) => string;
  readonly flyerNote: (format: string) => string;
  readonly dates: (from: string, to: string | undefined) => string;
  readonly oneDay: (day: string) => string;
  readonly code: string;
  readonly ownCode: string;
  readonly more: (count: number) => string;
  readonly everything: string;
  /** After a rule: where it holds. */
  readonly range: (names: readonly string[]) => string;
  /** Beside what is given, with its price. */
  readonly gift: (amount: string) => string;
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
  prior: 'Prix barré\u202f: le plus bas des 30\u00a0jours avant la réduction',
  per: (amount, unit) => `${amount}/${unit}`,
  printed: (day) => `impr. ${day}`,
  from: (day) => `dès le ${day}`,
  dayTime: (day, time) => `${day} à ${time}`,
  aisle: (aisle) => `Allée ${aisle}`,
  flyer: (title) => `Affiche : ${title}`,
  flyerNote: (format) => `Format ${format.toUpperCase()}. Imprimez à 100 %, sans marges.`,
  dates: (from, to) => (to === undefined ? `Depuis le ${from}` : `Du ${from} au ${to}`),
  oneDay: (day) => `Le ${day} seulement`,
  code: 'Avec le code',
  ownCode: 'Avec votre code personnel',
  more: (count) =>
    `et ${formatNumber(count, 'fr')} autre${count > 1 ? 's' : ''} produit${count > 1 ? 's' : ''}`,
  everything: 'Sur tout le magasin',
  range: (names) => `, ${names.length > 1 ? 'aux rayons' : 'au rayon'} ${names.join(' et ')}`,
  gift: (amount) => `d’une valeur de ${amount}`,
  scan: 'Scannez\u202f: conditions, articles et stock de ce magasin',
  scanAnywhere: 'Scannez\u202f: conditions, articles et stock près de chez vous',
  fine: 'Prix TTC, les mêmes en magasin et en ligne.',
  fineStruck: 'Le prix barré est le plus bas des 30\u00a0jours précédant la réduction.',
  endsWhileStocks: 'Dans la limite des stocks.',
};

const en: PaperWords = {
  labels: 'Shelf labels',
  print: 'Print',
  labelsNote: (count) => `${count} label${count === 1 ? '' : 's'}. Print at 100%, without margins.`,
  noLabels: 'No label to print.',
  prior: 'Crossed out: the lowest price in the 30\u00a0days before',
  per: (amount, unit) => `${amount}/${unit}`,
  printed: (day) => `printed ${day}`,
  from: (day) => `from ${day}`,
  dayTime: (day, time) => `${day} at ${time}`,
  aisle: (aisle) => `Aisle ${aisle}`,
  flyer: (title) => `Flyer: ${title}`,
  flyerNote: (format) => `${format.toUpperCase()}. Print at 100%, without margins.`,
  dates: (from, to) => (to === undefined ? `Since ${from}` : `From ${from} to ${to}`),
  oneDay: (day) => `On ${day} only`,
  code: 'With the code',
  ownCode: 'With your personal code',
  more: (count) => `and ${formatNumber(count, 'en')} more product${count === 1 ? '' : 's'}`,
  everything: 'On everything in the shop',
  range: (names) => `, in ${names.join(' and ')}`,
  gift: (amount) => `worth ${amount}`,
  scan: 'Scan for terms, items and stock in this shop',
  scanAnywhere: 'Scan for terms, items and stock near you',
  fine: 'Prices include VAT and are the same in the shop and online.',
  fineStruck: 'The crossed-out price is the lowest in the 30\u00a0days before the reduction.',
  endsWhileStocks: 'While stocks last.',
};

/** What stands on paper, in each language. */
export const paperWords: Readonly<Record<Locale, PaperWords>> = { fr, en };
