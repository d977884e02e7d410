import { percentageOf } from '@passerelle/shared/money';
import type { Promotion } from '@passerelle/shared/pricing/types';
import type { Sql } from '../../platform/database.js';
import type { DemoProduct } from '../catalogue/product.js';
import type { DemoColleague } from '../people/staff.js';
import { chance } from '../random.js';
import { fromJson } from '../seeding.queries.js';
import { SHELVING } from './offers.js';

const HOUR_MS = 3_600_000;

interface Reading {
  readonly promotion: string;
  readonly staff: string;
  readonly store: string;
  readonly at: string;
}

/** Who read which of the offers that run: mostly everybody, and of those of today the early ones. */
export function readings(
  promotions: readonly Promotion[],
  colleagues: readonly DemoColleague[],
  nowMs: number,
): Reading[] {
  const running = promotions.filter(
    ({ startsMs, endsMs }) => startsMs <= nowMs && (endsMs === null || endsMs > nowMs),
  );
  return running.flatMap(({ id, startsMs }) =>
    colleagues.flatMap((colleague): Reading[] => {
      const luck = chance(`read ${id} ${colleague.login}`);
      const isNew = nowMs - startsMs < 24 * HOUR_MS;
      if (colleague.store === null || !luck.happens(isNew ? 0.35 : 0.9)) return [];
      const atMs = Math.min(startsMs + Math.round((7 + luck.next() * 12) * HOUR_MS), nowMs);
      return [
        { promotion: id, staff: colleague.id, store: colleague.store, at: new Date(atMs).toISOString() },
      ];
    }),
  );
}

export function insertReadings(rows: readonly Reading[]): Sql {
  return fromJson(
    `insert into offer_acknowledgement (promotion, staff_id, store, at)
     select promotion, staff, store, at
     from jsonb_to_recordset($1) as r(promotion text, staff uuid, store text, at timestamptz)`,
    rows,
  );
}

interface HungLabel {
  readonly store: string;
  readonly sku: string;
  readonly face: string;
  readonly at: string;
  readonly by: string;
}

/** Labels of the offer of this morning that hang already: in some shops all of them, in others none yet. */
export function hungLabels(
  products: readonly DemoProduct[],
  colleagues: readonly DemoColleague[],
  midnightMs: number,
  nowMs: number,
): HungLabel[] {
  const { category, basisPoints } = SHELVING;
  const shelves = products.filter((product) => product.category === category).flatMap(({ skus }) => skus);
  const walkers = new Map(colleagues.flatMap(({ id, store }) => (store === null ? [] : [[store, id]])));
  return [...walkers].flatMap(([store, by]) => {
    const luck = chance(`labels ${store}`);
    const progress = luck.happens(0.5) ? 1 : luck.next();
    return shelves.flatMap(({ sku, prices }): HungLabel[] => {
      const regularCents = prices.at(-1)?.cents ?? 0;
      if (!luck.happens(progress)) return [];
      const face = `${regularCents - percentageOf(regularCents, basisPoints)}/${regularCents}`;
      const at = new Date(midnightMs + Math.round((nowMs - midnightMs) * (0.4 + luck.next() * 0.5)));
      return [{ store, sku, face, at: at.toISOString(), by }];
    });
  });
}

export function insertHungLabels(rows: readonly HungLabel[], midnight: Date): Sql {
  return fromJson(
    `insert into label_hung (store, sku, effective_at, face, hung_at, hung_by)
     select store, sku, $2, face, at, "by"
     from jsonb_to_recordset($1) as h(store text, sku text, face text, at timestamptz, "by" uuid)`,
    rows,
    midnight,
  );
}
