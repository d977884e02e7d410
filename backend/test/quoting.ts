import request from 'supertest';
import { type OpenApp, openApp } from './open-app.js';
import { addArticle, addStore, refreshBooks, setPrices } from './shop-floor.js';

/** A shop with goods of two VAT rates and one that has no price. */
export async function openWithGoods(): Promise<OpenApp> {
  const opened = await openApp();
  await addStore(opened.database, 'lyon');
  for (const sku of ['DRILL', 'BITS', 'SCREWS', 'BOOK']) await addArticle(opened.database, sku);
  await addArticle(opened.database, 'SEEDS', { vatBasisPoints: 550, categories: ['jardin'] });
  await setPrices(opened, { DRILL: 1990, BITS: 499, SEEDS: 1250, SCREWS: 999 });
  await refreshBooks(opened);
  return opened;
}

export const basket = (lines: Record<string, number>, codes: string[] = []) => ({
  store: 'lyon',
  lines: Object.entries(lines).map(([sku, quantity]) => ({ sku, quantity })),
  codes,
});

/** Asks for a quote; the body may be anything. */
export const askQuote = (opened: OpenApp, body: unknown, headers: Record<string, string> = {}) =>
  request(opened.app.getHttpServer())
    .post('/api/v1/quotes')
    .set(headers)
    .send(body as object);

/** What a basket costs, cents. */
export const totalOf = async (opened: OpenApp, lines: Record<string, number>, codes: string[] = []) =>
  (await askQuote(opened, basket(lines, codes)).expect(200)).body.document.totalCents;
