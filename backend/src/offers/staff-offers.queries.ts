import type { Sql } from '../platform/database.js';

export interface AcknowledgementRow {
  readonly promotion: string;
  readonly store: string;
  readonly staffId: string;
  readonly at: Date;
}

/** Who of these shops knows of these promotions. */
export function acknowledgements(promotions: readonly string[], stores: readonly string[]): Sql {
  return {
    name: 'offer-acknowledgements',
    text: `select promotion, store, staff_id::text as "staffId", at from offer_acknowledgement
           where store = any($2) and promotion = any($1) order by at, staff_id`,
    values: [promotions, stores],
  };
}

/** Somebody has read it; the first time counts. */
export function acknowledge(promotion: string, staffId: string, store: string, at: Date): Sql {
  return {
    name: 'offer-acknowledge',
    text: `insert into offer_acknowledgement (promotion, staff_id, store, at) values ($1, $2, $3, $4)
           on conflict do nothing`,
    values: [promotion, staffId, store, at],
  };
}
