import type { Fact, Surface } from '@passerelle/shared/api/contradictions';
import type { Reading } from './compare.js';

const SHORT_HASH = 12;

interface Found {
  readonly fact: Fact;
  readonly sku: string | null;
  readonly store: string | null;
  readonly document: string | null;
  readonly expected: Reading;
  readonly told: readonly Reading[];
  readonly seenAt: Date;
}

/** Lines of a table whose columns are as wide as their longest cell; the first row is its head. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, place) => Math.max(...rows.map((row) => row[place]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, place) => cell.padEnd(widths[place] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** What is open, both facts side by side. */
export function foundTable(found: readonly Found[]): string[] {
  return columns([
    ['FACT', 'OF', 'IN', 'SHOULD BE', 'BUT', 'SINCE'],
    ...found.map(({ fact, sku, store, document, expected, told, seenAt }) => [
      fact,
      [document, sku].filter((part) => part !== null).join(' '),
      store ?? '',
      readable(fact, expected),
      told.map((reading) => readable(fact, reading)).join(', '),
      seenAt.toISOString(),
    ]),
  ]);
}

/** What was compared, by surface. */
export function surfaceTable(
  surfaces: readonly { surface: Surface; same: number; different: number }[],
): string[] {
  return columns([
    ['SURFACE', 'SAME', 'DIFFERENT'],
    ...surfaces.map(({ surface, same, different }) => [surface, String(same), String(different)]),
  ]);
}

function readable(fact: Fact, { surface, value }: Reading): string {
  if (value === '') return `${surface} nothing`;
  if (fact === 'document') return `${surface} ${value.slice(0, SHORT_HASH)}`;
  if (fact === 'stock') return `${surface} ${value}`;
  return `${surface} ${(Number(value) / 100).toFixed(2)}`;
}
