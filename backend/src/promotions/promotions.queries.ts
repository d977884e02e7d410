import type { LocalText, Promotion, Scope } from '@passerelle/shared/pricing/types';
import type { Sql } from '../platform/database.js';

export interface PromotionRow {
  readonly id: string;
  readonly kind: string;
  readonly level: Promotion['level'];
  readonly name: LocalText;
  readonly scope: Scope;
  readonly definition: Promotion['definition'];
  readonly starts_at: Date;
  readonly ends_at: Date | null;
  readonly stopped_at: Date | null;
  readonly needs_code: boolean;
  readonly exclusivity_group: string | null;
  readonly combines_with: string[] | null;
  readonly on_marked_down: boolean;
  readonly offer: string;
  readonly version: number;
  readonly title: LocalText | null;
  readonly text: LocalText | null;
  readonly picture: string | null;
  readonly is_announced: boolean;
  readonly clock: OfferClock;
  readonly extras: Readonly<Record<string, unknown>>;
}

/** national: begins and ends everywhere at one instant; store-local: at that civil time of each shop. */
export type OfferClock = 'national' | 'store-local';

const columns = `id, kind, level, name, scope, definition, starts_at, ends_at, stopped_at, needs_code,
             exclusivity_group, combines_with, on_marked_down,
             offer, version, title, text, picture, is_announced, clock, extras`;

/** Running, coming, and lately ended: a code that ended last week is told from one that never was. */
export function promotionsSince(endedAfter: Date): Sql {
  return {
    text: `select ${columns}
           from promotion
           -- What was stopped before it began never was.
           where coalesce(least(ends_at, stopped_at), 'infinity') > greatest($1, starts_at)
           order by id`,
    values: [endedAfter],
  };
}

/** Stopped in the minute in which they began: what has no length is no promotion, but people saw it. */
export function stoppedAtOnceSince(endedAfter: Date): Sql {
  return {
    text: `select ${columns} from promotion where stopped_at = starts_at and stopped_at > $1 order by id`,
    values: [endedAfter],
  };
}

export interface LimitRow {
  readonly promotion: string;
  readonly maxUses: number | null;
  readonly budgetCents: number | null;
  readonly maxUsesPerContact: number | null;
}

export const limits: Sql = {
  text: `select promotion, max_uses as "maxUses", budget_cents as "budgetCents",
           max_uses_per_contact as "maxUsesPerContact"
         from promotion_counter
         where max_uses is not null or budget_cents is not null or max_uses_per_contact is not null`,
};

/** Codes that many share; single-use codes are looked up when somebody types one. */
export const sharedCodes: Sql = {
  text: `select code, promotion, max_uses as "maxUses" from promotion_code
         where max_uses is distinct from 1 and stopped_at is null
         order by code`,
};

export interface LeftRow {
  readonly promotion: string;
  /** null: no limit. */
  readonly usesLeft: number | null;
  readonly centsLeft: number | null;
  readonly contactUsesLeft: number | null;
}

/** What is left of the limits of some promotions now, for a person if one is known. */
export function limitsLeft(promotions: readonly string[], contactKeys: readonly string[] | undefined): Sql {
  return {
    name: 'promotion-limits-left',
    text: `select c.promotion,
             c.max_uses - c.reserved_uses - c.consumed_uses as "usesLeft",
             c.budget_cents - c.reserved_cents - c.consumed_cents as "centsLeft",
             case when $2::text[] is not null and c.max_uses_per_contact is not null
               then c.max_uses_per_contact - promotion_uses_of(c.promotion, $2) end::integer as "contactUsesLeft"
           from promotion_counter c where c.promotion = any($1)`,
    values: [promotions, contactKeys ?? null],
  };
}

export interface CodeRow {
  readonly code: string;
  readonly promotion: string;
  readonly isSpent: boolean;
  readonly isStopped: boolean;
}

export function codesNamed(codes: readonly string[]): Sql {
  return {
    name: 'promotion-codes-named',
    text: `select code, promotion,
             coalesce(reserved_uses + consumed_uses >= max_uses, false) as "isSpent",
             stopped_at is not null as "isStopped"
           from promotion_code where code = any($1)`,
    values: [codes],
  };
}

/** What head office says of a promotion beside its rule. */
export interface PromotionWords {
  readonly title?: LocalText | undefined;
  readonly text?: LocalText | undefined;
  readonly picture?: string | undefined;
  readonly clock?: OfferClock | undefined;
  readonly isAnnounced?: boolean | undefined;
}

export function insertPromotion(
  promotion: Promotion,
  words: PromotionWords,
  createdAt: Date,
  createdBy: string,
): Sql {
  const { id, kind, level, name, scope, definition, needsCode, exclusivityGroup, onMarkedDown } = promotion;
  const { startsMs, endsMs, combinesWith } = promotion;
  const { title, text, picture, clock = 'national', isAnnounced = false } = words;
  return {
    text: `insert into promotion (id, kind, level, name, scope, definition, starts_at, ends_at, needs_code,
             exclusivity_group, combines_with, on_marked_down, created_at, created_by,
             title, text, picture, clock, is_announced, extras)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
    values: [
      ...[id, kind, level, name, scope, definition],
      ...[new Date(startsMs), endsMs === null ? null : new Date(endsMs)],
      ...[needsCode, exclusivityGroup ?? null, combinesWith === 'all' ? null : combinesWith, onMarkedDown],
      ...[createdAt, createdBy],
      ...[title ?? null, text ?? null, picture ?? null, clock, isAnnounced, extrasOf(promotion)],
    ],
  };
}

const COLUMNS: ReadonlySet<string> = new Set([
  ...['id', 'kind', 'level', 'name', 'scope', 'definition', 'startsMs', 'endsMs', 'needsCode'],
  ...['exclusivityGroup', 'combinesWith', 'onMarkedDown', 'clock', 'isAnnounced'],
]);

/** What a rule says beyond the columns. */
function extrasOf(promotion: Promotion): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(promotion).filter(([key]) => !COLUMNS.has(key)));
}

/**
 * Every offer has its counter, limited or not, so that uses are counted from the first day; what is counted already
 * stays when the limits of a later version take the place of the former ones.
 */
export function setLimits(
  offer: string,
  given: { maxUses?: number; budgetCents?: number; maxUsesPerContact?: number },
): Sql {
  return {
    text: `insert into promotion_counter (promotion, max_uses, budget_cents, max_uses_per_contact)
           values ($1, $2, $3, $4)
           on conflict (promotion) do update set max_uses = excluded.max_uses, budget_cents = excluded.budget_cents,
             max_uses_per_contact = excluded.max_uses_per_contact`,
    values: [offer, given.maxUses ?? null, given.budgetCents ?? null, given.maxUsesPerContact ?? null],
  };
}

/** A code that was stopped may come back for the same offer; one of another offer is left alone and not counted. */
export function insertCodes(offer: string, codes: readonly { code: string; maxUses?: number }[]): Sql {
  return {
    text: `insert into promotion_code (code, promotion, max_uses)
           select c.code, $1, c.max_uses from unnest($2::text[], $3::integer[]) as c(code, max_uses)
           on conflict (code) do update set stopped_at = null, max_uses = excluded.max_uses
             where promotion_code.promotion = excluded.promotion and promotion_code.batch is null`,
    values: [offer, codes.map((entry) => entry.code), codes.map((entry) => entry.maxUses ?? null)],
  };
}

export function stopPromotion(id: string, at: Date): Sql {
  return {
    text: 'update promotion set stopped_at = $2 where id = $1 and stopped_at is null returning id',
    values: [id, at],
  };
}

export function stopCodes(codes: readonly string[], at: Date): Sql {
  return {
    text: 'update promotion_code set stopped_at = $2 where code = any($1) and stopped_at is null',
    values: [codes, at],
  };
}
