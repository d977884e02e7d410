import type { PromotionIndex } from '@passerelle/shared/pricing/books';
import { indexLimited } from '@passerelle/shared/pricing/index-promotions';
import { inForce } from '@passerelle/shared/pricing/live-rules';
import { offerOf } from '@passerelle/shared/pricing/offer-versions';
import type { Promotion, QuoteDocument } from '@passerelle/shared/pricing/types';

const MINUTE_MS = 60_000;

/**
 * The promotions that a promise is read with: those of now, and each that its document applied in force at its instant.
 * Stops and corrections count from the beginning of their minute; whoever was promised something in that minute, before
 * the stop, keeps it. `momentary`: what was stopped in the minute in which it began, which no index knows.
 */
export function promisedPromotions(
  { at, applied }: Pick<QuoteDocument, 'at' | 'applied'>,
  promotions: PromotionIndex,
  momentary: ReadonlyMap<string, Promotion>,
  zone: string | undefined,
): PromotionIndex {
  const atMs = Date.parse(at);
  const lost = new Map<string, Promotion>();
  for (const { promotion: id } of applied) {
    const known = promotions.byId.get(id) ?? momentary.get(id);
    if (known && !(promotions.byId.has(id) && inForce(known, atMs, zone)))
      lost.set(id, lastingAt(known, atMs));
  }
  if (lost.size === 0) return promotions;
  // The version that took its place in the same minute is no second offer beside it.
  const offers = new Set([...lost.keys()].map(offerOf));
  const others = promotions.all.filter(({ id }) => !offers.has(offerOf(id)));
  return indexLimited(
    [...others, ...lost.values()].map((promotion) => ({ promotion })),
    promotions.byCode,
  );
}

function lastingAt({ localPeriods: _, ...promotion }: Promotion, atMs: number): Promotion {
  return { ...promotion, startsMs: Math.min(promotion.startsMs, atMs), endsMs: atMs + MINUTE_MS };
}
