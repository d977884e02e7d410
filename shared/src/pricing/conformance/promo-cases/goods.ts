/** Which goods a foreign filter means, as a scope of ours. */

import type { Scope } from '../../types.js';
import { Fields, UnreadableVector } from '../fields.js';
import { type ForeignLine, wordsOf } from './foreign-case.js';

/** A scope that no article is in. */
const NOTHING: Scope = { skus: [''] };

/**
 * The scope of a filter. Its keys must all hold, ours are a union, so that more than one is written out as the
 * articles of the basket that they all hold for. No filter is everything.
 */
export function scopeOf(value: unknown, place: string, lines: readonly ForeignLine[]): Scope {
  if (value === undefined || value === null) return {};
  const fields = new Fields(value, place);
  const skus = wordsOf(fields, 'sku', 'skus');
  const products = wordsOf(fields, 'product', 'products');
  const categories = [...wordsOf(fields, 'category', 'categories'), ...fields.texts('anyOf')];
  const brands = wordsOf(fields, 'brand', 'brands');
  const except = [...wordsOf(fields, 'exceptSku', 'exceptSkus'), ...fields.texts('excludeSkus')];
  const fromUnitCents = fields.optionalWhole('unitPriceFrom');
  const toUnitCents = fields.optionalWhole('unitPriceTo');
  fields.end();
  const range = {
    ...(fromUnitCents === undefined ? undefined : { fromUnitCents }),
    ...(toUnitCents === undefined ? undefined : { toUnitCents }),
  };
  const exceptions = articlesOf(lines, (line) => except.includes(line.sku));
  const rest = { ...range, ...(exceptions.length > 0 ? { exceptSkus: exceptions } : undefined) };
  const tests = [
    skus.length > 0 && ((line: ForeignLine) => skus.includes(line.sku)),
    products.length > 0 && ((line: ForeignLine) => products.includes(line.product ?? '')),
    categories.length > 0 &&
      ((line: ForeignLine) => line.categories.some((each) => categories.includes(each))),
    brands.length > 0 && ((line: ForeignLine) => brands.includes(line.brand ?? '')),
  ].filter((test) => test !== false);
  if (tests.length === 0) return rest;
  if (tests.length === 1 && categories.length > 0) return { categories, ...rest };
  const found = articlesOf(lines, (line) => tests.every((test) => test(line)));
  return found.length > 0 ? { skus: found, ...rest } : NOTHING;
}

/** The lines of a basket that a scope holds. */
export function linesIn(scope: Scope, lines: readonly ForeignLine[]): ForeignLine[] {
  const { skus, categories, exceptSkus, fromUnitCents = 0, toUnitCents = Number.MAX_SAFE_INTEGER } = scope;
  return lines.filter(
    (line) =>
      (skus?.includes(line.article) ?? true) &&
      (categories === undefined || line.categories.some((each) => categories.includes(each))) &&
      !exceptSkus?.includes(line.article) &&
      line.unitCents >= fromUnitCents &&
      line.unitCents <= toUnitCents,
  );
}

function articlesOf(lines: readonly ForeignLine[], holds: (line: ForeignLine) => boolean): string[] {
  return lines.filter(holds).map((line) => line.article);
}

/** 17.5 % is 1750 basis points. */
export function basisPointsOf(fields: Fields, name: string): number {
  const percent = fields.any(name);
  if (typeof percent === 'number') {
    const basisPoints = Math.round(percent * 100);
    // A rate is written in decimals; what is off by less than this is the way computers keep them.
    if (basisPoints >= 0 && Math.abs(basisPoints - percent * 100) < 1e-6) return basisPoints;
  }
  throw new UnreadableVector(
    `${fields.place}.${name}`,
    `no rate in whole basis points: ${JSON.stringify(percent)}`,
  );
}
