import { splitOverUnits } from '@passerelle/shared/money';
import { vatOf } from '@passerelle/shared/pricing/document';
import type { QuoteDocument, QuoteLine } from '@passerelle/shared/pricing/types';
import type { FieldFault } from '@passerelle/shared/problems';
import { instantUtc, minuteOf } from '@passerelle/shared/time';

/** A sale as another till tells it, its articles known. */
export interface TillSale {
  readonly store: string;
  readonly at: Date;
  readonly lines: readonly {
    readonly sku: string;
    readonly quantity: number;
    readonly unitCents: number;
    readonly netCents?: number;
    readonly vatBasisPoints: number;
  }[];
}

interface TillMoney {
  readonly lines: readonly {
    readonly quantity: number;
    readonly unitCents: number;
    readonly netCents?: number;
  }[];
  readonly payments?: readonly { readonly method: string; readonly amountCents: number }[];
}

const MOST_CENTS = 1_000_000_000;

// No book of ours made these prices.
const FOREIGN = { prices: 0, promotions: 0, tax: 0, engine: 0 };

/**
 * The document of a sale whose prices another till decided, in the form of every document, so that receipts, history
 * and refunds read it alike. It names no version of our books.
 */
export function tillDocument({ store, at, lines: told }: TillSale, currency: string): QuoteDocument {
  const lines = told.map(({ sku, quantity, unitCents, netCents: paid, vatBasisPoints }): QuoteLine => {
    const grossCents = unitCents * quantity;
    const netCents = paid ?? grossCents;
    return {
      ...{ sku, quantity, regularCents: unitCents, unitCents, grossCents },
      ...{ discountCents: grossCents - netCents, netCents, vatBasisPoints },
      unitNets: splitOverUnits(netCents, quantity),
    };
  });
  const instant = instantUtc(minuteOf(at.getTime()));
  const sum = (of: (line: QuoteLine) => number) => lines.reduce((total, line) => total + of(line), 0);
  return {
    ...{ currency, store, at: instant, validUntil: instant, versions: FOREIGN, lines, applied: [] },
    vat: vatOf(lines),
    grossCents: sum((line) => line.grossCents),
    discountCents: sum((line) => line.discountCents),
    totalCents: sum((line) => line.netCents),
  };
}

/** What is wrong with the money of a sale: a line dearer than its price, payments that do not cover the total. */
export function moneyFaults({ lines, payments = [] }: TillMoney): FieldFault[] {
  const faults: FieldFault[] = [];
  let totalCents = 0;
  for (const [place, { quantity, unitCents, netCents = unitCents * quantity }] of lines.entries()) {
    totalCents += netCents;
    const field = `lines[${place}].netCents`;
    if (netCents > unitCents * quantity)
      faults.push({ field, code: 'above-gross', message: `${field} must not exceed unitCents x quantity` });
  }
  if (totalCents > MOST_CENTS)
    faults.push({ field: 'lines', code: 'too-much', message: `lines add up to more than ${MOST_CENTS}` });
  if (payments.length === 0) return faults;
  const paid = payments.reduce((sum, { amountCents }) => sum + amountCents, 0);
  if (paid > MOST_CENTS)
    faults.push({
      field: 'payments',
      code: 'too-much',
      message: `payments add up to more than ${MOST_CENTS}`,
    });
  const notCash = payments.reduce((sum, each) => sum + (each.method === 'cash' ? 0 : each.amountCents), 0);
  if (paid < totalCents || (paid > totalCents && (notCash > totalCents || notCash === paid)))
    faults.push({
      field: 'payments',
      code: 'payment-mismatch',
      message: `payments must cover ${totalCents}`,
    });
  return faults;
}
