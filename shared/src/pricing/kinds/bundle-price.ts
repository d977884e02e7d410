import { formatCents, splitByWeight } from '../../money.js';
import { amountField, type Field, scopeField, unitsField } from '../fields.js';
import type { Group, Kind, Reward } from '../rule.js';
import { DefinitionReader } from './definition.js';
import { addTo, chargedShares, dearestFirst, nothingPerLine, type Run } from './units.js';

const fields: readonly Field[] = [
  {
    name: 'parts',
    type: 'list',
    label: { fr: 'Composition du lot', en: 'Parts of the set' },
    least: 1,
    most: 8,
    fields: [
      scopeField('scope', 'Articles', 'Goods'),
      unitsField('units', 'Nombre', 'Units', { most: 1_000 }),
    ],
  },
  amountField('priceCents', 'Prix du lot', 'Price of the set', { least: 0 }),
  unitsField('mostTimes', 'Lots au plus par panier', 'Sets a basket at most', { isOptional: true }),
];

interface Bundle {
  /** Units of each part; part n is role n. */
  readonly parts: readonly number[];
  readonly priceCents: number;
  readonly mostTimes: number;
}

/**
 * `{ parts: [{ scope, units }], priceCents, mostTimes? }`: so many units of each part for one price. Sets are made from
 * the dearest units down, the part with the fewest units to choose from first, and only while a set saves something.
 * The parts name the goods, so that the promotion's own scope stays empty.
 */
export const bundlePrice: Kind = {
  kind: 'bundle-price',
  levels: ['sets'],
  namesItsGoods: true,
  fields,
  parse: (definition) => {
    const reader = new DefinitionReader(definition, fields);
    const parts = reader.list('parts', (part) => ({
      scope: part.scope('scope'),
      units: part.whole('units'),
    }));
    const bundle: Bundle = {
      parts: parts.map(({ units }) => units),
      priceCents: reader.whole('priceCents'),
      mostTimes: reader.wholeIfGiven('mostTimes') ?? Number.MAX_SAFE_INTEGER,
    };
    return reader.finish({
      roles: () => parts.map(({ scope }) => scope),
      reward: (group) => sellSets(group, bundle),
      growthBasisPoints: 10_000,
      countsUnits: true,
      isUnsteady: true,
      describe: (locale, currency) => {
        const units = bundle.parts.reduce((sum, each) => sum + each, 0);
        const price = formatCents(bundle.priceCents, currency, locale);
        return locale === 'fr' ? `le lot de ${units} à ${price}` : `the set of ${units} for ${price}`;
      },
    });
  },
};

/** Units that go into one set: from which run, how many. */
type Set = Map<number, number>;

function sellSets(group: Group, bundle: Bundle): Reward {
  const runs = dearestFirst(group);
  const left = runs.map((run) => run.units);
  const lineCents = nothingPerLine(group);
  const lineUnits = nothingPerLine(group);
  for (let sold = 0; sold < bundle.mostTimes; ) {
    const set = nextSet(runs, left, bundle.parts);
    if ('missingUnits' in set) {
      if (sold === 0) return { takes: 'nothing', reason: 'quantity', missingUnits: set.missingUnits };
      break;
    }
    const cents = centsPerLine(group, runs, set);
    const saving = cents.reduce((sum, each) => sum + each, 0) - bundle.priceCents;
    if (saving <= 0) break;
    const times = Math.min(bundle.mostTimes - sold, timesIn(set, left));
    const shares = splitByWeight(saving * times, cents);
    for (const [line, share] of shares.entries()) addTo(lineCents, line, share);
    for (const [run, units] of set) {
      addTo(left, run, -units * times);
      addTo(lineUnits, runs[run]?.place ?? 0, units * times);
    }
    sold += times;
  }
  return { takes: 'each', lineCents: chargedShares(group, lineCents), lineUnits, overflows: true };
}

/** The dearest set that can still be made, or how many units it lacks. */
function nextSet(
  runs: readonly Run[],
  left: readonly number[],
  parts: readonly number[],
): Set | { readonly missingUnits: number } {
  const set: Set = new Map();
  const free = left.slice();
  const open = new Map(parts.entries());
  let missingUnits = 0;
  while (open.size > 0) {
    const [part, units] = scarcest(open, runs, free);
    open.delete(part);
    let wanted = units;
    for (const [place, run] of runs.entries()) {
      const taken = (run.roles >> part) & 1 ? Math.min(wanted, free[place] ?? 0) : 0;
      if (taken === 0) continue;
      wanted -= taken;
      addTo(free, place, -taken);
      set.set(place, (set.get(place) ?? 0) + taken);
    }
    missingUnits += wanted;
  }
  return missingUnits > 0 ? { missingUnits } : set;
}

/** The part that has the least to spare. */
function scarcest(
  open: ReadonlyMap<number, number>,
  runs: readonly Run[],
  free: readonly number[],
): readonly [part: number, units: number] {
  let least: readonly [number, number] = [0, 0];
  let leastSpare = Number.POSITIVE_INFINITY;
  for (const [part, units] of open) {
    let spare = -units;
    for (const [place, run] of runs.entries()) if ((run.roles >> part) & 1) spare += free[place] ?? 0;
    if (spare >= leastSpare) continue;
    least = [part, units];
    leastSpare = spare;
  }
  return least;
}

function centsPerLine(group: Group, runs: readonly Run[], set: Set): number[] {
  const cents = nothingPerLine(group);
  for (const [run, units] of set) addTo(cents, runs[run]?.place ?? 0, units * (runs[run]?.unitCents ?? 0));
  return cents;
}

/** How many times the same set can be made; the runs are the same until one of them is used up. */
function timesIn(set: Set, left: readonly number[]): number {
  let times = Number.POSITIVE_INFINITY;
  for (const [run, units] of set) times = Math.min(times, Math.floor((left[run] ?? 0) / units));
  return times;
}
