import { percentageOf, splitByWeight } from '../../money.js';
import { type Field, percentField, unitsField } from '../fields.js';
import type { Group, Kind, Reward } from '../rule.js';
import { DefinitionReader, reducedWord } from './definition.js';
import { addTo, chargedShares, dearestFirst, nothingPerLine, type Run } from './units.js';

const fields: readonly Field[] = [
  {
    name: 'which',
    type: 'choice',
    label: { fr: 'Article réduit', en: 'Reduced unit' },
    isOptional: true,
    options: [
      { value: 'every-nth', label: { fr: 'Le n-ième de chaque lot', en: 'The nth of each set' } },
      { value: 'cheapest', label: { fr: 'Le moins cher, une fois', en: 'The cheapest, once' } },
    ],
  },
  unitsField('nth', 'Lots de', 'Sets of', { least: 2, most: 100, isOptional: true }),
  percentField('basisPoints', 'Remise en %', 'Percent off'),
  unitsField('mostTimes', 'Fois au plus', 'At most so many times', { isOptional: true }),
];

/**
 * `{ nth, basisPoints, mostTimes? }`: of every `nth` units of the scope, taken from the dearest down, the last and so
 * the cheapest is reduced. `{ which: 'cheapest', basisPoints }`: the cheapest unit of the scope, once.
 * The percentage is rounded once on all reduced units.
 */
export const nthItem: Kind = {
  kind: 'nth-item',
  levels: ['sets'],
  fields,
  parse: (definition) => {
    const reader = new DefinitionReader(definition, fields);
    const isCheapest = reader.choice('which') === 'cheapest';
    if (isCheapest && reader.has('nth')) reader.refuse('nth', 'contradiction');
    if (isCheapest && reader.has('mostTimes')) reader.refuse('mostTimes', 'contradiction');
    const nth = isCheapest ? 1 : reader.whole('nth');
    const basisPoints = reader.whole('basisPoints');
    const most = isCheapest ? 1 : (reader.wholeIfGiven('mostTimes') ?? Number.MAX_SAFE_INTEGER);
    return reader.finish({
      reward: (group) => {
        const runs = dearestFirst(group);
        return reduceNth(group, isCheapest ? runs.reverse() : runs, nth, basisPoints, most);
      },
      growthBasisPoints: 10_000,
      countsUnits: true,
      describe: (locale) => {
        const off = reducedWord(basisPoints, locale, false);
        if (isCheapest)
          return locale === 'fr' ? `l’article le moins cher ${off}` : `the cheapest unit ${off}`;
        return locale === 'fr' ? `le ${nth}e article ${off}` : `every ${ordinal(nth)} unit ${off}`;
      },
    });
  },
};

function ordinal(nth: number): string {
  const names: Readonly<Record<number, string>> = { 2: 'second', 3: 'third' };
  return names[nth] ?? `${nth}th`;
}

function reduceNth(
  group: Group,
  runs: readonly Run[],
  nth: number,
  basisPoints: number,
  most: number,
): Reward {
  const full = nothingPerLine(group);
  const lineUnits = nothingPerLine(group);
  let before = 0;
  for (const { place, unitCents, units } of runs) {
    const after = before + units;
    const reduced = Math.min(most, Math.floor(after / nth)) - Math.min(most, Math.floor(before / nth));
    addTo(full, place, reduced * unitCents);
    addTo(lineUnits, place, reduced);
    before = after;
  }
  if (before < nth) return { takes: 'nothing', reason: 'quantity', missingUnits: nth - before };
  const total = percentageOf(
    full.reduce((sum, cents) => sum + cents, 0),
    basisPoints,
  );
  const lineCents = chargedShares(group, splitByWeight(total, full));
  return { takes: 'each', lineCents, lineUnits, overflows: false };
}
