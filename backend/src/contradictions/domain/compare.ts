import type { Fact, Surface } from '@passerelle/shared/api/contradictions';

/** What one surface tells, as text. */
export interface Reading {
  readonly surface: Surface;
  readonly value: string;
}

/** One fact of one thing, as it should be and as surfaces tell it. */
export interface Observation {
  readonly fact: Fact;
  readonly sku?: string;
  readonly store?: string;
  readonly document?: string;
  readonly expected: Reading;
  readonly told: readonly Reading[];
  /** When the fact itself last changed, ISO 8601, where that is known. */
  readonly changedAt?: string;
}

/** Up to so many units the markup speaks of limited availability. */
const LIMITED_UNITS = 3;

/** The word of schema.org for so many units. */
function availabilityWord(units: number): string {
  if (units === 0) return 'OutOfStock';
  return units <= LIMITED_UNITS ? 'LimitedAvailability' : 'InStock';
}

/** Does a surface tell what is expected? Markup tells stock by a word, everything else as it is. */
export function isSame(
  { fact, expected }: Pick<Observation, 'fact' | 'expected'>,
  reading: Reading,
): boolean {
  if (fact === 'stock' && reading.surface === 'markup')
    return reading.value === availabilityWord(Number(expected.value));
  return reading.value === expected.value;
}

/** The readings that differ. */
export function differing(observation: Observation): Reading[] {
  return observation.told.filter((reading) => !isSame(observation, reading));
}

/** Names one fact of one thing, so that it is open at most once. */
export function factKey({ fact, sku, store, document }: Omit<Observation, 'expected' | 'told'>): string {
  const of = document === undefined ? [sku, store] : [document, sku];
  return [fact, ...of.filter((part) => part !== undefined)].join(' ');
}

/**
 * What differed at both looks, with what the second one read: a surface counts only when it was wrong twice, so that
 * a change that is still on its way to a screen is none.
 */
export function confirmed(first: readonly Observation[], second: readonly Observation[]): Observation[] {
  const before = new Map(
    first.map((one) => [factKey(one), new Set(differing(one).map(({ surface }) => surface))]),
  );
  return second.flatMap((one) => {
    const told = differing(one).filter(({ surface }) => before.get(factKey(one))?.has(surface));
    return told.length > 0 ? [{ ...one, told }] : [];
  });
}

/** Each fact as it was read last. */
export function latest(observations: readonly Observation[]): Observation[] {
  return [...new Map(observations.map((one) => [factKey(one), one])).values()];
}

/** Same and different by surface. */
export function tally(
  observations: readonly Observation[],
): { surface: Surface; same: number; different: number }[] {
  const counts = new Map<Surface, { surface: Surface; same: number; different: number }>();
  for (const observation of observations) {
    for (const reading of observation.told) {
      const { surface } = reading;
      const { same, different } = counts.get(surface) ?? { same: 0, different: 0 };
      counts.set(
        surface,
        isSame(observation, reading)
          ? { surface, same: same + 1, different }
          : { surface, same, different: different + 1 },
      );
    }
  }
  return [...counts.values()];
}
