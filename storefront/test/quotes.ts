/** Quotes and shops for scenes, with everything a screen reads of them. */
import type { QuoteView } from '@passerelle/shared/api/quotes';
import type { StoreView } from '@passerelle/shared/api/stores';
import type { Explanation } from '@passerelle/shared/pricing/types';

export function quoteOf(totalCents: number, hash: string, explanation: Partial<Explanation> = {}): QuoteView {
  return {
    hash,
    document: {
      currency: 'EUR',
      store: 'lyon-part-dieu',
      at: '2026-06-11T12:50:00Z',
      validUntil: '2026-06-11T13:05:00Z',
      versions: { prices: 1, promotions: 1, tax: 1, engine: 1 },
      lines: [],
      applied: [],
      vat: [],
      grossCents: totalCents,
      discountCents: 0,
      totalCents,
    },
    explanation: { applied: [], refused: [], codes: [], ...explanation },
  };
}

export function storeOf(code: string, name: string): StoreView {
  return {
    code,
    name,
    address: { street: '22, rue de la Villette', postcode: '69003', city: 'Lyon', country: 'FR' },
    lat: 45.76,
    lon: 4.85,
    timezone: 'Europe/Paris',
    open: { now: true, until: '2026-06-11T19:30:00+02:00' },
    services: [],
    phone: '04 00 00 00 00',
    readyAt: '2026-06-11T15:40:00+02:00',
    collectBy: '2026-06-13T19:30:00+02:00',
  };
}
