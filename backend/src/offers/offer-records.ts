import type { LocalText, Promotion } from '@passerelle/shared/pricing/types';
import type { PromotionBook } from '../promotions/promotions.service.js';

/** One promotion with everything that is said of it. */
export interface OfferRecord {
  readonly promotion: Promotion;
  /** The same through all corrections. */
  readonly offer: string;
  readonly title: LocalText;
  readonly text?: LocalText;
  /** File name of a picture. */
  readonly picture?: string;
  /** Codes that many share. */
  readonly codes: readonly string[];
}

/** Of each offer the version that counts at an instant: the one in force, else the next, else the last that was. */
export function offersAt(book: PromotionBook, atMs: number): OfferRecord[] {
  const versions = new Map<string, OfferRecord[]>();
  for (const record of recordsOf(book)) {
    const known = versions.get(record.offer);
    if (known) known.push(record);
    else versions.set(record.offer, [record]);
  }
  return [...versions.values()].flatMap((each) => {
    const inOrder = each.sort((one, other) => one.promotion.startsMs - other.promotion.startsMs);
    const found = inOrder.find(({ promotion: { endsMs } }) => endsMs === null || endsMs > atMs);
    return found ?? inOrder.at(-1) ?? [];
  });
}

/** Whoever reads the site may know of it. */
export function isPublic({ promotion: { needsCode, isAnnounced } }: OfferRecord): boolean {
  return !needsCode || isAnnounced === true;
}

const versionMark = /\.v\d+$/;

function recordsOf({ history, index }: PromotionBook): OfferRecord[] {
  const codes = new Map<string, string[]>();
  for (const [code, promotion] of index.byCode) codes.set(promotion, [...(codes.get(promotion) ?? []), code]);
  return history.all.map((promotion) => ({
    promotion,
    offer: promotion.id.replace(versionMark, ''),
    title: promotion.name,
    codes: codes.get(promotion.id) ?? [],
  }));
}
