import { amountField, type Field, percentField } from '../fields.js';
import type { Kind } from '../rule.js';
import { DefinitionReader } from './definition.js';
import { FROM_FIELDS, type From, fromSentence, readFrom, shortOf } from './from.js';
import { centsOff, OFF_FIELDS, type Off, offSentence, readOff } from './off.js';

const MOST_STEPS = 20;

const fields: readonly Field[] = [
  percentField('baseBasisPoints', 'Avant le premier palier, en %', 'Below the first step, percent', {
    isOptional: true,
    alternative: 'base',
  }),
  amountField('baseAmountCents', 'Avant le premier palier, en montant', 'Below the first step, amount', {
    isOptional: true,
    alternative: 'base',
  }),
  {
    name: 'steps',
    type: 'list',
    label: { fr: 'Paliers', en: 'Steps' },
    least: 1,
    most: MOST_STEPS,
    fields: [...FROM_FIELDS, ...OFF_FIELDS],
  },
];

interface Step {
  readonly from: From;
  readonly off: Off;
}

/**
 * `{ steps: [{ fromCents | fromUnits, basisPoints | amountCents }], baseBasisPoints | baseAmountCents? }`: the more, the
 * more off; the highest step reached counts for the whole scope. All steps are counted and rewarded alike, and each
 * gives at least what the one before gives.
 */
export const tiers: Kind = {
  kind: 'tiers',
  levels: ['basket'],
  fields,
  parse: (definition) => {
    const reader = new DefinitionReader(definition, fields);
    const base = readBase(reader);
    let before: Step | undefined = base;
    const steps = reader.list('steps', (entry): Step => {
      const step = { from: readFrom(entry), off: readOff(entry) };
      refuseDescent(entry, before, step);
      before = step;
      return step;
    });
    const descending = steps.toReversed();
    return reader.finish({
      reward: (group) => {
        const reached = descending.find(({ from }) => shortOf(from, group) === undefined) ?? base;
        if (reached) return { takes: 'spread', amountCents: centsOff(reached.off, group) };
        const short = steps[0] && shortOf(steps[0].from, group);
        return short ?? { takes: 'spread', amountCents: 0 };
      },
      growthBasisPoints: descending[0]?.off.basisPoints ?? 0,
      describe: (locale, currency) => {
        const sentences = steps.map(
          ({ from, off }) => `${offSentence(off, locale, currency)} ${fromSentence(from, locale, currency)}`,
        );
        const first = base ? [offSentence(base.off, locale, currency)] : [];
        return [...first, ...sentences].join(', ');
      },
    });
  },
};

function readBase(reader: DefinitionReader): Step | undefined {
  if (!reader.has('baseBasisPoints') && !reader.has('baseAmountCents')) return undefined;
  const isPercent = reader.oneOf('baseBasisPoints', 'baseAmountCents') === 'baseBasisPoints';
  const off = isPercent
    ? { basisPoints: reader.whole('baseBasisPoints'), amountCents: undefined }
    : { basisPoints: 0, amountCents: reader.whole('baseAmountCents') };
  return { from: { isUnits: false, least: 0 }, off };
}

function refuseDescent(entry: DefinitionReader, before: Step | undefined, { from, off }: Step): void {
  if (!before) return;
  const isBase = before.from.least === 0;
  const fromField = from.isUnits ? 'fromUnits' : 'fromCents';
  if (!isBase && before.from.isUnits !== from.isUnits) entry.refuse(fromField, 'contradiction');
  else if (from.least <= before.from.least) entry.refuse(fromField, 'too-small');
  const isPercent = off.amountCents === undefined;
  const offField = isPercent ? 'basisPoints' : 'amountCents';
  if (isPercent !== (before.off.amountCents === undefined)) entry.refuse(offField, 'contradiction');
  else if (
    off.basisPoints < before.off.basisPoints ||
    (off.amountCents ?? 0) < (before.off.amountCents ?? 0)
  ) {
    entry.refuse(offField, 'too-small');
  }
}
