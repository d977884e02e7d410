/** How many letters are missing, too many, wrong or swapped between two words; above `most` it is not counted further. */
export function slips(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
        isSwap ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = last;
    last = row;
  }
  return last[other.length] ?? 0;
}

/** The slips that a word of this length may have and still be meant. */
function forgivenSlips(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 7 ? 1 : 2;
}

/** The candidate nearest to what was typed, or undefined when none is near enough. */
export function nearestWord(typed: string, candidates: readonly string[]): string | undefined {
  const most = forgivenSlips(typed);
  let best: string | undefined;
  let fewest = most + 1;
  for (const candidate of candidates) {
    const found = slips(typed, candidate, most);
    if (found < fewest) {
      best = candidate;
      fewest = found;
    }
  }
  return best;
}

/** What was typed as plain words: no accents, no case, "18V" as "18 V", "5x60" as "5 × 60", as the search rows are written. */
export function plainWords(typed: string): string[] {
  return typed
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replace(/([0-9])\s*x\s*(?=[0-9])/g, '$1 ')
    .replace(/([0-9])([a-z])/g, '$1 $2')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}
