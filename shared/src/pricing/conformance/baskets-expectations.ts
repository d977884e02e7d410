/** Comparing an answer of the engine with the figures a case of our own form expects; only what is written is compared. */

import { refundOf } from '../refunds.js';
import type { Quote, QuoteDocument, QuoteLine } from '../types.js';
import { centsOf, Fields } from './fields.js';
import { type Difference, differencesBetween } from './report.js';
import type { Answer } from './vector.js';

/** Every figure of `expected` that the answer does not give. */
export function checkExpectations(expected: Fields, answer: Answer): Difference[] {
  if ('unquotable' in answer) {
    const wanted = expected.optionalText('unquotable');
    return differencesBetween('unquotable', wanted, answer.unquotable);
  }
  const { quote } = answer;
  const { document } = quote;
  const differences = [
    ...totals(expected, document),
    ...lines(expected, document),
    ...rules(expected, quote),
    ...vat(expected, document),
    ...refunds(expected, document),
    ...(expected.has('hash') ? differencesBetween('hash', expected.text('hash'), quote.hash) : []),
    ...(expected.has('unquotable')
      ? differencesBetween('unquotable', expected.text('unquotable'), undefined)
      : []),
  ];
  // Whatever else the document holds is compared as it stands.
  for (const name of expected.unread()) {
    const figures = document as unknown as Readonly<Record<string, unknown>>;
    differences.push(...differencesBetween(name, expected.any(name), figures[name]));
  }
  return differences;
}

function totals(expected: Fields, document: QuoteDocument): Difference[] {
  return (['grossCents', 'discountCents', 'totalCents'] as const).flatMap((name) =>
    expected.has(name) ? differencesBetween(name, expected.whole(name), document[name]) : [],
  );
}

/** `lines`: what comes off each line after its displayed price, or its figures by name. */
function lines(expected: Fields, document: QuoteDocument): Difference[] {
  return expected
    .entries('lines', (value) => value)
    .flatMap(([sku, wanted]) => {
      const line = document.lines.find((each) => each.sku === sku);
      if (typeof wanted === 'number') {
        return differencesBetween(`lines.${sku}.discountCents`, wanted, line?.discountCents);
      }
      return differencesBetween(`lines.${sku}`, wanted, line && figuresOf(line));
    });
}

/** A line, its unit nets one by one: `[1334, 1333, 1333]`. */
function figuresOf(line: QuoteLine): Record<string, unknown> {
  const units = line.unitNets.flatMap((run) => new Array<number>(run.units).fill(run.netCents));
  return { ...line, units };
}

function rules(expected: Fields, { document, explanation }: Quote): Difference[] {
  const differences: Difference[] = [];
  if (expected.has('applied')) {
    const wanted = Object.fromEntries(expected.entries('applied', centsOf));
    const got = Object.fromEntries(document.applied.map((rule) => [rule.promotion, rule.discountCents]));
    differences.push(...sameEntries('applied', wanted, got));
  }
  for (const [id, cents] of expected.entries('unused', centsOf)) {
    const rule = document.applied.find((each) => each.promotion === id);
    differences.push(...differencesBetween(`unused.${id}`, cents, rule?.unusedCents ?? 0));
  }
  for (const [id, wanted] of expected.entries('refused', (value) => value)) {
    const refused = explanation.refused.find((each) => each.promotion === id);
    const asked = typeof wanted === 'string' ? { reason: wanted } : wanted;
    differences.push(...differencesBetween(`refused.${id}`, asked, refused));
  }
  if (expected.has('codes')) {
    const wanted = Object.fromEntries(expected.entries('codes', String));
    const got = Object.fromEntries(explanation.codes.map(({ code, reason }) => [code, reason]));
    differences.push(...sameEntries('codes', wanted, got));
  }
  return differences;
}

/** `vat`: the VAT of each rate of the document, by basis points, or its three figures. */
function vat(expected: Fields, document: QuoteDocument): Difference[] {
  if (!expected.has('vat')) return [];
  const wanted = Object.fromEntries(expected.entries('vat', (value) => value));
  const got = Object.fromEntries(
    document.vat.map((rate) => [
      String(rate.basisPoints),
      typeof wanted[String(rate.basisPoints)] === 'number' ? rate.vatCents : rate,
    ]),
  );
  return sameEntries('vat', wanted, got);
}

/** `refunds`: units that come back, one return after another, with what each gives back. */
function refunds(expected: Fields, document: QuoteDocument): Difference[] {
  const returned: Record<string, number> = {};
  return expected
    .list('refunds', (value, place) => {
      const fields = new Fields(value, place);
      const units = Object.fromEntries(fields.entries('units', centsOf));
      const refund = refundOf(document, returned, units);
      for (const [sku, quantity] of Object.entries(units)) returned[sku] = (returned[sku] ?? 0) + quantity;
      const vatCents = refund.vat.reduce((total, rate) => total + rate.vatCents, 0);
      const differences = [
        ...differencesBetween(`${place}.refundCents`, fields.whole('refundCents'), refund.refundCents),
        ...(fields.has('vatCents')
          ? differencesBetween(`${place}.vatCents`, fields.whole('vatCents'), vatCents)
          : []),
      ];
      fields.end();
      return differences;
    })
    .flat();
}

/** The same keys with the same values: also what nobody expected is a difference. */
function sameEntries(
  figure: string,
  expected: Readonly<Record<string, unknown>>,
  got: Readonly<Record<string, unknown>>,
): Difference[] {
  const unexpected = Object.keys(got).filter((key) => !(key in expected));
  return [
    ...differencesBetween(figure, expected, got),
    ...unexpected.map((key) => ({ figure: `${figure}.${key}`, expected: undefined, got: got[key] })),
  ];
}
