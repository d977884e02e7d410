/** Chance from a seed: the same in every build. */

/** Draws whole numbers; the same seed always draws the same ones (mulberry32). */
export class Draw {
  constructor(private state: number) {}

  /** A whole number from 0 to `below` - 1. */
  below(below: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }

  /** True once in `times`. */
  onceIn(times: number): boolean {
    return this.below(times) === 0;
  }

  /** One of a list that is not empty. */
  oneOf<T>(list: readonly T[]): T {
    const drawn = list[this.below(list.length)];
    if (drawn === undefined) throw new RangeError('Nothing to draw from');
    return drawn;
  }

  /** Between `least` and `most` of a list, without repeats, in its order. */
  someOf<T>(list: readonly T[], least: number, most: number): T[] {
    const wanted = Math.min(list.length, least + this.below(most - least + 1));
    const picked = new Set<T>();
    while (picked.size < wanted) picked.add(this.oneOf(list));
    return list.filter((entry) => picked.has(entry));
  }
}
