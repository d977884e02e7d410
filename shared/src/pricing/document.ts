/**
 * Writing the canonical document. Every object literal lists its keys in the order of RFC 8785, so that plain
 * JSON.stringify already yields the canonical text; a test compares it with canonicalJson on random baskets.
 */

import { splitOverUnits, vatWithin } from '../money.js';
import { instantUtc } from '../time.js';
import type { Books } from './books.js';
import type { Evaluation, PricedLine, Reduction } from './evaluation.js';
import type { AppliedRule, BasketLine, BookVersions, QuoteDocument, QuoteLine, VatLine } from './types.js';

/** Raised whenever the same books and basket could give other bytes than before. */
export const ENGINE_VERSION = 1;
/** How long a shopper may accept a quote, milliseconds from its `at`. */
export const QUOTE_LIFE_MS = 15 * 60_000;

/** What a document says beside its lines. */
export interface Heading {
  /** Floored to the minute. */
  readonly at: number;
  readonly store: string;
  readonly currency: string;
  readonly books: Pick<Books, 'versions' | 'promised'>;
}

/** The document of one evaluated basket. */
export function writeDocument(
  heading: Heading,
  lines: readonly PricedLine[],
  evaluation: Evaluation,
): QuoteDocument {
  const charged: QuoteLine[] = [];
  const unsupplied: BasketLine[] = [];
  let grossCents = 0;
  let totalCents = 0;
  for (let place = 0; place < lines.length; place++) {
    const line = lines[place];
    if (!line) continue;
    const missing = line.countedQuantity - line.quantity;
    if (missing > 0) unsupplied.push({ quantity: missing, sku: line.book.sku });
    if (line.quantity === 0) continue;
    const written = writeLine(line, evaluation.unitCents[place] ?? 0, evaluation.netCents[place] ?? 0);
    charged.push(written);
    grossCents += written.grossCents;
    totalCents += written.netCents;
  }
  const { versions, promised } = heading.books;
  return {
    applied: writeApplied(lines, evaluation),
    at: instantUtc(heading.at),
    currency: heading.currency,
    discountCents: grossCents - totalCents,
    grossCents,
    lines: charged,
    promised: promised && { at: instantUtc(promised.at), versions: inOrder(promised.versions) },
    store: heading.store.normalize('NFC'),
    totalCents,
    unsupplied: unsupplied.length > 0 ? unsupplied : undefined,
    validUntil: instantUtc(heading.at + QUOTE_LIFE_MS),
    vat: vatOf(charged),
    versions: { engine: ENGINE_VERSION, ...inOrder(versions) },
  };
}

function inOrder({ prices, promotions, tax }: BookVersions): BookVersions {
  return { prices, promotions, tax };
}

function writeLine(line: PricedLine, unitCents: number, netCents: number): QuoteLine {
  const grossCents = unitCents * line.quantity;
  return {
    discountCents: grossCents - netCents,
    grossCents,
    netCents,
    quantity: line.quantity,
    regularCents: line.regularCents,
    sku: line.book.sku,
    unitCents,
    unitNets: splitOverUnits(netCents, line.quantity),
    vatBasisPoints: line.book.vatBasisPoints,
  };
}

/** VAT per rate, the lowest rate first, each rounded once on the sum of its lines. */
export function vatOf(lines: readonly Pick<QuoteLine, 'netCents' | 'vatBasisPoints'>[]): VatLine[] {
  const grossByRate = new Map<number, number>();
  for (const { netCents, vatBasisPoints } of lines) {
    grossByRate.set(vatBasisPoints, (grossByRate.get(vatBasisPoints) ?? 0) + netCents);
  }
  const rates = [...grossByRate].sort(([one], [other]) => one - other);
  return rates.map(([basisPoints, grossCents]) => {
    const vatCents = vatWithin(grossCents, basisPoints);
    return { basisPoints, grossCents, netCents: grossCents - vatCents, vatCents };
  });
}

function writeApplied(lines: readonly PricedLine[], evaluation: Evaluation): AppliedRule[] {
  const applied = writeMarkdowns(lines, evaluation);
  for (const reduction of evaluation.reductions) {
    if (reduction.discountCents > 0) applied.push(writeReduction(lines, reduction));
  }
  return applied;
}

/** The markdowns shown, by id; a unit that costs nothing because we could not supply it is not a saving. */
function writeMarkdowns(lines: readonly PricedLine[], evaluation: Evaluation): AppliedRule[] {
  const byRule = new Map<
    number,
    AppliedRule & { discountCents: number; lines: AppliedRule['lines'][number][] }
  >();
  for (const [place, mark] of evaluation.marks.entries()) {
    const line = lines[place];
    if (!mark || !line || line.quantity === 0) continue;
    const { id, kind } = mark.rule.promotion;
    const rule = byRule.get(mark.rule.ordinal) ?? {
      discountCents: 0,
      kind,
      lines: [],
      phase: 1,
      promotion: id,
    };
    const discountCents = (line.regularCents - mark.unitCents) * line.quantity;
    rule.lines.push({ discountCents, sku: line.book.sku, units: line.quantity });
    rule.discountCents += discountCents;
    byRule.set(mark.rule.ordinal, rule);
  }
  return [...byRule].sort(([one], [other]) => one - other).map(([, rule]) => rule);
}

function writeReduction(lines: readonly PricedLine[], reduction: Reduction): AppliedRule {
  const { live, discountCents, unusedCents } = reduction;
  const { id, kind } = live.rule.promotion;
  return {
    code: live.code,
    discountCents,
    kind,
    lines: reduction.lines.map((reduced) => ({
      discountCents: reduced.discountCents,
      sku: lines[reduced.place]?.book.sku ?? '',
      units: reduced.units,
    })),
    phase: live.rule.phase,
    promotion: id,
    unusedCents: unusedCents > 0 ? unusedCents : undefined,
  };
}
