import { percentageOf, splitByWeight } from '../../money.js';
import { type Field, unitsField } from '../fields.js';
import type { Group, Kind, Reward } from '../rule.js';
import type { Locale } from '../types.js';
import { amountSentence, DefinitionReader, reducedWord } from './definition.js';
import { OFF_FIELDS, type Off, readOff } from './off.js';
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
  ...OFF_FIELDS,
  unitsField('mostTimes', 'Fois au plus', 'At most so many times', { isOptional: true }),
];

/**
 * `{ nth, basisPoints | amountCents, mostTimes? }`: of every `nth` units of the scope, taken from the dearest down, the
 * last and so the cheapest is reduced. `{ which: 'cheapest', basisPoints | amountCents }`: the cheapest unit of the scope,
 * once. The percentage is rounded once on all reduced units; an amount comes off each, never more than it costs.
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
    const off = readOff(reader);
    const most = isCheapest ? 1 : (reader.wholeIfGiven('mostTimes') ?? Number.MAX_SAFE_INTEGER);
    return reader.finish({
      reward: (group) => {
        const runs = dearestFirst(group);
        return reduceNth(group, isCheapest ? runs.reverse() : runs, nth, off, most);
      },
      growthBasisPoints: 10_000,
      countsUnits: true,
      describe: (locale, currency) => {
        const said = reducedSentence(off, locale, currency);
        if (isCheapest)
          return locale === 'fr' ? `l’article le moins cher ${said}` : `the cheapest unit ${said}`;
        return locale === 'fr' ? `le ${nth}e article ${said}` : `every ${ordinal(nth)} unit ${said}`;
      },
    });
  },
};

function reducedSentence({ basisPoints, amountCents }: Off, locale: Locale, currency: string): string {
  if (amountCents === undefined) return reducedWord(basisPoints, locale, false);
  const sentence = amountSentence(amountCents, locale, currency);
  return locale === 'fr' ? `avec ${sentence}` : sentence;
}

function ordinal(nth: number): string {
  const names: Readonly<Record<number, string>> = { 2: 'second', 3: 'third' };
  return names[nth] ?? `${nth}th`;
}

function reduceNth(
  group: Group,
  runs: readonly Run[],
  nth: number,
  { basisPoints, amountCents }: Off,
  most: number,
): Reward {
  const full = nothingPerLine(group);
  const lineUnits = nothingPerLine(group);
  let before = 0;
  for (const { place, unitCents, units } of runs) {
    const after = before + units;
    const reduced = Math.min(most, Math.floor(after / nth)) - Math.min(most, Math.floor(before / nth));
    addTo(full, place, reduced * Math.min(unitCents, amountCents ?? unitCents));
    addTo(lineUnits, place, reduced);
    before = after;
  }
  if (before < nth) return { takes: 'nothing', reason: 'quantity', missingUnits: nth - before };
  const lineCents = chargedShares(group, amountCents === undefined ? shares(full, basisPoints) : full);
  return { takes: 'each', lineCents, lineUnits, overflows: false };
}

/** A percentage of all of them, rounded once, as each line's share. */
function shares(full: readonly number[], basisPoints: number): number[] {
  const total = full.reduce((sum, cents) => sum + cents, 0);
  return splitByWeight(percentageOf(total, basisPoints), full);
}
