import type { Condition, LocalText, Promotion, Scope } from '@passerelle/shared/pricing/types';

/** A promotion of the demo: days counted from the first day of the demo, half-open. */
export interface DemoOffer {
  readonly id: string;
  readonly kind: string;
  readonly level: Promotion['level'];
  readonly name: LocalText;
  readonly scope: Scope;
  readonly definition: Promotion['definition'];
  readonly conditions?: readonly Condition[];
  readonly fromDay: number;
  readonly toDay: number | null;
  readonly codes?: readonly string[];
  readonly exclusivityGroup?: string;
  readonly maxUses?: number;
  readonly budgetCents?: number;
  readonly maxUsesPerContact?: number;
}

function markdown(
  id: string,
  sku: string,
  amountCents: number,
  fr: string,
  en: string,
  toDay: number,
): DemoOffer {
  return {
    ...{ id, kind: 'amount-off', level: 'catalogue', name: { fr, en } },
    ...{ scope: { skus: [sku] }, definition: { amountCents }, fromDay: -6, toDay },
  };
}

/** One of each of the richer kinds. They begin today, so that no purchase of the past is another one for them. */
const richerOffers: readonly DemoOffer[] = [
  {
    ...{ id: 'motoculture-paliers', kind: 'tiers', level: 'basket' },
    name: {
      fr: 'Motoculture : plus vous équipez, moins c’est cher',
      en: 'Garden machines: buy more, pay less',
    },
    scope: { categories: ['motoculture'] },
    definition: {
      steps: [
        { fromCents: 20_000, basisPoints: 500 },
        { fromCents: 40_000, basisPoints: 1_000 },
      ],
    },
    ...{ fromDay: 0, toDay: 45 },
  },
  {
    ...{ id: 'pinceaux-2-plus-1', kind: 'buy-x-get-y', level: 'sets' },
    name: {
      fr: 'Rouleaux et pinceaux : 2 achetés, le 3e à −50 %',
      en: 'Rollers and brushes: third at half price',
    },
    scope: { categories: ['rouleaux-et-pinceaux'] },
    ...{ definition: { buy: 2, get: 1, basisPoints: 5_000 }, fromDay: 0, toDay: 60 },
  },
  {
    ...{ id: 'terreaux-deuxieme', kind: 'nth-item', level: 'sets' },
    name: { fr: 'Terreaux : le deuxième à −50 %', en: 'Compost: second bag at half price' },
    scope: { categories: ['terreaux-et-engrais'] },
    ...{ definition: { nth: 2, basisPoints: 5_000 }, fromDay: 0, toDay: 40 },
  },
  {
    ...{ id: 'lot-pince-tournevis', kind: 'bundle-price', level: 'sets' },
    name: { fr: 'Une pince et un tournevis : 19,90 €', en: 'Pliers and a screwdriver: €19.90' },
    scope: {},
    definition: {
      parts: [
        { scope: { categories: ['pinces'] }, units: 1 },
        { scope: { categories: ['tournevis'] }, units: 1 },
      ],
      priceCents: 1_990,
    },
    ...{ fromDay: 0, toDay: 60 },
  },
  {
    ...{ id: 'forets-offerts', kind: 'gift', level: 'basket' },
    name: {
      fr: 'Coffret de forets offert dès 200 € de scies',
      en: 'Free drill bit set when you spend €200 on power saws',
    },
    scope: { categories: ['scies-electriques'] },
    ...{ definition: { sku: 'TS-FORETS-25', fromCents: 20_000 }, fromDay: 0, toDay: 30 },
  },
  {
    ...{ id: 'pros-bois', kind: 'percent-off', level: 'basket' },
    name: { fr: 'Artisans : 10 % sur le bois', en: 'Trade customers: 10% off timber' },
    ...{ scope: { categories: ['bois'] }, definition: { basisPoints: 1_000 } },
    ...{ conditions: [{ kind: 'segment', anyOf: ['pro'] }], fromDay: 0, toDay: 90 },
  },
  {
    ...{ id: 'premier-achat', kind: 'amount-off', level: 'basket' },
    name: { fr: '5 € pour un premier achat', en: '€5 off a first purchase' },
    ...{ scope: {}, definition: { amountCents: 500 }, codes: ['PREMIER5'], maxUsesPerContact: 1 },
    ...{ conditions: [{ kind: 'first-purchase' }, { kind: 'basket-total', fromCents: 5_000 }] },
    ...{ fromDay: 0, toDay: 120, budgetCents: 200_000 },
  },
];

/** Begins this morning, so that every shop has labels to change. */
export const SHELVING = { category: 'etageres-et-tablettes', basisPoints: 1_000 } as const;

/** Offers that ran, run and will run. The codes are in the guide that `GET /api/v1/demo` gives. */
export const offers: readonly DemoOffer[] = [
  ...richerOffers,
  markdown(
    'baisse-perceuse-garonne',
    'GR18-2B',
    2_000,
    'Perceuse Garonne 18 V en baisse',
    'Garonne 18 V drill reduced',
    18,
  ),
  markdown(
    'baisse-perforateur',
    'BR800-SDS',
    3_000,
    'Perforateur Brisac en baisse',
    'Brisac rotary hammer reduced',
    18,
  ),
  markdown(
    'baisse-baladeuse',
    'BR-BAL-600',
    1_000,
    'Baladeuse Brisac en baisse',
    'Brisac work light reduced',
    11,
  ),
  markdown(
    'baisse-mitigeur',
    'OD-MIT-HAUT',
    1_500,
    'Mitigeur Odalys en baisse',
    'Odalys mixer tap reduced',
    18,
  ),
  markdown(
    'baisse-vert-atelier',
    'LZ-VERT-25',
    500,
    'Le pot « Vert atelier » en baisse',
    'The “Workshop green” tin reduced',
    25,
  ),
  {
    ...{ id: 'metre-prix-rond', kind: 'fixed-price', level: 'catalogue' },
    name: { fr: 'Le mètre ruban à prix rond', en: 'Tape measure at a round price' },
    ...{ scope: { skus: ['GN-MET-5'] }, definition: { priceCents: 800 }, fromDay: -3, toDay: 11 },
  },
  {
    ...{ id: 'abrasifs-20', kind: 'percent-off', level: 'catalogue' },
    name: { fr: 'Abrasifs à −20 %', en: '20% off abrasives' },
    ...{ scope: { categories: ['abrasifs'] }, definition: { basisPoints: 2_000 }, fromDay: -9, toDay: 12 },
  },
  {
    ...{ id: 'outils-de-jardin-15', kind: 'percent-off', level: 'catalogue' },
    name: { fr: 'Outils de jardin à −15 %', en: '15% off garden tools' },
    ...{
      scope: { categories: ['outils-de-jardin'] },
      definition: { basisPoints: 1_500 },
      fromDay: -4,
      toDay: 24,
    },
  },
  {
    ...{ id: 'dix-des-150', kind: 'threshold', level: 'basket' },
    name: { fr: '−10 % dès 150 € d’achat', en: '10% off when you spend €150' },
    ...{ scope: {}, definition: { fromCents: 15_000, basisPoints: 1_000 }, fromDay: -120, toDay: 40 },
    exclusivityGroup: 'panier',
  },
  {
    ...{ id: 'mastics-3-pour-2', kind: 'x-for-y', level: 'sets' },
    name: { fr: '3 pour 2 sur les mastics', en: '3 for 2 on sealants' },
    ...{
      scope: { categories: ['mastics-et-joints'] },
      definition: { take: 3, pay: 2 },
      fromDay: -200,
      toDay: null,
    },
  },
  {
    ...{ id: 'graines-3-pour-2', kind: 'x-for-y', level: 'sets' },
    name: { fr: '3 pour 2 sur les graines', en: '3 for 2 on seeds' },
    ...{ scope: { categories: ['graines'] }, definition: { take: 3, pay: 2 }, fromDay: -30, toDay: 60 },
  },
  {
    ...{ id: 'bienvenue-10', kind: 'percent-off', level: 'basket' },
    name: { fr: 'Bienvenue : −10 % sur le panier', en: 'Welcome: 10% off the basket' },
    ...{ scope: {}, definition: { basisPoints: 1_000 }, fromDay: -180, toDay: 90, codes: ['BIENVENUE10'] },
    ...{ exclusivityGroup: 'panier', maxUses: 20_000, budgetCents: 10_000_000, maxUsesPerContact: 1 },
  },
  {
    ...{ id: 'atelier-5', kind: 'amount-off', level: 'basket' },
    name: { fr: '5 € offerts sur l’outillage', en: '€5 off tools' },
    ...{
      scope: { categories: ['outillage'] },
      definition: { amountCents: 500 },
      fromDay: -20,
      toDay: 30,
      codes: ['ATELIER5'],
    },
    ...{ maxUses: 500, budgetCents: 250_000 },
  },
  {
    // A letter to a customer, announced to nobody else: it is no public price, so no reduction is measured by it.
    ...{ id: 'votre-perceuse-89', kind: 'fixed-price', level: 'basket' },
    name: { fr: 'Votre perceuse à 89 €', en: 'Your drill at €89' },
    scope: { skus: ['PP-TES-12', 'PP-BRI-19'] },
    ...{ definition: { priceCents: 8_900 }, fromDay: -5, toDay: 60, codes: ['PIERRE89'] },
    ...{ budgetCents: 100_000, maxUsesPerContact: 1 },
  },
  {
    ...{ id: 'bains-15', kind: 'threshold', level: 'basket' },
    name: { fr: '15 € offerts dès 100 € de plomberie', en: '€15 off when you spend €100 on plumbing' },
    ...{ scope: { categories: ['plomberie'] }, definition: { fromCents: 10_000, amountCents: 1_500 } },
    ...{ fromDay: -10, toDay: 50, codes: ['BAINS15'], budgetCents: 600_000, maxUsesPerContact: 2 },
  },
  {
    ...{ id: 'braderie-de-printemps', kind: 'percent-off', level: 'catalogue' },
    name: { fr: 'Braderie de printemps : outillage à −15 %', en: 'Spring sale: 15% off tools' },
    ...{
      scope: { categories: ['outillage'] },
      definition: { basisPoints: 1_500 },
      fromDay: -240,
      toDay: -212,
    },
  },
  {
    ...{ id: 'rentree-rangement', kind: 'percent-off', level: 'catalogue' },
    name: { fr: 'Rentrée : rangement à −20 %', en: 'Back to work: 20% off storage' },
    scope: { categories: ['rangement-d-atelier', 'etageres-et-tablettes'] },
    ...{ definition: { basisPoints: 2_000 }, fromDay: -88, toDay: -67 },
  },
  {
    ...{ id: 'ete-8', kind: 'amount-off', level: 'basket' },
    name: { fr: 'Un été au jardin : 8 € offerts', en: 'Summer garden: €8 off' },
    ...{
      scope: { categories: ['jardin'] },
      definition: { amountCents: 800 },
      fromDay: -150,
      toDay: -80,
      codes: ['ETE8'],
    },
  },
  {
    ...{ id: 'etageres-10', kind: 'percent-off', level: 'catalogue' },
    name: { fr: 'Étagères à −10 %', en: '10% off shelving' },
    ...{
      scope: { categories: [SHELVING.category] },
      definition: { basisPoints: SHELVING.basisPoints },
      fromDay: 0,
      toDay: 20,
    },
  },
  {
    ...{ id: 'peinture-en-hiver', kind: 'percent-off', level: 'catalogue' },
    name: { fr: 'Peinture d’hiver à −10 %', en: '10% off winter paint' },
    ...{
      scope: { categories: ['lasures-et-vernis', 'papiers-peints'] },
      definition: { basisPoints: 1_000 },
      fromDay: 9,
      toDay: 37,
    },
  },
];

const DAY_MS = 86_400_000;

/** The offer as the engine reads it; `midnightMs` is the first instant of the demo's first day. */
export function promotionOf(offer: DemoOffer, midnightMs: number): Promotion {
  const { id, kind, level, name, scope, definition, conditions, fromDay, toDay, exclusivityGroup } = offer;
  return {
    ...{ id, kind, level, name, scope, definition },
    startsMs: midnightMs + fromDay * DAY_MS,
    endsMs: toDay === null ? null : midnightMs + toDay * DAY_MS,
    needsCode: offer.codes !== undefined,
    ...(exclusivityGroup ? { exclusivityGroup } : undefined),
    ...(conditions ? { conditions } : undefined),
    combinesWith: 'all',
    onMarkedDown: true,
  };
}
