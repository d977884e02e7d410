/** What the engine answered, in the figures of the foreign form. */

import type { Quote } from '../../types.js';
import type { Answer } from '../vector.js';
import type { ForeignCase } from './foreign-case.js';
import { codeNumber, DELIVERY, isSame, type Translation } from './translate.js';

/** Amounts in cents; discounts are counted from what the article cost before this basket's promotions. */
export interface Outcome {
  readonly itemsDiscount: number;
  readonly shippingCharged: number;
  readonly total: number;
  readonly lineDiscounts: Readonly<Record<string, number>>;
  /** What came off each unit, the most first: equal units cannot be told apart. */
  readonly unitDiscounts: Readonly<Record<string, readonly number[]>>;
}

/** The figures of a quote. */
export function outcomeOf({ lines }: ForeignCase, { document }: Quote): Outcome {
  const lineDiscounts: Record<string, number> = {};
  const unitDiscounts: Record<string, number[]> = {};
  for (const { sku, article, unitCents, quantity } of lines) {
    const line = document.lines.find((each) => each.sku === article);
    const off = unitCents * quantity - (line?.netCents ?? 0);
    lineDiscounts[sku] = (lineDiscounts[sku] ?? 0) + off;
    const nets = (line?.unitNets ?? []).flatMap((run) => new Array<number>(run.units).fill(run.netCents));
    unitDiscounts[sku] = [...(unitDiscounts[sku] ?? []), ...nets.map((netCents) => unitCents - netCents)];
  }
  for (const units of Object.values(unitDiscounts)) units.sort((one, other) => other - one);
  const itemsDiscount = Object.values(lineDiscounts).reduce((sum, cents) => sum + cents, 0);
  const delivery = document.lines.find((each) => each.sku === DELIVERY);
  return {
    itemsDiscount,
    shippingCharged: delivery?.netCents ?? 0,
    total: document.totalCents,
    lineDiscounts,
    unitDiscounts,
  };
}

/** Was a code accepted: did it, or a record that stands for it, take something off? */
export function isAccepted(code: string, { document }: Quote): boolean {
  return document.applied.some(
    ({ code: used }) =>
      used !== undefined && [0, 1, 2].some((before) => isSame(used, codeNumber(code, before))),
  );
}

/** What foreign promotions took, by their own ids; only those that took something. */
export function takenBy({ records }: Translation, { document }: Quote): ReadonlyMap<string, number> {
  const taken = new Map<string, number>();
  for (const [id, own] of records) {
    const rules = document.applied.filter(({ promotion }) => own.some((record) => record.id === promotion));
    const cents = rules.reduce((sum, rule) => sum + rule.discountCents, 0);
    if (cents > 0) taken.set(id, cents);
  }
  return taken;
}

/** What came off in one kind of step. */
export function stepOf(step: string, { vector, records }: Translation, quote: Quote): number | undefined {
  const { applied } = quote.document;
  const sumOf = (holds: (rule: (typeof applied)[number]) => boolean) =>
    applied.filter(holds).reduce((sum, rule) => sum + rule.discountCents, 0);
  const foreign = [...records.values()].flat().map(({ id }) => id);
  const isForeign = ({ promotion }: (typeof applied)[number]) => foreign.includes(promotion);
  switch (step) {
    case 'catalogueDiscount':
      return sumOf((rule) => rule.phase === 1 && isForeign(rule));
    case 'couponDiscount':
      return sumOf((rule) => rule.code !== undefined);
    case 'automaticDiscount':
      return sumOf((rule) => rule.code === undefined && isForeign(rule));
    case 'shippingDiscount':
      return sumOf((rule) => rule.phase === 6);
    default: {
      const own = records.get(step);
      return own && vector ? sumOf(({ promotion }) => own.some(({ id }) => id === promotion)) : undefined;
    }
  }
}

/** The quote of an answer, when there is one. */
export function quoteOf(answer: Answer): Quote | undefined {
  return 'quote' in answer ? answer.quote : undefined;
}
