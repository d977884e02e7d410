/**
 * Why a foreign case differs: the same basket is asked again with some of our rules set aside, one after another as
 * others price it. Only when that gives the expected amounts to the cent are those rules the reason.
 */

import { percentageOf, roundedShare } from '../../../money.js';
import { Fields, UnreadableVector } from '../fields.js';
import type { Difference } from '../report.js';
import { answerTo } from '../vector.js';
import { WRITTEN_RULES, type WrittenRule } from '../written-rules.js';
import { amountsThatDiffer, type Expectation } from './compare.js';
import { isCatalogueEffect } from './effects.js';
import {
  type ForeignCase,
  type ForeignLine,
  type ForeignPromotion,
  named,
  Untranslatable,
} from './foreign-case.js';
import { basisPointsOf, linesIn, scopeOf } from './goods.js';
import { type Outcome, outcomeOf, quoteOf } from './outcome.js';
import { DELIVERY, translate } from './translate.js';

/** A rule of ours that can be set aside. */
type Aside =
  | 'snapshot'
  | 'displayed'
  | 'bestSet'
  | 'spared'
  | 'code'
  | 'onceOnGroup'
  | 'roundedOff'
  | 'oneMarkdown';

/** When a rule can matter at all, the narrowest first. */
const ASIDES: readonly (readonly [Aside, (foreign: ForeignCase) => boolean])[] = [
  [
    'code',
    ({ codes, promotions }) => codes.some((code) => !promotions.some((each) => each.codes.includes(code))),
  ],
  [
    'spared',
    ({ lines, promotions }) => lines.some(isOnSale) && promotions.some((each) => !each.appliesToOnSale),
  ],
  [
    'oneMarkdown',
    ({ promotions }) => promotions.filter((each) => each.effects.some(isCatalogueEffect)).length > 1,
  ],
  ['roundedOff', (foreign) => effectsOf(foreign).some(isCatalogueEffect)],
  ['onceOnGroup', (foreign) => effectsOf(foreign).some((each) => typeOf(each) === 'item_percent')],
  ['bestSet', ({ promotions }) => promotions.some((each) => each.isExclusive) && promotions.length > 1],
  ['snapshot', (foreign) => effectsOf(foreign).length > 1],
  ['displayed', (foreign) => effectsOf(foreign).length > 1 && foreign.promotions.some(readsTotals)],
];
const MOST_ASIDE = 3;

/** The fewest rules without which the expected amounts come out; none when no three of them explain it. */
export function rulesBehind(foreign: ForeignCase, expected: Expectation): WrittenRule[] {
  const possible = ASIDES.filter(([, matters]) => matters(foreign)).map(([aside]) => aside);
  let nearly: WrittenRule[] = [];
  for (let count = 1; count <= Math.min(MOST_ASIDE, possible.length); count++) {
    for (const asides of choose(possible, count)) {
      const outcome = replay(foreign, new Set(asides));
      if (!outcome) continue;
      const rules = asides.map((aside) => WRITTEN_RULES[aside]);
      const differences = amountsThatDiffer(expected, outcome);
      if (differences.length === 0) return rules;
      const isNear = asides.includes('snapshot') && differences.every((each) => isSplitCents(each, foreign));
      if (isNear && nearly.length === 0) nearly = [...rules, WRITTEN_RULES.largestRemainder];
    }
  }
  return nearly;
}

/** Where one rule reads what another has split, the cents of the split move what it takes: one for each further unit at most. */
function isSplitCents({ expected, got }: Difference, { lines }: ForeignCase): boolean {
  const units = lines.reduce((sum, line) => sum + line.quantity, 0);
  return typeof expected === 'number' && typeof got === 'number' && Math.abs(expected - got) < units;
}

function isOnSale(line: ForeignLine): boolean {
  return line.originalCents !== undefined;
}

function effectsOf({ promotions }: ForeignCase): unknown[] {
  return promotions.flatMap(({ effects }) => effects);
}

/** Has a promotion a condition, or steps, that another one could break? */
function readsTotals({ conditions, effects }: ForeignPromotion): boolean {
  return conditions.length > 0 || effects.some((each) => typeOf(each)?.includes('tiered'));
}

function typeOf(value: unknown): string | undefined {
  return new Fields(value, '').optionalText('type');
}

function* choose<Entry>(entries: readonly Entry[], count: number): Generator<Entry[]> {
  if (count === 0) yield [];
  for (let place = 0; place <= entries.length - count && count > 0; place++) {
    for (const rest of choose(entries.slice(place + 1), count - 1)) {
      const entry = entries[place];
      if (entry !== undefined) yield [entry, ...rest];
    }
  }
}

/** The outcome with some rules set aside; undefined when that cannot be asked. */
function replay(foreign: ForeignCase, asides: ReadonlySet<Aside>): Outcome | undefined {
  try {
    const prepared = prepare(foreign, asides);
    const eligible = asides.has('displayed')
      ? inTurn(prepared, asides)
      : prepared.promotions.filter((each) => isEligible(prepared, each));
    const kept = asides.has('bestSet') ? withoutRivals(eligible) : eligible;
    const unconditional = kept.map((each) => ({ ...each, conditions: [] }));
    if (asides.has('snapshot'))
      return oneAfterAnother(prepared, asides, unconditional.flatMap(singleEffects));
    if (asides.has('oneMarkdown')) return oneAfterAnother(prepared, asides, unconditional);
    return priced({
      ...prepared,
      promotions: unconditional.map((each) => rounded(each, prepared.lines, asides)),
    });
  } catch (error) {
    if (error instanceof Untranslatable || error instanceof UnreadableVector) return undefined;
    throw error;
  }
}

/** What can be set aside before anything is asked. */
function prepare(foreign: ForeignCase, asides: ReadonlySet<Aside>): ForeignCase {
  const written = new Set(foreign.promotions.flatMap((each) => each.codes));
  const codes = asides.has('code') ? foreign.codes.filter((code) => written.has(code)) : foreign.codes;
  const ordered = { ...foreign, codes, promotions: byPriority(foreign.promotions) };
  if (!asides.has('spared')) return ordered;
  const onSale = foreign.lines.filter(isOnSale).map((line) => line.sku);
  const promotions = ordered.promotions.map((each) =>
    each.appliesToOnSale ? each : { ...each, effects: each.effects.map((effect) => sparing(effect, onSale)) },
  );
  return {
    ...ordered,
    promotions,
    lines: foreign.lines.map((line) => ({ ...line, originalCents: undefined })),
  };
}

/** Prices of the catalogue come first, then the highest priority. */
function byPriority(promotions: readonly ForeignPromotion[]): ForeignPromotion[] {
  const later = (each: ForeignPromotion) => (isPrice(each) ? 0 : 1);
  return [...promotions].sort((one, other) => later(one) - later(other) || other.priority - one.priority);
}

function isPrice({ effects }: ForeignPromotion): boolean {
  return effects.some(isCatalogueEffect);
}

function priced(foreign: ForeignCase): Outcome {
  const quote = quoteOf(answerTo(translate(foreign).vector));
  if (!quote) throw new Untranslatable('a basket without a price');
  return outcomeOf(foreign, quote);
}

/** May a promotion apply, whatever it gives? One cent in its place tells. */
function isEligible(foreign: ForeignCase, promotion: ForeignPromotion): boolean {
  const effects = [{ type: 'order_fixed', amount: 1 }];
  const alone = { ...promotion, effects, isExclusive: false, appliesToOnSale: true };
  return priced({ ...foreign, promotions: [alone] }).total < priced({ ...foreign, promotions: [] }).total;
}

/** The promotions that may apply when each reads what the one before has left. */
function inTurn(foreign: ForeignCase, asides: ReadonlySet<Aside>): ForeignPromotion[] {
  let running = foreign;
  return foreign.promotions.filter((each) => {
    if (!isEligible(running, each)) return false;
    running = after(running, { ...each, isExclusive: false, conditions: [] }, asides);
    return true;
  });
}

/** Of several that could apply, an exclusive one of highest priority stands alone; prices are a matter of their own. */
function withoutRivals(eligible: readonly ForeignPromotion[]): ForeignPromotion[] {
  return [true, false].flatMap((price) => {
    const rivals = eligible.filter((each) => isPrice(each) === price);
    const exclusive = rivals.find((each) => each.isExclusive);
    return exclusive ? [{ ...exclusive, isExclusive: false }] : rivals;
  });
}

function singleEffects(promotion: ForeignPromotion): ForeignPromotion[] {
  return promotion.effects.map((effect, number) => ({
    ...promotion,
    id: number === 0 ? promotion.id : `${promotion.id} (${number + 1})`,
    effects: [effect],
  }));
}

function oneAfterAnother(
  foreign: ForeignCase,
  asides: ReadonlySet<Aside>,
  promotions: readonly ForeignPromotion[],
): Outcome {
  let running = foreign;
  for (const each of promotions) running = after(running, each, asides);
  return since(foreign, running);
}

/** The basket as one promotion leaves it: what its units now cost is their price. */
function after(foreign: ForeignCase, promotion: ForeignPromotion, asides: ReadonlySet<Aside>): ForeignCase {
  // It may apply, that is known; a code of its own would only be one more of at most three.
  const automatic = { ...rounded(promotion, foreign.lines, asides), needsCode: false, codes: [] };
  const quote = quoteOf(answerTo(translate({ ...foreign, promotions: [automatic] }).vector));
  if (!quote) throw new Untranslatable('a basket without a price');
  const lines: ForeignLine[] = [];
  for (const line of foreign.lines) {
    const runs = quote.document.lines.find(({ sku }) => sku === line.article)?.unitNets ?? [];
    for (const { netCents, units } of runs) {
      const before = lines.filter(({ sku }) => sku === line.sku).length;
      lines.push(named({ ...line, unitCents: netCents, quantity: units }, before));
    }
  }
  const delivery = quote.document.lines.find(({ sku }) => sku === DELIVERY);
  return { ...foreign, lines, deliveryCents: delivery?.netCents ?? 0 };
}

/** What came off between two states of one basket. */
function since(foreign: ForeignCase, running: ForeignCase): Outcome {
  const lineDiscounts: Record<string, number> = {};
  const unitDiscounts: Record<string, number[]> = {};
  for (const { sku, unitCents, quantity } of foreign.lines) {
    lineDiscounts[sku] = (lineDiscounts[sku] ?? 0) + unitCents * quantity;
    const units = running.lines.filter((line) => line.sku === sku);
    unitDiscounts[sku] = units
      .flatMap((line) => new Array<number>(line.quantity).fill(unitCents - line.unitCents))
      .sort((one, other) => other - one);
  }
  let total = running.deliveryCents;
  for (const { sku, unitCents, quantity } of running.lines) {
    lineDiscounts[sku] = (lineDiscounts[sku] ?? 0) - unitCents * quantity;
    total += unitCents * quantity;
  }
  const itemsDiscount = Object.values(lineDiscounts).reduce((sum, cents) => sum + cents, 0);
  return { itemsDiscount, shippingCharged: running.deliveryCents, total, lineDiscounts, unitDiscounts };
}

/** The effect with a filter that leaves goods out. */
function sparing(effect: unknown, skus: readonly string[]): unknown {
  const fields = effect as Readonly<Record<string, unknown>>;
  const filter = (fields.filter ?? {}) as Readonly<Record<string, unknown>>;
  return { ...fields, filter: { ...filter, exceptSkus: skus } };
}

/** A promotion whose percentages are rounded as others do. */
function rounded(
  promotion: ForeignPromotion,
  lines: readonly ForeignLine[],
  asides: ReadonlySet<Aside>,
): ForeignPromotion {
  let { effects } = promotion;
  if (asides.has('onceOnGroup')) effects = effects.flatMap((effect) => unitByUnit(effect, lines));
  if (asides.has('roundedOff')) effects = effects.flatMap((effect) => roundedPrice(effect, lines));
  return { ...promotion, effects };
}

/** A percentage off each unit, rounded on each, as so many amounts off units. */
function unitByUnit(effect: unknown, lines: readonly ForeignLine[]): unknown[] {
  const fields = new Fields(effect, '');
  if (typeOf(effect) !== 'item_percent') return [effect];
  const basisPoints = basisPointsOf(fields, 'percent');
  return linesOf(fields, lines).map((line) => ({
    type: 'item_fixed_per_unit',
    amount: percentageOf(line.unitCents, basisPoints),
    filter: { sku: line.sku, unitPriceFrom: line.unitCents, unitPriceTo: line.unitCents },
  }));
}

/** A markdown of which the price that is left is rounded, as so many fixed prices. */
function roundedPrice(effect: unknown, lines: readonly ForeignLine[]): unknown[] {
  const fields = new Fields(effect, '');
  if (typeOf(effect) !== 'catalogue_percent') return [effect];
  const basisPoints = basisPointsOf(fields, 'percent');
  return linesOf(fields, lines).map((line) => ({
    type: 'catalogue_fixed_price',
    price: roundedShare(line.unitCents, 10_000 - basisPoints, 10_000),
    filter: { sku: line.sku, unitPriceFrom: line.unitCents, unitPriceTo: line.unitCents },
  }));
}

function linesOf(fields: Fields, lines: readonly ForeignLine[]): ForeignLine[] {
  return linesIn(scopeOf(fields.any('filter'), 'filter', lines), lines);
}
