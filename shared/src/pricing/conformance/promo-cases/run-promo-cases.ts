/** Running a file in the foreign form `promo-cases/1`. */

import type { Quote } from '../../types.js';
import { Fields, UnreadableVector } from '../fields.js';
import type { CaseReport, Difference } from '../report.js';
import { answerTo } from '../vector.js';
import { WRITTEN_RULES, type WrittenRule } from '../written-rules.js';
import { isOneCentApart, runAllocation } from './allocation.js';
import { type Expectation, figuresThatDiffer, readExpectation } from './compare.js';
import { type ForeignCase, readForeignCase, Untranslatable } from './foreign-case.js';
import { outcomeOf } from './outcome.js';
import { rulesBehind } from './replay.js';
import { translate } from './translate.js';

export const PROMO_CASES_FORM = 'promo-cases/1';

/** Every case and every split of a file. A case that has no translation is reported as such, by name. */
export function runPromoCases(file: unknown): CaseReport[] {
  const fields = new Fields(file, '');
  return [
    ...fields.list('cases', (value, place) => runCase(new Fields(value, place))),
    ...fields.list('allocation', (value, place) =>
      reported(place, '', () => runAllocation(new Fields(value, place))),
    ),
  ];
}

function runCase(fields: Fields): CaseReport {
  const id = fields.optionalText('id') ?? fields.place;
  const title = fields.optionalText('title') ?? '';
  return reported(id, title, () => ({ id, title, ...compareCase(fields) }));
}

/** What has no translation is a report too. */
function reported(id: string, title: string, run: () => CaseReport): CaseReport {
  try {
    return run();
  } catch (error) {
    if (error instanceof Untranslatable || error instanceof UnreadableVector) {
      return { id, title, differences: [], rules: [], unsupported: error.message };
    }
    throw error;
  }
}

function compareCase(fields: Fields): Pick<CaseReport, 'differences' | 'rules'> {
  const foreign = readForeignCase(fields);
  const expectations = fields.part('expected');
  if (!expectations?.isWritten()) return fields.refuse('expected', 'names no figure');
  const expected = readExpectation(expectations, foreign, fields.any('totalOnly') === true);
  const translation = translate(foreign);
  const answer = answerTo(translation.vector);
  if ('unquotable' in answer) {
    const differences = [{ figure: 'total', expected: expected.amounts.total, got: answer.unquotable }];
    return { differences, rules: answer.unquotable === 'too-many-codes' ? [WRITTEN_RULES.threeCodes] : [] };
  }
  const differences = figuresThatDiffer(expected, foreign, translation, answer.quote);
  return { differences, rules: rulesFor(differences, foreign, expected, answer.quote) };
}

function rulesFor(
  differences: readonly Difference[],
  foreign: ForeignCase,
  expected: Expectation,
  quote: Quote,
): WrittenRule[] {
  if (differences.length === 0) return [];
  if (differences.every(({ figure }) => figure.startsWith('coupon '))) {
    return wereUseless(quote) ? [WRITTEN_RULES.notConsumed] : [];
  }
  const isSplit = differences.every(({ figure }) => /^(line|unit)Discounts/.test(figure));
  if (isSplit && differsByCents(foreign, expected, quote)) return [WRITTEN_RULES.largestRemainder];
  return rulesBehind(foreign, expected);
}

/** Were the codes good, only that they took nothing off? */
function wereUseless({ explanation }: Quote): boolean {
  const useless = ['better-offer', 'no-discount', 'floor', 'marked-down', 'not-combinable'];
  return explanation.codes.length > 0 && explanation.codes.every(({ reason }) => useless.includes(reason));
}

function differsByCents(foreign: ForeignCase, expected: Expectation, quote: Quote): boolean {
  const outcome = outcomeOf(foreign, quote);
  const skus = Object.keys(expected.lineDiscounts ?? {});
  const lines = isOneCentApart(
    skus.map((sku) => expected.lineDiscounts?.[sku] ?? 0),
    skus.map((sku) => outcome.lineDiscounts[sku] ?? 0),
  );
  const units = Object.entries(expected.unitDiscounts ?? {}).every(([sku, parts]) =>
    isOneCentApart(parts, outcome.unitDiscounts[sku] ?? []),
  );
  return lines && units;
}
