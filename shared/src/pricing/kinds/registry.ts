/** Every kind of promotion there is. A new kind is one file beside these and one line here. */

import type { Kind } from '../rule.js';
import { amountOff } from './amount-off.js';
import { bundlePrice } from './bundle-price.js';
import { buyXGetY } from './buy-x-get-y.js';
import { fixedPrice } from './fixed-price.js';
import { freeService } from './free-service.js';
import { gift } from './gift.js';
import { nthItem } from './nth-item.js';
import { percentOff } from './percent-off.js';
import { threshold } from './threshold.js';
import { tiers } from './tiers.js';
import { xForY } from './x-for-y.js';

export const KINDS: readonly Kind[] = [
  percentOff,
  amountOff,
  fixedPrice,
  threshold,
  tiers,
  xForY,
  buyXGetY,
  nthItem,
  bundlePrice,
  gift,
  freeService,
];

const byName: ReadonlyMap<string, Kind> = new Map(KINDS.map((kind) => [kind.kind, kind]));

/** The kind of that name, if the engine knows it. */
export function kindNamed(name: string): Kind | undefined {
  return byName.get(name);
}
