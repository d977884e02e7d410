/** Chance that repeats: the demo data are the same for the same seed, on every machine. */

export interface Chance {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  /** True with the probability `share`. */
  happens(share: number): boolean;
  /** The same members in another order. */
  shuffled<T>(list: readonly T[]): T[];
}

/** FNV-1a over UTF-16 units: a 32-bit number that depends on every character. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Mulberry32 (Tommy Ettinger, public domain): small, fast, and good enough for a shop that does not exist. */
export function chance(seed: number | string): Chance {
  let state = typeof seed === 'string' ? hash32(seed) : seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    const found = list[between(0, list.length - 1)];
    if (found === undefined) throw new Error('Nothing can be picked from an empty list');
    return found;
  };
  const shuffled = <T>(list: readonly T[]): T[] => {
    const copy = [...list];
    for (let index = copy.length - 1; index > 0; index -= 1) {
      const other = between(0, index);
      const kept = copy[index] as T;
      copy[index] = copy[other] as T;
      copy[other] = kept;
    }
    return copy;
  };
  return { next, between, pick, happens: (share) => next() < share, shuffled };
}
