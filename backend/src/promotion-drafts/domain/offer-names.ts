const LONGEST = 60;
// Screens and routes of their own have these addresses.
const TAKEN: ReadonlySet<string> = new Set(['', 'calendar', 'choices', 'new', 'simulation', 'simulator']);

/** The id of an offer, made of its name: lower case, without accents, words joined by dashes. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/œ/g, 'oe')
    .replaceAll(/æ/g, 'ae');
  const slug = plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');
  return TAKEN.has(slug) ? `offre-${slug}`.replace(/-$/, '') : slug;
}
