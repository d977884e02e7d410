/** What every process keeps in memory of the promotions, and how it is made of their rows. */

import type { PromotionIndex } from '@passerelle/shared/pricing/books';
import type { SharedCode } from '@passerelle/shared/pricing/index-promotions';
import { offerOf } from '@passerelle/shared/pricing/offer-versions';
import type { LocalText, Promotion } from '@passerelle/shared/pricing/types';
import type { OfferClock, PromotionRow } from './promotions.queries.js';

/** The promotions of one moment; a later change makes another book. */
export interface PromotionBook {
  readonly version: number;
  readonly index: PromotionIndex;
  /** The same and those of more than a year ago: what was public once stays a fact. No quote is made from it. */
  readonly history: PromotionIndex;
  /** Promotions with a cap of any kind. */
  readonly limited: ReadonlySet<string>;
  /** Shared codes that have a cap of their own. */
  readonly limitedCodes: ReadonlySet<string>;
  /** The same promotions with their words, by id. */
  readonly records: ReadonlyMap<string, PromotionRecord>;
  /** The versions of each offer, the oldest first. */
  readonly versions: ReadonlyMap<string, readonly Promotion[]>;
  /** Offers that were stopped in their first minute: no quote knows them any more, but whoever saw them asks. */
  readonly stoppedAtOnce: readonly PromotionRecord[];
  /** Versions that were stopped or corrected in their first minute, by id: promises made before are kept with them. */
  readonly momentary: ReadonlyMap<string, Promotion>;
}

/** A published version of an offer: its rule, and what head office says of it. */
export interface PromotionRecord {
  readonly promotion: Promotion;
  /** The same through all corrections. */
  readonly offer: string;
  readonly version: number;
  /** The name, where head office wrote no title. */
  readonly title: LocalText;
  readonly text?: LocalText;
  /** Name of an illustration. */
  readonly picture?: string;
  /** Codes that many share; single-use ones are their holders' own. */
  readonly codes: readonly string[];
  /** Its code was told to everybody. */
  readonly isAnnounced: boolean;
  readonly clock: OfferClock;
  /** Set when head office stopped this version or corrected it; the rule ends then. */
  readonly stoppedMs?: number;
}

/** The rule of a row, as the engine reads it. */
export function promotionIn(row: PromotionRow): Promotion {
  const { id, kind, level, name, scope, definition } = row;
  // Stopped is ended: the period is half-open, so that the instant of stopping is out.
  const ends = [row.ends_at, row.stopped_at].flatMap((end) => (end ? [end.getTime()] : []));
  return {
    ...row.extras,
    ...{ id, kind, level, name, scope, definition },
    ...(row.clock === 'store-local' && { clock: row.clock }),
    ...(row.is_announced && { isAnnounced: true }),
    startsMs: row.starts_at.getTime(),
    endsMs: ends.length > 0 ? Math.min(...ends) : null,
    needsCode: row.needs_code,
    ...(row.exclusivity_group === null ? undefined : { exclusivityGroup: row.exclusivity_group }),
    combinesWith: row.combines_with ?? 'all',
    onMarkedDown: row.on_marked_down,
  };
}

/** The versions of each offer, the oldest first. */
export function versionsIn(promotions: readonly Promotion[]): Map<string, Promotion[]> {
  const versions = new Map<string, Promotion[]>();
  for (const promotion of promotions) {
    const offer = offerOf(promotion.id);
    versions.set(offer, [...(versions.get(offer) ?? []), promotion]);
  }
  for (const each of versions.values()) each.sort((one, other) => one.startsMs - other.startsMs);
  return versions;
}

/** Who combines with an offer combines with all its versions. */
export function combining(
  promotion: Promotion,
  versions: ReadonlyMap<string, readonly Promotion[]>,
): Promotion {
  const { combinesWith } = promotion;
  if (combinesWith === 'all') return promotion;
  const all = combinesWith.flatMap((id) => [
    id,
    ...(versions.get(offerOf(id))?.map((each) => each.id) ?? []),
  ]);
  return { ...promotion, combinesWith: [...new Set(all)] };
}

/** The readable ones of the rows with their words and shared codes. */
export function recordsIn(
  rows: readonly PromotionRow[],
  promotions: readonly Promotion[],
  codes: readonly SharedCode[],
): Map<string, PromotionRecord> {
  const byId = new Map(promotions.map((promotion) => [promotion.id, promotion]));
  return new Map(
    rows.flatMap((row): [string, PromotionRecord][] => {
      const promotion = byId.get(row.id);
      return promotion ? [[row.id, recordOf(row, promotion, codes)]] : [];
    }),
  );
}

/** The offers among the rows that no version of the book speaks for, each by its last version. */
export function stoppedAtOnceIn(
  rows: readonly PromotionRow[],
  versions: PromotionBook['versions'],
): PromotionRecord[] {
  const last = new Map<string, PromotionRow>();
  for (const row of rows) if (row.version >= (last.get(row.offer)?.version ?? 0)) last.set(row.offer, row);
  return [...last.values()]
    .filter(({ offer }) => !versions.has(offer))
    .map((row) => recordOf(row, promotionIn(row), []));
}

function recordOf(row: PromotionRow, promotion: Promotion, codes: readonly SharedCode[]): PromotionRecord {
  const { offer, version, clock, text, picture, stopped_at: stopped } = row;
  return {
    ...{ promotion, offer, version, clock },
    title: row.title ?? row.name,
    ...(text !== null && { text }),
    ...(picture !== null && { picture }),
    codes: codes.filter((code) => code.promotion === offer).map(({ code }) => code),
    isAnnounced: row.is_announced,
    ...(stopped !== null && { stoppedMs: stopped.getTime() }),
  };
}
