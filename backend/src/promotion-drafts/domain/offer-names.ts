const LONGEST = 60;

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
  // A screen of its own has this address.
  return slug === '' || slug === 'simulation' || slug === 'calendar' || slug === 'new'
    ? `offre-${slug}`.replace(/-$/, '')
    : slug;
}
