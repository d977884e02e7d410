/** What came of a file of vectors, case by case. */

import type { WrittenRule } from './written-rules.js';

/** One figure that is not what was expected. */
export interface Difference {
  readonly figure: string;
  readonly expected: unknown;
  readonly got: unknown;
}

export interface CaseReport {
  readonly id: string;
  readonly title: string;
  /** Empty: the case passes. */
  readonly differences: readonly Difference[];
  /** The written rules of our semantics that account for the differences; none: unexplained. */
  readonly rules: readonly WrittenRule[];
  /** Said by name when the case asks for something that has no translation. */
  readonly unsupported?: string;
}

export interface Report {
  readonly cases: readonly CaseReport[];
}

export function passes(report: CaseReport): boolean {
  return report.unsupported === undefined && report.differences.length === 0;
}

/** Does every case pass, or differ by a written rule? */
export function isAccountedFor({ cases }: Report): boolean {
  return cases.every((each) => passes(each) || (each.unsupported === undefined && each.rules.length > 0));
}

/** The report as lines to print; the last one is `N passed, N failed`. */
export function linesOf({ cases }: Report): string[] {
  const passed = cases.filter(passes).length;
  const byRule = cases.filter((each) => !passes(each) && each.rules.length > 0).length;
  const without = cases.length - passed - byRule;
  return [
    ...cases.flatMap(linesOfCase),
    ...(without + byRule > 0 ? ['', `${byRule} differ by a written rule, ${without} without one`] : []),
    `${passed} passed, ${cases.length - passed} failed`,
  ];
}

function linesOfCase(report: CaseReport): string[] {
  const name = report.title === '' ? report.id : `${report.id}  ${report.title}`;
  if (passes(report)) return [`pass    ${name}`];
  if (report.unsupported !== undefined)
    return [`differ  ${name}`, `        unsupported: ${report.unsupported}`];
  return [
    `differ  ${name}`,
    ...report.differences.map(
      ({ figure, expected, got }) => `        ${figure}: expected ${said(expected)}, got ${said(got)}`,
    ),
    ...(report.rules.length > 0
      ? report.rules.map(({ id, rule }) => `        ${id}: ${rule}`)
      : ['        unexplained']),
  ];
}

function said(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

/** Where two JSON values differ, deep; `expected` says which figures are asked. */
export function differencesBetween(figure: string, expected: unknown, got: unknown): Difference[] {
  if (isRecord(expected) && isRecord(got)) {
    return Object.keys(expected).flatMap((key) =>
      differencesBetween(`${figure}.${key}`, expected[key], got[key]),
    );
  }
  return JSON.stringify(expected) === JSON.stringify(got) ? [] : [{ figure, expected, got }];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
