/**
 * At most so many of a list, as unlike each other as they come: each next one repeats least of what was taken, by the
 * first trait first; among equals the list's order decides.
 * @param traitsOf what two may have in common, the most telling first
 */
export function varied<One>(
  all: readonly One[],
  most: number,
  traitsOf: (one: One) => readonly string[],
): One[] {
  const left = all.map((one) => ({ one, traits: traitsOf(one).map((trait, place) => `${place} ${trait}`) }));
  const taken = new Map<string, number>();
  const chosen: One[] = [];
  while (chosen.length < most && left.length > 0) {
    const next = left.reduce((best, each) => (repeatsLess(each.traits, best.traits, taken) ? each : best));
    left.splice(left.indexOf(next), 1);
    for (const trait of next.traits) taken.set(trait, (taken.get(trait) ?? 0) + 1);
    chosen.push(next.one);
  }
  return chosen;
}

function repeatsLess(
  one: readonly string[],
  other: readonly string[],
  taken: ReadonlyMap<string, number>,
): boolean {
  for (const [place, trait] of one.entries()) {
    const difference = (taken.get(trait) ?? 0) - (taken.get(other[place] ?? '') ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
