import { versionAt } from '@passerelle/shared/pricing/offer-versions';
import type { PromotionBook, PromotionRecord } from '../promotions/promotions.service.js';

/** One promotion with everything that is said of it. */
export type OfferRecord = PromotionRecord;

/** Of each offer the version that counts at an instant: the one in force, else the next, else the last that was. */
export function offersAt({ records, versions, stoppedAtOnce }: PromotionBook, atMs: number): OfferRecord[] {
  const began = [...versions.values()].flatMap((each) => {
    const version = versionAt(each, atMs);
    return (version && records.get(version.id)) ?? [];
  });
  return [...began, ...stoppedAtOnce];
}

/** Whoever reads the site may know of it. */
export function isPublic({ promotion: { needsCode }, isAnnounced }: OfferRecord): boolean {
  return !needsCode || isAnnounced;
}
