import type { Promotion } from '@passerelle/shared/pricing/types';
import type { Sql } from '../../platform/database.js';
import { fromJson } from '../seeding.queries.js';
import type { DemoOffer } from './offers.js';

export function insertPromotions(promotions: readonly Promotion[]): Sql {
  return fromJson(
    `insert into promotion (id, kind, level, name, scope, definition, starts_at, ends_at, needs_code,
       exclusivity_group, on_marked_down, created_at, created_by, extras)
     select id, kind, level, name, scope, definition, to_timestamp("startsMs" / 1000.0), to_timestamp("endsMs" / 1000.0),
       "needsCode", "exclusivityGroup", "onMarkedDown", to_timestamp("startsMs" / 1000.0) - interval '8 days', 'demo',
       case when conditions is null then '{}' else jsonb_build_object('conditions', conditions) end
     from jsonb_to_recordset($1) as p(id text, kind text, level text, name jsonb, scope jsonb, definition jsonb,
       "startsMs" bigint, "endsMs" bigint, "needsCode" boolean, "exclusivityGroup" text, "onMarkedDown" boolean, conditions jsonb)`,
    promotions,
  );
}

/** Every promotion has its counter, limited or not. */
export function insertCounters(offers: readonly DemoOffer[]): Sql {
  return fromJson(
    `insert into promotion_counter (promotion, max_uses, budget_cents, max_uses_per_contact)
     select id, "maxUses", "budgetCents", "maxUsesPerContact"
     from jsonb_to_recordset($1) as c(id text, "maxUses" integer, "budgetCents" integer, "maxUsesPerContact" integer)`,
    offers,
  );
}

export function insertCodes(offers: readonly DemoOffer[]): Sql {
  return fromJson(
    `insert into promotion_code (code, promotion)
     select code, id from jsonb_to_recordset($1) as o(id text, codes text[]) cross join unnest(codes) as code`,
    offers.filter(({ codes }) => codes),
  );
}
