import { percentageOf, splitByWeight } from '../../money.js';
import { type Field, percentField, scopeField, unitsField } from '../fields.js';
import type { Group, Kind, Reward } from '../rule.js';
import { DefinitionReader, reducedWord } from './definition.js';
import { addTo, chargedShares, dearestFirst, nothingPerLine, type Run } from './units.js';

const fields: readonly Field[] = [
  unitsField('buy', 'Articles achetés', 'Units bought', { most: 1_000 }),
  unitsField('get', 'Articles obtenus', 'Units got', { most: 1_000 }),
  scopeField('getScope', 'Parmi ces articles (sinon les mêmes)', 'Out of these goods (else the same)', true),
  percentField('basisPoints', 'Remise sur les articles obtenus', 'Percent off what is got', {
    isOptional: true,
  }),
  unitsField('mostTimes', 'Fois au plus par panier', 'At most so many times a basket', { isOptional: true }),
  {
    name: 'isPartial',
    type: 'flag',
    label: { fr: 'Même s’il en manque', en: 'Even when some of them are missing' },
    isOptional: true,
  },
];

interface Deal {
  readonly buy: number;
  readonly get: number;
  readonly basisPoints: number;
  readonly mostTimes: number;
  readonly isPartial: boolean;
}

const BUY = 1;
const GET = 2;

/**
 * `{ buy, get, getScope?, basisPoints?, mostTimes?, isPartial? }`: whoever buys `buy` units of the scope gets `get`
 * units (of `getScope`, else of the same scope) at so much off, free when no percentage is given. A unit is either
 * bought or got, never both; the cheapest units are got. With `isPartial` a last time may give fewer.
 * The percentage is rounded once on all units got.
 */
export const buyXGetY: Kind = {
  kind: 'buy-x-get-y',
  levels: ['sets'],
  fields,
  parse: (definition) => {
    const reader = new DefinitionReader(definition, fields);
    const deal: Deal = {
      buy: reader.whole('buy'),
      get: reader.whole('get'),
      basisPoints: reader.wholeIfGiven('basisPoints') ?? 10_000,
      mostTimes: reader.wholeIfGiven('mostTimes') ?? Number.MAX_SAFE_INTEGER,
      isPartial: reader.flag('isPartial'),
    };
    const getScope = reader.has('getScope') ? reader.scope('getScope') : undefined;
    return reader.finish({
      roles: (own) => [own, getScope ?? own],
      reward: (group) => reduceGot(group, deal),
      growthBasisPoints: 10_000,
      countsUnits: true,
      isUnsteady: true,
      describe: (locale) => {
        const { buy, get, basisPoints } = deal;
        const off = reducedWord(basisPoints, locale, get > 1);
        return locale === 'fr'
          ? `${buy} acheté${buy > 1 ? 's' : ''}, ${get} ${off}`
          : `buy ${buy}, get ${get} ${off}`;
      },
    });
  },
};

function reduceGot(group: Group, deal: Deal): Reward {
  const runs = dearestFirst(group).reverse();
  const counts = { bought: 0, got: 0, both: 0 };
  for (const { roles, units } of runs) {
    if (roles === BUY) counts.bought += units;
    else if (roles === GET) counts.got += units;
    else counts.both += units;
  }
  const { gotUnits, boughtUnits } = unitsGot(counts, deal);
  if (gotUnits === 0) return { takes: 'nothing', reason: 'quantity', missingUnits: missing(counts, deal) };
  return take(
    group,
    runs,
    gotUnits,
    Math.max(0, counts.both - Math.max(0, boughtUnits - counts.bought)),
    deal,
  );
}

interface Counts {
  readonly bought: number;
  readonly got: number;
  readonly both: number;
}

/** As often as units can be found for both sides at once; no unit stands on both. */
function unitsGot({ bought, got, both }: Counts, { buy, get, mostTimes, isPartial }: Deal) {
  const times = Math.min(
    mostTimes,
    Math.floor((bought + both) / buy),
    Math.floor((got + both) / get),
    Math.floor((bought + got + both) / (buy + get)),
  );
  const boughtUnits = (times + 1) * buy;
  const left = Math.min(got + both, bought + got + both - boughtUnits) - times * get;
  const isOneMore = isPartial && times < mostTimes && bought + both >= boughtUnits && left > 0;
  if (!isOneMore) return { gotUnits: times * get, boughtUnits: times * buy };
  return { gotUnits: times * get + Math.min(get, left), boughtUnits };
}

function missing({ bought, got, both }: Counts, { buy, get, isPartial }: Deal): number {
  const wanted = isPartial ? 1 : get;
  const lackBought = Math.max(0, buy - bought - both);
  const lackGot = Math.max(0, wanted - got - both);
  return Math.max(lackBought + lackGot, buy + wanted - bought - got - both);
}

/** The cheapest units of the goods to be got, of which at most `mostShared` could also have been bought. */
function take(
  group: Group,
  cheapestFirst: readonly Run[],
  wanted: number,
  mostShared: number,
  deal: Deal,
): Reward {
  const full = nothingPerLine(group);
  const lineUnits = nothingPerLine(group);
  let left = wanted;
  let shared = mostShared;
  for (const { place, unitCents, units, roles } of cheapestFirst) {
    if ((roles & GET) === 0) continue;
    const isShared = (roles & BUY) !== 0;
    const got = Math.min(left, units, isShared ? shared : units);
    left -= got;
    if (isShared) shared -= got;
    addTo(full, place, got * unitCents);
    addTo(lineUnits, place, got);
  }
  const total = percentageOf(
    full.reduce((sum, cents) => sum + cents, 0),
    deal.basisPoints,
  );
  return {
    takes: 'each',
    lineCents: chargedShares(group, splitByWeight(total, full)),
    lineUnits,
    overflows: false,
  };
}
