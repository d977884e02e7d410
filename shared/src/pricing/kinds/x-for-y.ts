import { roundedShare, splitOverUnits } from '../../money.js';
import type { Group, Kind, Reward } from '../rule.js';
import { DefinitionReader } from './definition.js';

/** Equal units of one line, as the sets see them. */
interface Run {
  readonly place: number;
  readonly unitCents: number;
  readonly units: number;
}

/**
 * `{ take, pay }`: of every `take` units of the scope the cheapest `take - pay` are free (3 for 2: take 3, pay 2).
 * Sets are made from the dearest unit down, which frees the most; only whole sets count.
 * What a floor price keeps on a free unit comes off the other units of the scope.
 */
export const xForY: Kind = {
  kind: 'x-for-y',
  levels: ['sets'],
  parse: (definition) => {
    const reader = new DefinitionReader(definition, ['take', 'pay']);
    const take = reader.whole('take', 2, 100);
    const pay = reader.whole('pay', 1, 99);
    if (take > 0 && pay >= take) reader.refuse('pay', 'too-large');
    return reader.finish({
      reward: (group) => freeUnits(group, take, pay),
      growthBasisPoints: 10_000,
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

  const lineCents = new Array<number>(group.lines.length).fill(0);
  const lineUnits = new Array<number>(group.lines.length).fill(0);
  let before = 0;
  for (const run of runs) {
    const after = before + run.units;
    const free =
      freeAmong(Math.min(after, inSets), take, pay) - freeAmong(Math.min(before, inSets), take, pay);
    lineCents[run.place] = (lineCents[run.place] ?? 0) + free * run.unitCents;
    lineUnits[run.place] = (lineUnits[run.place] ?? 0) + free;
    before = after;
  }
  return { takes: 'each', lineCents: chargedShares(group, lineCents), lineUnits, overflows: true };
}

/** How many of the first `position` units, dearest first, are free. */
function freeAmong(position: number, take: number, pay: number): number {
  const inLastSet = position % take;
  return ((position - inLastSet) / take) * (take - pay) + Math.max(0, inLastSet - pay);
}

function dearestFirst(group: Group): Run[] {
  const runs: Run[] = [];
  for (const [place, line] of group.lines.entries()) {
    const charged = splitOverUnits(line.netCents, line.quantity);
    for (const run of charged) runs.push({ place, unitCents: run.netCents, units: run.units });
    const missing = line.countedQuantity - line.quantity;
    if (missing > 0) runs.push({ place, unitCents: charged[0]?.netCents ?? line.unitCents, units: missing });
  }
  return runs.sort((a, b) => b.unitCents - a.unitCents || a.place - b.place);
}

/** Units we could not supply help to fill a set but carry their own share of what it frees. */
function chargedShares(group: Group, lineCents: readonly number[]): number[] {
  return group.lines.map((line, place) => {
    const freed = lineCents[place] ?? 0;
    if (line.countedQuantity === line.quantity) return freed;
    return Math.min(line.netCents, roundedShare(freed, line.quantity, line.countedQuantity));
  });
}
