/** The foreign form `promo-cases/1`, read but not yet understood: effects and conditions keep their own words. */

import { centsOf, Fields } from '../fields.js';

/** One article of a foreign basket; `article` is what it is called in our books, one name for each price of a SKU. */
export interface ForeignLine {
  readonly sku: string;
  readonly article: string;
  readonly unitCents: number;
  readonly quantity: number;
  readonly categories: readonly string[];
  readonly product?: string;
  readonly brand?: string;
  readonly floorCents?: number;
  /** What a unit cost before it went on sale. */
  readonly originalCents?: number;
}

export interface ForeignCustomer {
  readonly groups: readonly string[];
  readonly placedOrders: number;
  /** Uses of each code that count, those of cancelled orders apart. */
  readonly codeUses: ReadonlyMap<string, number>;
  readonly cancelledCodeUses: ReadonlyMap<string, number>;
}

export interface ForeignPromotion {
  readonly id: string;
  readonly priority: number;
  readonly isExclusive: boolean;
  readonly state: string;
  /** The codes that trigger it; none: it is automatic. */
  readonly codes: readonly string[];
  readonly needsCode: boolean;
  readonly conditions: readonly unknown[];
  readonly effects: readonly unknown[];
  readonly appliesToOnSale: boolean;
  readonly usesLeft?: number;
  readonly usesPerCustomer?: number;
  readonly isReusableAfterCancel: boolean;
  readonly centsLeft?: number;
}

export interface ForeignCase {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly ForeignLine[];
  readonly deliveryCents: number;
  readonly customer: ForeignCustomer | undefined;
  readonly promotions: readonly ForeignPromotion[];
  readonly codes: readonly string[];
}

/** Something a foreign case asks for that has no translation; `what` is its own name. */
export class Untranslatable extends Error {
  constructor(readonly what: string) {
    super(what);
    this.name = 'Untranslatable';
  }
}

/** Reads a case without its expectations. What is written and not understood is refused by name. */
export function readForeignCase(fields: Fields): ForeignCase {
  const basket = fields.part('basket') ?? new Fields({}, fields.place);
  // What was in the basket before cannot matter to a price that is asked anew.
  basket.any('historyBefore');
  const lines = mergedLines(basket.list('lines', readLine));
  const deliveryCents = basket.optionalWhole('shippingFee') ?? 0;
  const customer = basket.part('customer');
  const read: ForeignCase = {
    id: fields.text('id'),
    title: fields.optionalText('title') ?? '',
    lines,
    deliveryCents,
    customer: customer && readCustomer(customer),
    promotions: fields.list('promotions', (value, place) => readPromotion(new Fields(value, place))),
    codes: fields.texts('couponsEntered'),
  };
  basket.end();
  return read;
}

function readLine(value: unknown, place: string): ForeignLine {
  const fields = new Fields(value, place);
  const sku = fields.text('sku');
  const isOnSale = fields.flag('onSale', fields.has('originalUnitPrice'));
  const originalCents = fields.optionalWhole('originalUnitPrice');
  if (isOnSale && originalCents === undefined) fields.refuse('onSale', 'needs originalUnitPrice');
  fields.any('name');
  fields.any('title');
  const line: ForeignLine = {
    sku,
    article: sku,
    unitCents: fields.whole('unitPrice'),
    quantity: fields.whole('qty'),
    categories: wordsOf(fields, 'category', 'categories'),
    product: fields.optionalText('product'),
    brand: fields.optionalText('brand'),
    floorCents: fields.optionalWhole('minUnitPrice'),
    originalCents: isOnSale ? originalCents : undefined,
  };
  fields.end();
  return line;
}

/** One line per SKU and price; none for what nobody takes. */
function mergedLines(lines: readonly ForeignLine[]): ForeignLine[] {
  const merged: ForeignLine[] = [];
  for (const line of lines) {
    if (line.quantity === 0) continue;
    const same = merged.findIndex((each) => each.sku === line.sku && each.unitCents === line.unitCents);
    const known = merged[same];
    if (known) merged[same] = { ...known, quantity: known.quantity + line.quantity };
    else merged.push(named(line, merged.filter((each) => each.sku === line.sku).length));
  }
  return merged;
}

/** A further price of a SKU is an article of its own. */
export function named(line: ForeignLine, before: number): ForeignLine {
  return { ...line, article: before === 0 ? line.sku : `${line.sku} (${before + 1})` };
}

function readCustomer(fields: Fields): ForeignCustomer {
  const customer = {
    groups: wordsOf(fields, 'group', 'groups'),
    placedOrders: fields.optionalWhole('placedOrders') ?? 0,
    codeUses: new Map(fields.entries('couponUses', centsOf)),
    cancelledCodeUses: new Map(fields.entries('cancelledCouponUses', centsOf)),
  };
  fields.any('id');
  fields.end();
  return customer;
}

function readPromotion(fields: Fields): ForeignPromotion {
  const codes = wordsOf(fields, 'code', 'codes');
  const trigger = fields.optionalText('trigger') ?? (codes.length > 0 ? 'coupon' : 'automatic');
  if (trigger !== 'coupon' && trigger !== 'automatic') throw new Untranslatable(`trigger ${trigger}`);
  for (const name of ['name', 'title', 'description', 'notes']) fields.any(name);
  const { usesLeft, centsLeft } = readCampaign(fields.part('campaign'));
  const limit = fields.optionalWhole('usageLimit');
  const used = fields.optionalWhole('used') ?? 0;
  const promotion: ForeignPromotion = {
    id: fields.text('id'),
    priority: fields.optionalWhole('priority', Number.MIN_SAFE_INTEGER) ?? 0,
    isExclusive: fields.flag('exclusive', false),
    state: fields.optionalText('state') ?? 'running',
    codes,
    needsCode: trigger === 'coupon',
    conditions: fields.list('conditions', (value) => value),
    effects: fields.list('effects', (value) => value),
    appliesToOnSale: fields.flag('appliesToOnSale', true),
    usesLeft: limit === undefined ? usesLeft : Math.min(limit - used, usesLeft ?? limit - used),
    usesPerCustomer: fields.optionalWhole('perCustomerLimit'),
    isReusableAfterCancel: fields.flag('reusableAfterCancel', true),
    centsLeft,
  };
  fields.end();
  return promotion;
}

function readCampaign(fields: Fields | undefined): Pick<ForeignPromotion, 'usesLeft' | 'centsLeft'> {
  if (!fields) return {};
  const type = fields.text('type');
  const left = fields.has('limit') ? fields.whole('limit') - (fields.optionalWhole('used') ?? 0) : undefined;
  fields.any('id');
  fields.any('name');
  fields.end();
  if (type === 'spend') return { centsLeft: left };
  if (type === 'usage') return { usesLeft: left };
  throw new Untranslatable(`campaign ${type}`);
}

/** `"one": "A"` or `"many": ["A", "B"]`. */
export function wordsOf(fields: Fields, one: string, many: string): string[] {
  const single = fields.optionalText(one);
  return [...(single === undefined ? [] : [single]), ...fields.texts(many)];
}
