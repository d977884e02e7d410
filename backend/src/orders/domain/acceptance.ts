import type { Quote, QuoteDocument } from '@passerelle/shared/pricing/types';

/** What the shopper says they saw. */
export interface AcceptedQuote {
  readonly hash: string;
  readonly atMs: number;
}

/** How long an accepted quote binds us, from its minute. */
export const QUOTE_LIFE_MS = 15 * 60_000;
// The minute of a shopper's quote comes from our own answer; more than this ahead it is not ours.
const AHEAD_MS = 60_000;
const RECENT_VERSIONS = 8;

/** May this quote still be accepted? At most 15 minutes old and not from the future. */
export function isAlive(accepted: AcceptedQuote, nowMs: number): boolean {
  return accepted.atMs <= nowMs + AHEAD_MS && nowMs < accepted.atMs + QUOTE_LIFE_MS;
}

/**
 * The quote the shopper accepted, if the same minute quoted again says the same: hash for hash, or word for word but
 * for the numbers of the books. A price changed on another article renumbers the book and must not ask the shopper
 * again, so the same document is also tried under the latest few book numbers. Undefined: they saw something else.
 */
export function acceptedAs(
  again: Quote,
  acceptedHash: string,
  hashOf: (canonical: string) => string,
): Quote | undefined {
  if (again.hash === acceptedHash) return again;
  const { prices, promotions } = again.document.versions;
  for (let olderPrices = 0; olderPrices < RECENT_VERSIONS; olderPrices += 1) {
    for (let olderPromotions = 0; olderPromotions < RECENT_VERSIONS; olderPromotions += 1) {
      const document = numbered(again.document, prices - olderPrices, promotions - olderPromotions);
      const canonical = JSON.stringify(document);
      if (hashOf(canonical) === acceptedHash) return { ...again, hash: acceptedHash, canonical, document };
    }
  }
  return undefined;
}

// Spreading keeps the order of the keys, and so the canonical text.
function numbered(document: QuoteDocument, prices: number, promotions: number): QuoteDocument {
  return { ...document, versions: { ...document.versions, prices, promotions } };
}
