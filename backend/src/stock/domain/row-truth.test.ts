import fc from 'fast-check';
import { type PathStep, truthOf } from './row-truth.js';

interface Told {
  readonly atMs: number;
  readonly change?: number;
  readonly counted?: number;
}

/** The row as somebody who hears of the facts in this order keeps it. */
function afterHearing(told: readonly Told[]) {
  const ledger: PathStep[] = [];
  let countedAtMs: number | undefined;
  for (const { atMs, change, counted } of told) {
    const shelf = ledger.reduce((sum, step) => sum + step.change, 0);
    const since = Math.min(countedAtMs ?? Number.NEGATIVE_INFINITY, counted === undefined ? Infinity : atMs);
    const path = ledger.filter((step) => step.atMs > since);
    const facts = change === undefined ? [] : [{ atMs, change }];
    const counts = counted === undefined ? [] : [{ atMs, counted }];
    const truth = truthOf({ shelf, held: 0, countedAtMs, path }, facts, counts);
    expect(truth.missingPromised).toBe(0);
    for (const [place, fact] of facts.entries()) {
      ledger.push({ ...fact, isFound: false });
      if (truth.isKnownToCount[place])
        ledger.push({ atMs: countedAtMs ?? 0, change: -fact.change, isFound: false });
    }
    if (truth.correction !== 0) ledger.push({ atMs, change: truth.correction, isFound: false });
    if (truth.found !== 0) ledger.push({ atMs: truth.foundAtMs, change: truth.found, isFound: true });
    if (truth.counts[0] && !truth.counts[0].isSuperseded) countedAtMs = atMs;
    expect(ledger.reduce((sum, step) => sum + step.change, 0)).toBeGreaterThanOrEqual(0);
  }
  return ledger.reduce((sum, step) => sum + step.change, 0);
}

/** The same by one look at all of it: the newest count, each change since, never below nothing. */
function seenAtOnce(told: readonly Told[]): number {
  const inTime = [...told].sort((one, other) => one.atMs - other.atMs);
  return inTime.reduce(
    (units, { change, counted }) => (counted === undefined ? Math.max(0, units + (change ?? 0)) : counted),
    0,
  );
}

const told = fc
  .uniqueArray(
    fc.record({
      atMs: fc.integer({ min: 1, max: 60 }),
      what: fc.oneof(
        fc.record({ change: fc.integer({ min: -6, max: 6 }).filter((change) => change !== 0) }),
        fc.record({ counted: fc.nat(8) }),
      ),
    }),
    { selector: ({ atMs }) => atMs, maxLength: 9 },
  )
  .map((list) => list.map(({ atMs, what }): Told => ({ atMs, ...what })));

test('in whatever order a story is heard, the row ends with the same units, and never has less than none', () => {
  fc.assert(
    fc.property(
      told.chain((story) => fc.shuffledSubarray(story, { minLength: story.length })),
      (heard) => expect(afterHearing(heard)).toBe(seenAtOnce(heard)),
    ),
    { numRuns: 1_000 },
  );
});

test('units that are promised are taken by no count and no loss: what lacks is left to a person', () => {
  const book = { shelf: 1, held: 3, countedAtMs: undefined, path: [{ atMs: 1, change: 4, isFound: false }] };
  expect(truthOf(book, [], [{ atMs: 5, counted: 2 }])).toMatchObject({
    correction: -1,
    found: 0,
    missingPromised: 1,
  });
  expect(truthOf(book, [{ atMs: 5, change: -3 }], [])).toMatchObject({ found: 2, missingPromised: 2 });
});
