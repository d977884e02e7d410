/** A category by its place in the tree. */
export interface Node {
  readonly slug: string;
  readonly parent: string | null;
}

/** Would the category stand above itself if it were moved below that one? */
export function makesCircle(slug: string, parent: string | null, nodes: readonly Node[]): boolean {
  const parents = new Map(nodes.map((node) => [node.slug, node.parent]));
  for (let at: string | null = parent; at !== null; at = parents.get(at) ?? null) {
    if (at === slug) return true;
  }
  return false;
}

/** The order of a level with one category put at a place, 0 first; beyond the end is the end. */
export function placedAt(slug: string, place: number, level: readonly string[]): string[] {
  const others = level.filter((each) => each !== slug);
  const at = Math.min(place, others.length);
  return [...others.slice(0, at), slug, ...others.slice(at)];
}
