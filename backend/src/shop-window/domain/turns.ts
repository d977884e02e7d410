/**
 * The same items so that groups take turns: the first of each group, then the second of each, and so on. Groups keep
 * the order of their first items, and items of one group their own.
 */
export function inTurns<Item>(items: readonly Item[], groupOf: (item: Item) => string): Item[] {
  const rounds: Item[][] = [];
  const taken = new Map<string, number>();
  for (const item of items) {
    const group = groupOf(item);
    const round = taken.get(group) ?? 0;
    taken.set(group, round + 1);
    const sameRound = rounds[round];
    if (sameRound) sameRound.push(item);
    else rounds.push([item]);
  }
  return rounds.flat();
}
