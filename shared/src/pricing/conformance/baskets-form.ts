/** Our own form, `passerelle-baskets/1`: a topic with its articles, promotions and codes, and cases over them. */

import { type Article, buildBooks, context, promotion } from '../build-books.js';
import type { SharedCode } from '../index-promotions.js';
import { kindNamed } from '../kinds/registry.js';
import { normaliseCode } from '../normalise.js';
import { readPromotion } from '../read-promotion.js';
import type { Basket, BasketLine, CodeRefusal, Promotion, QuoteContext } from '../types.js';
import { checkExpectations } from './baskets-expectations.js';
import { centsOf, Fields, UnreadableVector } from './fields.js';
import type { CaseReport, Difference } from './report.js';
import { answerTo, type Vector } from './vector.js';

export const BASKETS_FORM = 'passerelle-baskets/1';

/** What all cases of a topic stand on; a case may add to it or change it. */
interface Ground {
  readonly articles: Readonly<Record<string, Article>>;
  readonly promotions: Readonly<Record<string, Promotion>>;
  readonly codes: Readonly<Record<string, string>>;
}

/** Every case of a file in our own form, asked of the engine. Throws UnreadableVector on a file that is not in that form. */
export function runBaskets(file: unknown): CaseReport[] {
  const topic = new Fields(file, '');
  topic.text('format');
  topic.text('topic');
  topic.text('derivation');
  const ground = readGround(topic, { articles: {}, promotions: {}, codes: {} });
  const reports = topic.list('cases', (value, place) => runCase(new Fields(value, place), ground));
  topic.end();
  return reports;
}

function runCase(fields: Fields, ground: Ground): CaseReport {
  const title = fields.text('name');
  fields.optionalText('working');
  const own = readGround(fields, ground);
  const applicable = fields.has('only') ? new Set(fields.texts('only')) : undefined;
  const promotions = Object.values(own.promotions).filter(({ id }) => applicable?.has(id) ?? true);
  const ids = new Set(promotions.map(({ id }) => id));
  const codes: SharedCode[] = Object.entries(own.codes)
    .map(([code, each]) => ({ code, promotion: each }))
    .filter((code) => ids.has(code.promotion));
  const books = buildBooks(own.articles, promotions, codes);
  const asking = readContext(fields.part('context'));
  const centsLeft = new Map(fields.entries('centsLeft', centsOf));
  const basket = readBasket(fields.any('basket'), `${fields.place}.basket`);
  const vector: Vector = { basket, context: asking, books, centsLeft };
  const answer = answerTo(vector);
  const expected = fields.part('expect');
  if (!expected?.isWritten()) return fields.refuse('expect', 'names no figure');
  const differences = [
    ...checkExpectations(expected, answer),
    ...fields
      .list('sameAs', (value, place) => {
        const again = answerTo({ ...vector, basket: readBasket(value, place) });
        return sameBytes(answer, again, place);
      })
      .flat(),
  ];
  fields.end();
  return { id: fields.place, title, differences, rules: [] };
}

function sameBytes(
  one: ReturnType<typeof answerTo>,
  other: ReturnType<typeof answerTo>,
  place: string,
): Difference[] {
  const expected = 'quote' in one ? one.quote.canonical : one.unquotable;
  const got = 'quote' in other ? other.quote.canonical : other.unquotable;
  return expected === got ? [] : [{ figure: `bytes of ${place}`, expected, got }];
}

function readGround(fields: Fields, beneath: Ground): Ground {
  const articles = fields.entries('articles', readArticle);
  const promotions = fields.entries('promotions', (value, place) => new Fields(value, place));
  const codes = fields.entries('codes', (value, place) => {
    if (typeof value === 'string') return value;
    throw new UnreadableVector(place, 'must be the id of a promotion');
  });
  return {
    articles: { ...beneath.articles, ...Object.fromEntries(articles) },
    promotions: {
      ...beneath.promotions,
      ...Object.fromEntries(promotions.map(([id, each]) => [id, readPromotionFields(id, each)])),
    },
    codes: { ...beneath.codes, ...Object.fromEntries(codes) },
  };
}

function readArticle(value: unknown, place: string): Article {
  if (typeof value === 'number') return { priceCents: centsOf(value, place) };
  const fields = new Fields(value, place);
  const priceCents = fields.whole('priceCents');
  const floorCents = fields.optionalWhole('floorCents');
  const vatBasisPoints = fields.optionalWhole('vatBasisPoints') ?? 2000;
  const categories = fields.texts('categories');
  const product = fields.optionalText('product') ?? `product at ${place}`;
  const brand = fields.optionalText('brand') ?? 'Rabot';
  const isService = fields.flag('isService', false);
  const isWeighed = fields.flag('isWeighed', false);
  fields.end();
  return { priceCents, floorCents, vatBasisPoints, categories, product, brand, isService, isWeighed };
}

/** A promotion as it is authored; what is not written is everything, for ever, combining with all. */
function readPromotionFields(id: string, fields: Fields): Promotion {
  const kind = fields.text('kind');
  const definition = (fields.any('definition') ?? {}) as Promotion['definition'];
  const known = kindNamed(kind);
  if (!known) return fields.refuse('kind', `is no kind of the engine: ${kind}`);
  const level = known.levels.includes('basket') ? 'basket' : known.levels[0];
  const rest: Record<string, unknown> = {};
  for (const name of fields.unread()) rest[name] = fields.any(name);
  for (const name of ['startsMs', 'endsMs']) {
    if (typeof rest[name] === 'string') rest[name] = Date.parse(rest[name]);
  }
  const read = promotion(id, kind, definition, { level, ...rest });
  const understood = readPromotion(read);
  if ('terms' in understood) return read;
  const faults = understood.faults.map(({ field, problem }) => `${field} ${problem}`);
  throw new UnreadableVector(fields.place, faults.join(', '));
}

function readContext(fields: Fields | undefined): QuoteContext {
  if (!fields) return context();
  const at = fields.optionalText('at');
  const exhausted = fields.texts('exhaustedPromotions');
  const refused = fields.entries('refusedCodes', (value) => value as CodeRefusal);
  const singleUse = fields.entries('singleUseCodes', String);
  const giftsLeft = fields.has('giftsLeft') ? new Map(fields.entries('giftsLeft', units)) : undefined;
  const rest: Record<string, unknown> = {};
  for (const name of fields.unread()) rest[name] = fields.any(name);
  return context({
    ...(giftsLeft && { giftsLeft }),
    ...(at === undefined ? undefined : { at: Date.parse(at) }),
    exhaustedPromotions: new Set(exhausted),
    refusedCodes: new Map(refused.map(([code, reason]) => [normaliseCode(code), reason])),
    singleUseCodes: new Map(singleUse.map(([code, id]) => [normaliseCode(code), id])),
    ...rest,
  });
}

/** `{ "SKU": units, ... }`, or lines and codes written out. */
function readBasket(value: unknown, place: string): Basket {
  const fields = new Fields(value, place);
  const lines = Array.isArray(fields.any('lines'))
    ? fields.list('lines', readLine)
    : fields.entries('lines', units).map(([sku, quantity]) => ({ sku, quantity }));
  const unsupplied = fields.entries('unsupplied', units).map(([sku, quantity]) => ({ sku, quantity }));
  const codes = fields.texts('codes');
  const rest: Record<string, unknown> = {};
  for (const name of fields.unread()) rest[name] = fields.any(name);
  return unsupplied.length > 0 ? { lines, codes, unsupplied, ...rest } : { lines, codes, ...rest };
}

function units(value: unknown, place: string): number {
  if (typeof value === 'number') return value;
  throw new UnreadableVector(place, 'must be a number of units');
}

/** `["SKU", units]`, or `["SKU", 1, grams]`. */
function readLine(value: unknown, place: string): BasketLine {
  const [sku, quantity, grams] = Array.isArray(value) ? (value as unknown[]) : [];
  if (typeof sku === 'string' && typeof quantity === 'number') {
    return typeof grams === 'number' ? { sku, quantity, grams } : { sku, quantity };
  }
  throw new UnreadableVector(place, 'must be [sku, units] or [sku, 1, grams]');
}
