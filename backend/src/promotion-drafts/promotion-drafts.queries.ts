import type { PromotionContent, PromotionScope, PromotionState } from '@passerelle/shared/api/promotions';
import type { LocalText, Promotion } from '@passerelle/shared/pricing/types';
import type { Sql } from '../platform/database.js';

export type DraftState = 'draft' | 'proposed' | 'approved' | 'refused' | 'withdrawn';

export interface DraftRow {
  readonly id: string;
  readonly offer: string;
  readonly version: number | null;
  readonly state: DraftState;
  readonly content: PromotionContent;
  readonly revision: number;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly authors: readonly string[];
  readonly proposedAt: Date | null;
  readonly proposedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly comment: string | null;
}

const draftColumns = `d.id, d.offer, d.version, d.state, d.content, d.revision, d.created_at as "createdAt",
  d.created_by as "createdBy", d.authors, d.proposed_at as "proposedAt", d.proposed_by as "proposedBy",
  d.decided_at as "decidedAt", d.decided_by as "decidedBy", d.comment`;

/** The last thing written for an offer. */
export function lastDraft(offer: string): Sql {
  return {
    text: `select ${draftColumns} from promotion_draft d where offer = $1 order by id desc limit 1`,
    values: [offer],
  };
}

/** Decisions on promotions come one after the other: what one of them publishes, the next one is checked against. */
export const takeTurn: Sql = { text: `select pg_advisory_xact_lock(hashtext('promotion-drafts'))` };

export function insertDraft(row: {
  readonly id: string;
  readonly offer: string;
  readonly content: PromotionContent;
  readonly words: string;
  readonly at: Date;
  readonly by: string;
}): Sql {
  return {
    text: `insert into promotion_draft (id, offer, state, content, words, created_at, created_by, authors)
           values ($1, $2, 'draft', $3, $4, $5, $6, array[$6::uuid])`,
    values: [row.id, row.offer, JSON.stringify(row.content), row.words, row.at, row.by],
  };
}

/** Whoever changes something becomes one of its authors, and a proposal becomes a draft again. */
export function changeDraft(id: string, content: PromotionContent, words: string, by: string): Sql {
  return {
    text: `update promotion_draft set content = $2, words = $3, revision = revision + 1, state = 'draft',
             proposed_at = null, proposed_by = null,
             authors = case when $4::uuid = any(authors) then authors else authors || $4::uuid end
           where id = $1`,
    values: [id, JSON.stringify(content), words, by],
  };
}

export function proposeDraft(id: string, at: Date, by: string): Sql {
  return {
    text: `update promotion_draft set state = 'proposed', proposed_at = $2, proposed_by = $3 where id = $1`,
    values: [id, at, by],
  };
}

export function decideDraft(
  id: string,
  state: 'approved' | 'refused' | 'withdrawn',
  decided: { readonly at: Date; readonly by: string; readonly comment?: string | undefined },
  version: number | undefined,
): Sql {
  return {
    text: `update promotion_draft set state = $2, decided_at = $3, decided_by = $4, comment = $5, version = $6
           where id = $1`,
    values: [id, state, decided.at, decided.by, decided.comment ?? null, version ?? null],
  };
}

/** Ids that begin with a name, published or written. */
export function takenOffers(name: string): Sql {
  return {
    text: `select offer from promotion where offer like $1 || '%'
           union select offer from promotion_draft where offer like $1 || '%'`,
    values: [name],
  };
}

/** An offer with the last version that was published and the last thing written for it. */
export interface OfferRow {
  readonly offer: string;
  readonly state: PromotionState;
  readonly draftState: DraftState | null;
  readonly draftContent: PromotionContent | null;
  /** Of the last version; null while nothing was published. */
  readonly id: string | null;
  readonly version: number | null;
  readonly kind: string | null;
  readonly level: Promotion['level'] | null;
  readonly name: LocalText | null;
  readonly title: LocalText | null;
  readonly text: LocalText | null;
  readonly picture: string | null;
  readonly scope: PromotionScope | null;
  readonly definition: Promotion['definition'] | null;
  readonly extras: Readonly<Record<string, unknown>> | null;
  readonly startsAt: Date;
  readonly publishedStartsAt: Date | null;
  readonly endsAt: Date | null;
  readonly stoppedAt: Date | null;
  readonly needsCode: boolean | null;
  readonly isAnnounced: boolean | null;
  readonly clock: 'national' | 'store-local' | null;
  readonly exclusivityGroup: string | null;
  readonly combinesWith: readonly string[] | null;
  readonly onMarkedDown: boolean | null;
  readonly codes: readonly string[];
  readonly maxUses: number | null;
  readonly budgetCents: number | null;
  readonly maxUsesPerContact: number | null;
  readonly reservedUses: number;
  readonly consumedUses: number;
  readonly reservedCents: number;
  readonly consumedCents: number;
}

const offers = (now: string) => `
  with written as (select distinct on (offer) * from promotion_draft order by offer, id desc),
  published as (select distinct on (offer) * from promotion order by offer, version desc),
  known as (
    select coalesce(w.offer, p.offer) as offer, w.state as "draftState", w.content as "draftContent", w.words,
      case when p.id is null then w.state when p.stopped_at is not null then 'stopped'
           when p.ends_at <= ${now} then 'ended' when p.starts_at > ${now} then 'scheduled' else 'running' end as state,
      coalesce(p.starts_at, (w.content ->> 'startsAt')::timestamptz) as "startsAt",
      p.starts_at as "publishedStartsAt", p.id, p.version, p.kind, p.level, p.name, p.title, p.text, p.picture, p.scope,
      p.definition, p.extras, p.ends_at as "endsAt", p.stopped_at as "stoppedAt", p.needs_code as "needsCode",
      p.is_announced as "isAnnounced", p.clock, p.exclusivity_group as "exclusivityGroup",
      p.combines_with as "combinesWith", p.on_marked_down as "onMarkedDown",
      array(select k.code from promotion_code k where k.promotion = p.offer and k.max_uses is distinct from 1
            and k.batch is null and k.stopped_at is null order by k.code limit 20) as codes,
      c.max_uses as "maxUses", c.budget_cents as "budgetCents", c.max_uses_per_contact as "maxUsesPerContact",
      coalesce(c.reserved_uses, 0) as "reservedUses", coalesce(c.consumed_uses, 0) as "consumedUses",
      coalesce(c.reserved_cents, 0) as "reservedCents", coalesce(c.consumed_cents, 0) as "consumedCents"
    from written w full join published p on p.offer = w.offer
    left join promotion_counter c on c.promotion = p.offer)`;

export interface OffersWanted {
  readonly state?: PromotionState | undefined;
  readonly words?: string | undefined;
  /** Offers that concern the article that was asked for. */
  readonly concerning?: readonly string[] | undefined;
  readonly before?: { readonly startsAt: string; readonly offer: string } | undefined;
  readonly limit: number;
}

/** The latest beginning first. */
export function offersWanted(now: Date, wanted: OffersWanted): Sql {
  const { state, words, concerning = [], before, limit } = wanted;
  return {
    text: `${offers('$1')}
      select * from known
      where ($2::text is null or state = $2 or ("draftState" = $2 and $2 in ('draft', 'proposed')))
        and ($3::text is null or offer = any($4)
          or plain_text(concat_ws(' ', words, name ->> 'fr', name ->> 'en', title ->> 'fr', title ->> 'en', offer,
               array_to_string(codes, ' ')))
             like '%' || replace(replace(plain_text($3), '%', '\\%'), '_', '\\_') || '%')
        and ($5::timestamptz is null or ("startsAt", offer) < ($5, $6))
      order by "startsAt" desc, offer desc limit $7`,
    values: [
      ...[now, state ?? null, words ?? null, concerning],
      ...[before?.startsAt ?? null, before?.offer ?? null, limit],
    ],
  };
}

/** How many there are in each state. */
export function offersByState(now: Date): Sql {
  return {
    text: `${offers('$1')} select state, count(*)::integer as count from known group by state order by state`,
    values: [now],
  };
}

export function offerNamed(now: Date, offer: string): Sql {
  return { text: `${offers('$1')} select * from known where offer = $2`, values: [now, offer] };
}

/** What runs, is to run or is written for a stretch of time. */
export function offersBetween(now: Date, from: Date, to: Date, limit: number): Sql {
  return {
    text: `${offers('$1')} select * from known
      where "startsAt" < $3 and state not in ('refused', 'withdrawn')
        and coalesce(least(coalesce("endsAt", ("draftContent" ->> 'endsAt')::timestamptz), "stoppedAt"), 'infinity') > $2
      order by "startsAt", offer limit $4`,
    values: [now, from, to, limit],
  };
}

/** A published version, with what was written for it; null for one that never was a draft. */
export interface VersionRow {
  readonly version: number;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly authoredEndsAt: Date | null;
  readonly publishedAt: Date;
  readonly decidedBy: string | null;
  readonly comment: string | null;
  readonly content: PromotionContent | null;
  readonly name: LocalText;
  readonly kind: string;
  readonly level: Promotion['level'];
  readonly scope: PromotionScope;
  readonly definition: Promotion['definition'];
  readonly needsCode: boolean;
}

/** The newest first. */
export function versionsOf(offer: string): Sql {
  return {
    text: `select p.version, p.starts_at as "startsAt", least(p.ends_at, p.stopped_at) as "endsAt",
             p.ends_at as "authoredEndsAt", p.created_at as "publishedAt", d.decided_by as "decidedBy", d.comment,
             d.content, p.name, p.kind, p.level, p.scope, p.definition, p.needs_code as "needsCode"
           from promotion p left join promotion_draft d on d.offer = p.offer and d.version = p.version
           where p.offer = $1 order by p.version desc limit 50`,
    values: [offer],
  };
}
