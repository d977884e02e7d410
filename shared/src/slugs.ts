const LONGEST = 80;

/** Words as a part of an address: plain letters, digits and hyphens; undefined when nothing is left of them. */
export function slugOf(words: string): string | undefined {
  const plain = words
    .replaceAll(/[œŒ]/g, 'oe')
    .replaceAll(/[æÆ]/g, 'ae')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  const slug = plain.slice(0, LONGEST).replace(/^-+|-+$/g, '');
  return slug === '' ? undefined : slug;
}

/** The slug itself, or with the first number that makes it a new one. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${slug}-${number}`)) return `${slug}-${number}`;
  }
}
