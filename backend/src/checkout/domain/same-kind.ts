/** What tells the kind of an article. */
export interface Kind {
  readonly category: string;
  /** In French, where the thing itself is said first: "Niveau aluminium 60 cm", "Mètre ruban 5 m". */
  readonly name: string;
  /** The keys of its properties: what a tape measure has is not what a spirit level has. */
  readonly properties: readonly string[];
}

/**
 * Is the one a thing of the same kind as the other, so that it can do its work? It lies in the same category, is called by
 * the same thing, and has no property for which the other has one of its own: a category holds several kinds of tools, and
 * a circular saw is no jigsaw.
 */
export function isSameKind(one: Kind, other: Kind): boolean {
  if (one.category !== other.category || thingOf(one.name) !== thingOf(other.name)) return false;
  const [fewer, more] = [one.properties, other.properties].sort((a, b) => a.length - b.length);
  const known = new Set(more);
  return fewer?.every((property) => known.has(property)) ?? true;
}

function thingOf(name: string): string {
  return name.toLowerCase().split(/[\s,]/, 1)[0] ?? '';
}
