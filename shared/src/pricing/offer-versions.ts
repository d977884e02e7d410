/** A promotion that was corrected has several versions, each a rule of its own: `name`, `name.v2`, `name.v3`... */

import type { Promotion } from './types.js';

/** The offer that a promotion is a version of: what limits, codes and people know it by. */
export function offerOf(promotion: string): string {
  const end = promotion.indexOf('.');
  return end < 0 ? promotion : promotion.slice(0, end);
}

/** The id of a version of an offer, counted from 1. */
export function versionOf(offer: string, version: number): string {
  return version === 1 ? offer : `${offer}.v${version}`;
}

/** Of the versions of one offer, the one in force at an instant; else the next one, else the last that was. */
export function versionAt<Version extends Pick<Promotion, 'startsMs' | 'endsMs'>>(
  versions: readonly Version[],
  atMs: number,
): Version | undefined {
  const oldestFirst = [...versions].sort((one, other) => one.startsMs - other.startsMs);
  return oldestFirst.find(({ endsMs }) => endsMs === null || endsMs > atMs) ?? oldestFirst.at(-1);
}
