import type { PromotionRequest } from '@passerelle/shared/api/promotions';
import type { DemoProduct } from '../catalogue/product.js';
import { plusDays } from '../chain/shops.js';
import { HOME_ZONE, instantIn } from '../civil-days.js';
import { type DemoLine, priceLists } from './price-lists.js';

/** One thing that somebody of head office did: when, at which door, with which words. */
export interface OfficeAct {
  readonly by: string;
  readonly at: Date;
  readonly send: 'POST' | 'PATCH';
  /** Below `/head-office/`; `{name}` stands for what an earlier act made. */
  readonly to: string;
  /** What is sent, or how it is made of what stands there. */
  readonly says: object | ((current: Readonly<Record<string, unknown>>) => object);
  /** The name of what it makes. */
  readonly as?: string;
}

/** A price that was asked for a time within the past year. */
export interface PassingPrice extends DemoLine {
  readonly fromMs: number;
  readonly toMs: number;
}

// The flash prices and the day on which they ended early.
const FLASH = { fromDay: -12, toDay: -9 } as const;

/** What was asked for a time and no more: past purchases of these days were priced with it. */
export function passingPrices(products: readonly DemoProduct[], today: string): PassingPrice[] {
  const { fromMs, toMs } = flashTimes(today);
  return priceLists(products).flash.map((line) => ({ ...line, fromMs, toMs }));
}

/** What head office did in the last weeks before the day a visitor comes. */
export function officeActs(products: readonly DemoProduct[], today: string): OfficeAct[] {
  return [...pricing(products, today), ...promoting(today), ...keeping(products, today)];
}

function flashTimes(today: string): { readonly fromMs: number; readonly toMs: number } {
  return {
    fromMs: instantIn(plusDays(today, FLASH.fromDay), '06:00', HOME_ZONE).getTime(),
    toMs: instantIn(plusDays(today, FLASH.toDay), '14:00', HOME_ZONE).getTime(),
  };
}

/** One batch that came and was taken back, one that will come, one that waits for Thomas, and one being written. */
function pricing(products: readonly DemoProduct[], today: string): OfficeAct[] {
  const { flash, holidays, winter, spring } = priceLists(products);
  const { fromMs, toMs } = flashTimes(today);
  const at = (day: number, time: string) => instantIn(plusDays(today, day), time, HOME_ZONE);
  const nextWeek = `${plusDays(today, 8)}T06:00`;
  const post = (by: string, when: Date, to: string, says: object, as?: string): OfficeAct => ({
    ...{ by, at: when, send: 'POST', to, says },
    ...(as && { as }),
  });
  return [
    post(
      'helene',
      at(-13, '10:42'),
      'prices',
      { name: 'Vente éclair : scies à main', effectiveAt: new Date(fromMs).toISOString(), lines: flash },
      'flash',
    ),
    post('thomas', at(FLASH.toDay, '13:36'), 'prices/{flash}/reversal', {
      name: 'Fin de la vente éclair : rupture chez le fournisseur',
      effectiveAt: new Date(toMs).toISOString(),
    }),
    post('thomas', at(-5, '09:18'), 'prices', {
      ...{ name: 'Fêtes : pinces et serre-joints', effectiveAt: nextWeek, lines: holidays },
    }),
    post('thomas', at(-2, '17:25'), 'prices', {
      ...{ name: 'Quincaillerie de printemps', effectiveAt: `${plusDays(today, 96)}T06:00`, lines: spring },
      ...{ draft: true, isAnnounced: false },
    }),
    post('helene', at(-1, '16:12'), 'prices', {
      ...{ name: 'Hiver outillage', effectiveAt: nextWeek, lines: winter },
    }),
  ];
}

/** Promotions written, proposed, refused, published and stopped. */
function promoting(today: string): OfficeAct[] {
  const at = (day: number, time: string) => instantIn(plusDays(today, day), time, HOME_ZONE);
  const midnight = (day: number) => `${plusDays(today, day)}T00:00`;
  const write = (by: string, when: Date, as: string, says: PromotionRequest): OfficeAct => ({
    ...{ by, at: when, send: 'POST', to: 'promotions', says, as },
  });
  const decide = (by: string, when: Date, to: string, comment: string): OfficeAct => ({
    ...{ by, at: when, send: 'POST', to: `promotions/${to}`, says: { comment } },
  });
  return [
    write('thomas', at(-8, '11:05'), 'lights', {
      name: { fr: 'Éclairage de chantier : 4 € avec LUMIERE4', en: 'Work lights: €4 off with LUMIERE4' },
      ...{ kind: 'amount-off', level: 'basket', scope: { categories: ['eclairage-de-chantier'] } },
      ...{ definition: { amountCents: 400 }, startsAt: midnight(-6), endsAt: midnight(14) },
      ...{ needsCode: true, codes: ['LUMIERE4'], limits: { budgetCents: 60_000 } },
    }),
    decide('helene', at(-3, '15:48'), '{lights}/stop', 'Remplacée par l’offre de Noël'),
    write('helene', at(-6, '14:20'), 'christmas', {
      name: { fr: 'Noël des bricoleurs : −10 % sur le rangement', en: 'DIY Christmas: 10% off tool storage' },
      text: {
        fr: 'Boîtes, sacs et servantes pour offrir un atelier bien rangé.',
        en: 'Boxes, bags and trolleys: give a tidy workshop.',
      },
      ...{ picture: 'toolbox.svg', kind: 'percent-off', level: 'catalogue' },
      ...{ scope: { categories: ['rangement-d-atelier'] }, definition: { basisPoints: 1_000 } },
      ...{ startsAt: midnight(12), endsAt: midnight(31), limits: { budgetCents: 90_000 } },
    }),
    write('helene', at(-4, '09:55'), 'halfprice', {
      name: { fr: 'Serrures à moitié prix', en: 'Half-price locks' },
      ...{ kind: 'percent-off', level: 'catalogue', scope: { categories: ['serrures-et-cylindres'] } },
      ...{ definition: { basisPoints: 5_000 }, startsAt: midnight(3), endsAt: midnight(10) },
    }),
    decide(
      'thomas',
      at(-4, '16:31'),
      '{halfprice}/refusal',
      'Trop profond : la moitié passe sous le plancher',
    ),
    write('thomas', at(-2, '10:12'), 'frames', {
      name: { fr: 'Escabeaux : 15 € offerts dès 120 €', en: 'Step ladders: €15 off from €120' },
      ...{ kind: 'threshold', level: 'basket', scope: { categories: ['echelles-et-escabeaux'] } },
      ...{ definition: { fromCents: 12_000, amountCents: 1_500 } },
      ...{ startsAt: midnight(20), endsAt: midnight(48), draft: true },
    }),
    write('helene', at(-1, '17:40'), 'night', {
      name: { fr: 'Nuit du bricolage : perceuses à −35 %', en: 'DIY night: 35% off drills' },
      text: {
        fr: 'Une seule soirée, jusqu’à la fermeture.',
        en: 'One evening only, until the shops close.',
      },
      ...{ picture: 'drill.svg', kind: 'percent-off', level: 'catalogue' },
      scope: { categories: ['perceuses-a-percussion', 'perforateurs'] },
      ...{ definition: { basisPoints: 3_500 }, limits: { budgetCents: 500_000 } },
      ...{ startsAt: `${plusDays(today, 19)}T18:00`, endsAt: `${plusDays(today, 19)}T22:00` },
    }),
  ];
}

interface ExceptionalDay {
  readonly date: string;
}

/** Words of a product put right, a shop that closes for works. */
function keeping(products: readonly DemoProduct[], today: string): OfficeAct[] {
  const at = (day: number, time: string) => instantIn(plusDays(today, day), time, HOME_ZONE);
  const level = products.find(({ skus }) => skus.some(({ sku }) => sku === 'GN-NIV-60'));
  const works = {
    date: plusDays(today, 33),
    spans: [],
    reason: { fr: 'Travaux de façade', en: 'Building work' },
  };
  return [
    {
      ...{ by: 'helene', at: at(-10, '11:27'), send: 'PATCH', to: `products/${level?.slug ?? ''}` },
      says: ({ revision, highlights }) => ({
        revision,
        highlights: highlights && {
          fr: [...(highlights as { fr: string[] }).fr, 'Fioles garanties dix ans.'],
          en: [...(highlights as { en: string[] }).en, 'Vials guaranteed for ten years.'],
        },
      }),
    },
    {
      ...{ by: 'thomas', at: at(-7, '15:02'), send: 'PATCH', to: 'stores/annecy' },
      says: ({ revision, exceptions }) => ({
        revision,
        exceptions: [
          ...(exceptions as ExceptionalDay[]).filter(({ date }) => date !== works.date),
          works,
        ].sort((one, other) => (one.date < other.date ? -1 : 1)),
      }),
    },
  ];
}
