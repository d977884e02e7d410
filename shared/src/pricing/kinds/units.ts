/** Whole units of a group, as sets see them. */

import { roundedShare, splitOverUnits } from '../../money.js';
import type { Group } from '../rule.js';

/** Equal units of one line. */
export interface Run {
  readonly place: number;
  readonly unitCents: number;
  readonly units: number;
  readonly roles: number;
}

/** All units of a group, the dearest first; those we could not supply are worth what their line's dearest is. */
export function dearestFirst(group: Group): Run[] {
  const runs: Run[] = [];
  for (const [place, { netCents, quantity, countedQuantity, unitCents, roles }] of group.lines.entries()) {
    const charged = splitOverUnits(netCents, quantity);
    for (const run of charged) runs.push({ place, unitCents: run.netCents, units: run.units, roles });
    const missing = countedQuantity - quantity;
    if (missing > 0)
      runs.push({ place, unitCents: charged[0]?.netCents ?? unitCents, units: missing, roles });
  }
  return runs.sort((a, b) => b.unitCents - a.unitCents || a.place - b.place);
}

/** Units we could not supply help to fill a set but carry their own share of what it takes off. */
export function chargedShares(group: Group, lineCents: readonly number[]): number[] {
  return group.lines.map((line, place) => {
    const taken = lineCents[place] ?? 0;
    if (line.countedQuantity === line.quantity) return taken;
    return Math.min(line.netCents, roundedShare(taken, line.quantity, line.countedQuantity));
  });
}

/** Adds to one entry of a list that runs parallel to the lines. */
export function addTo(list: number[], place: number, added: number): void {
  list[place] = (list[place] ?? 0) + added;
}

/** A list of nothing, parallel to the lines of a group. */
export function nothingPerLine(group: Group): number[] {
  return new Array<number>(group.lines.length).fill(0);
}

/** What `cents` per unit come to on a line: times its units, or by its weight. */
export function timesUnits(line: Group['lines'][number], cents: number): number {
  return line.grams === undefined ? cents * line.quantity : roundedShare(cents, line.grams, 1_000);
}
