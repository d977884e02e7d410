import { unitsField } from '../fields.js';
import type { Group, Kind, Reward } from '../rule.js';
import { DefinitionReader } from './definition.js';
import { addTo, chargedShares, dearestFirst, nothingPerLine } from './units.js';

const fields = [
  unitsField('take', 'Articles pris', 'Units taken', { least: 2, most: 100 }),
  unitsField('pay', 'Articles payés', 'Units paid', { most: 99 }),
];

/**
 * `{ take, pay }`: of every `take` units of the scope the cheapest `take - pay` are free (3 for 2: take 3, pay 2).
 * Sets are made from the dearest unit down, which frees the most; only whole sets count.
 * What a floor price keeps on a free unit comes off the other units of the scope.
 */
export const xForY: Kind = {
  kind: 'x-for-y',
  levels: ['sets'],
  fields,
  parse: (definition) => {
    const reader = new DefinitionReader(definition, fields);
    const take = reader.whole('take');
    const pay = reader.whole('pay');
    if (take > 0 && pay >= take) reader.refuse('pay', 'too-large');
    return reader.finish({
      reward: (group) => freeUnits(group, take, pay),
      growthBasisPoints: 10_000,
      countsUnits: true,
      describe: (locale) =>
        locale === 'fr'
          ? `${take} pour ${pay} : ${take - pay > 1 ? 'les moins chers sont offerts' : 'le moins cher est offert'}`
          : `${take} for ${pay}: the cheapest ${take - pay > 1 ? 'are' : 'is'} free`,
    });
  },
};

function freeUnits(group: Group, take: number, pay: number): Reward {
  const runs = dearestFirst(group);
  let counted = 0;
  for (const run of runs) counted += run.units;
  const inSets = counted - (counted % take);
  if (inSets === 0) return { takes: 'nothing', reason: 'quantity', missingUnits: take - counted };

  const lineCents = nothingPerLine(group);
  const lineUnits = nothingPerLine(group);
  let before = 0;
  for (const run of runs) {
    const after = before + run.units;
    const free =
      freeAmong(Math.min(after, inSets), take, pay) - freeAmong(Math.min(before, inSets), take, pay);
    addTo(lineCents, run.place, free * run.unitCents);
    addTo(lineUnits, run.place, free);
    before = after;
  }
  return { takes: 'each', lineCents: chargedShares(group, lineCents), lineUnits, overflows: true };
}

/** How many of the first `position` units, dearest first, are free. */
function freeAmong(position: number, take: number, pay: number): number {
  const inLastSet = position % take;
  return ((position - inLastSet) / take) * (take - pay) + Math.max(0, inLastSet - pay);
}
