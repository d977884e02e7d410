/** Comparing a quote with what a foreign case expects. */

import type { Quote } from '../../types.js';
import { centsOf, type Fields } from '../fields.js';
import { type Difference, differencesBetween } from '../report.js';
import { type ForeignCase, Untranslatable } from './foreign-case.js';
import { isAccepted, type Outcome, outcomeOf, stepOf, takenBy } from './outcome.js';
import type { Translation } from './translate.js';

const AMOUNTS = ['itemsDiscount', 'shippingCharged', 'total'] as const;
const ACCEPTED = 'accepted';
/** `budget_exceeded`, `limit_reached` and the like, but not `not_exceeded`. */
const OUT_OF_BUDGET = /^(?!not_|within_).*(exceeded|reached|exhausted|spent)$/;

/** What a foreign case expects, read once. */
export interface Expectation {
  readonly amounts: Partial<Record<(typeof AMOUNTS)[number], number>>;
  readonly lineDiscounts: Readonly<Record<string, number>> | undefined;
  readonly unitDiscounts: Readonly<Record<string, readonly number[]>> | undefined;
  /** By code: is it accepted? */
  readonly codes: ReadonlyMap<string, boolean>;
  readonly isBudgetExceeded: boolean | undefined;
  readonly steps: ReadonlyMap<string, number>;
  /** Ids of the promotions that apply. */
  readonly applied: readonly string[] | undefined;
}

/** Reads the expectations of a case. Figures that other peers have (`peer...`) bind nobody. */
export function readExpectation(fields: Fields, foreign: ForeignCase, isTotalOnly: boolean): Expectation {
  const totalOnly = isTotalOnly || fields.any('totalOnly') === true;
  for (const name of fields.unread()) if (/^peer|^notes?$|^semantics$/.test(name)) fields.any(name);
  const amounts = Object.fromEntries(
    AMOUNTS.flatMap((name) => (fields.has(name) ? [[name, fields.whole(name)]] : [])),
  );
  const split = fields.entries('lineDiscounts', centsOf);
  const units = fields.entries('unitDiscounts', unitsOf);
  const verdicts = fields.entries('coupons', String);
  const common = fields.optionalText('coupon');
  if (common !== undefined) verdicts.push(...foreign.codes.map((code): [string, string] => [code, common]));
  const budget = fields.optionalText('campaign');
  const expectation: Expectation = {
    amounts,
    lineDiscounts: fields.has('lineDiscounts') && !totalOnly ? Object.fromEntries(split) : undefined,
    unitDiscounts: fields.has('unitDiscounts') && !totalOnly ? Object.fromEntries(units) : undefined,
    codes: new Map(verdicts.map(([code, verdict]) => [code, verdict === ACCEPTED])),
    isBudgetExceeded: budget === undefined ? undefined : OUT_OF_BUDGET.test(budget),
    steps: new Map(fields.entries('steps', centsOf)),
    applied: fields.has('applied') ? fields.texts('applied').sort() : undefined,
  };
  const [unknown] = fields.unread();
  if (unknown !== undefined) throw new Untranslatable(`figure ${unknown}`);
  return expectation;
}

/** The amounts of an outcome that are not as expected. */
export function amountsThatDiffer(expected: Expectation, outcome: Outcome): Difference[] {
  return [
    ...AMOUNTS.flatMap((name) =>
      expected.amounts[name] === undefined
        ? []
        : differencesBetween(name, expected.amounts[name], outcome[name]),
    ),
    ...(expected.lineDiscounts === undefined
      ? []
      : differencesBetween('lineDiscounts', expected.lineDiscounts, outcome.lineDiscounts)),
    ...(expected.unitDiscounts === undefined
      ? []
      : differencesBetween('unitDiscounts', expected.unitDiscounts, outcome.unitDiscounts)),
  ];
}

/** Every figure of a quote that is not as expected. */
export function figuresThatDiffer(
  expected: Expectation,
  foreign: ForeignCase,
  translation: Translation,
  quote: Quote,
): Difference[] {
  const taken = takenBy(translation, quote);
  return [
    ...amountsThatDiffer(expected, outcomeOf(foreign, quote)),
    ...[...expected.codes].flatMap(([code, accepted]) =>
      differencesBetween(`coupon ${code}`, said(accepted), said(isAccepted(code, quote))),
    ),
    ...(expected.isBudgetExceeded === undefined
      ? []
      : differencesBetween('campaign exceeded', expected.isBudgetExceeded, isOverBudget(foreign, taken))),
    ...[...expected.steps].flatMap(([step, cents]) => {
      const got = stepOf(step, translation, quote);
      if (got === undefined) throw new Untranslatable(`step ${step}`);
      return differencesBetween(`steps.${step}`, cents, got);
    }),
    ...(expected.applied === undefined
      ? []
      : differencesBetween('applied', expected.applied, [...taken.keys()].sort())),
  ];
}

/** Did a promotion with a campaign give nothing? */
function isOverBudget({ promotions }: ForeignCase, taken: ReadonlyMap<string, number>): boolean {
  return promotions.some(
    ({ id, centsLeft, usesLeft }) => (centsLeft !== undefined || usesLeft !== undefined) && !taken.has(id),
  );
}

function said(isCodeAccepted: boolean): string {
  return isCodeAccepted ? 'accepted' : 'refused';
}

/** Equal units cannot be told apart: the most first. */
function unitsOf(value: unknown, place: string): number[] {
  const units = Array.isArray(value) ? value : [value];
  return units.map((each) => centsOf(each, place)).sort((one, other) => other - one);
}
