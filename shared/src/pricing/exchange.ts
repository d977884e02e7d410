/** Exchange at the original quote: what comes back pays for what goes out, unit by unit, to the cent. */

import type { UnitNets } from '../money.js';
import { instantUtc } from '../time.js';
import { type CanonicalValue, canonicalJson } from './canonical.js';
import { QUOTE_LIFE_MS, vatOf } from './document.js';
import { netOfUnits } from './refunds.js';
import { sha256Hex } from './sha256.js';
import type { Quote, QuoteDocument, QuoteLine } from './types.js';

const MINUTE_MS = 60_000;

/** Units of an article that go back, and the article that is given for them. */
export interface ExchangedUnits {
  readonly sku: string;
  readonly replacement: string;
  /** Units of it that came back before. */
  readonly from: number;
  readonly quantity: number;
}

/**
 * The quote of the replacements: each costs what its unit did, net of every reduction, at the VAT rate it was sold at.
 * Its document names the one it is priced by in `promised`. Throws a RangeError when more goes back than was sold.
 */
export function exchangeQuote(
  original: QuoteDocument,
  exchanged: readonly ExchangedUnits[],
  { at, store }: { readonly at: Date; readonly store: string },
): Quote {
  const lines = linesOf(original, exchanged);
  const totalCents = sumOf(lines.map(({ netCents }) => netCents));
  const grossCents = sumOf(lines.map((line) => line.grossCents));
  const atMs = Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS;
  const { currency, versions } = original;
  const { engine: _, ...books } = versions;
  const document: QuoteDocument = {
    applied: [],
    at: instantUtc(atMs),
    currency,
    discountCents: grossCents - totalCents,
    grossCents,
    lines,
    promised: original.promised ?? { at: original.at, versions: books },
    store,
    totalCents,
    validUntil: instantUtc(atMs + QUOTE_LIFE_MS),
    vat: vatOf(lines),
    versions,
  };
  const canonical = canonicalJson(document as unknown as CanonicalValue);
  return {
    hash: sha256Hex(canonical),
    canonical,
    document: JSON.parse(canonical) as QuoteDocument,
    explanation: { applied: [], refused: [], codes: [] },
  };
}

/** One line an article, in canonical order. */
function linesOf(original: QuoteDocument, exchanged: readonly ExchangedUnits[]): QuoteLine[] {
  const lines = new Map<string, QuoteLine>();
  for (const one of exchanged) {
    const sold = original.lines.find(({ sku }) => sku === one.sku);
    if (sold === undefined) throw new RangeError(`${one.sku} was not sold here`);
    const line = replaced(sold, one);
    const known = lines.get(one.replacement);
    lines.set(one.replacement, known ? together(known, line) : line);
  }
  return [...lines.values()].sort((a, b) => (a.sku < b.sku ? -1 : 1));
}

/** Displayed at what each unit really cost where that is one price; else at the price it was displayed at then. */
function replaced(sold: QuoteLine, { replacement: sku, from, quantity }: ExchangedUnits): QuoteLine {
  const nets = Array.from({ length: quantity }, (_, unit) => netOfUnits(sold, from + unit, 1));
  const netCents = sumOf(nets);
  const [first = 0] = nets;
  const unitCents = nets.every((net) => net === first) ? first : sold.unitCents;
  const grossCents = unitCents * quantity;
  return {
    sku,
    quantity,
    regularCents: unitCents,
    unitCents,
    grossCents,
    discountCents: grossCents - netCents,
    netCents,
    vatBasisPoints: sold.vatBasisPoints,
    unitNets: runsOf(nets),
  };
}

function together(one: QuoteLine, other: QuoteLine): QuoteLine {
  const unitCents = Math.max(one.unitCents, other.unitCents);
  const quantity = one.quantity + other.quantity;
  const netCents = one.netCents + other.netCents;
  const grossCents = unitCents * quantity;
  const nets = [...one.unitNets, ...other.unitNets].flatMap(({ netCents: cents, units }) =>
    Array<number>(units).fill(cents),
  );
  return {
    ...one,
    ...{ quantity, unitCents, regularCents: unitCents, grossCents, netCents },
    discountCents: grossCents - netCents,
    unitNets: runsOf(nets),
  };
}

/** The dearer first, as everywhere. */
function runsOf(nets: readonly number[]): UnitNets[] {
  const runs: UnitNets[] = [];
  for (const netCents of [...nets].sort((a, b) => b - a)) {
    const last = runs.at(-1);
    if (last?.netCents === netCents) runs[runs.length - 1] = { netCents, units: last.units + 1 };
    else runs.push({ netCents, units: 1 });
  }
  return runs;
}

function sumOf(cents: readonly number[]): number {
  return cents.reduce((sum, one) => sum + one, 0);
}
