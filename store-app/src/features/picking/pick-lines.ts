import type { StaffOrderLineView, StaffOrderView } from '@passerelle/shared/api/staff-orders';

/** Pure rules of the picking screen: the way through the shop, and what a scan means. */

export type LineState = 'todo' | 'found' | 'short';

export interface AisleGroup {
  /** Undefined: nobody knows where it stands. */
  aisle: string | undefined;
  lines: StaffOrderLineView[];
}

export type ScanMeaning =
  | { kind: 'right'; line: StaffOrderLineView }
  /** In the order, but all its units have been found. */
  | { kind: 'enough'; line: StaffOrderLineView }
  | { kind: 'wrong' };

/** Units of a line that are neither found nor missing. */
export function leftToFind(line: StaffOrderLineView): number {
  return Math.max(0, line.quantity - line.picked - line.missing);
}

export function stateOf(line: StaffOrderLineView): LineState {
  if (line.missing > 0) return 'short';
  return leftToFind(line) === 0 ? 'found' : 'todo';
}

/** Units of an order that are neither found nor missing. */
export function unitsLeft(lines: readonly StaffOrderLineView[]): number {
  return lines.reduce((sum, line) => sum + leftToFind(line), 0);
}

const byPlace = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** One walk through the shop: aisle 4 before aisle 12, what has no aisle last. */
export function alongTheAisles(lines: readonly StaffOrderLineView[]): AisleGroup[] {
  const sorted = lines.toSorted((a, b) => {
    if (a.aisle === undefined || b.aisle === undefined) {
      return Number(a.aisle === undefined) - Number(b.aisle === undefined) || a.line - b.line;
    }
    return byPlace.compare(a.aisle, b.aisle) || a.line - b.line;
  });
  const groups: AisleGroup[] = [];
  for (const line of sorted) {
    const last = groups.at(-1);
    if (last !== undefined && last.aisle === line.aisle) last.lines.push(line);
    else groups.push({ aisle: line.aisle, lines: [line] });
  }
  return groups;
}

/** The line to take next: the first along the way with something left, starting at the current one. */
export function nextLine(
  lines: readonly StaffOrderLineView[],
  after?: string,
): StaffOrderLineView | undefined {
  const way = alongTheAisles(lines).flatMap((group) => group.lines);
  const at = way.findIndex((line) => line.sku === after);
  const ahead = [...way.slice(Math.max(0, at)), ...way.slice(0, Math.max(0, at))];
  return ahead.find((line) => leftToFind(line) > 0);
}

/** Does this text name the article: its whole barcode, its SKU, or the last four digits? */
function names(line: { gtin: string; sku: string }, text: string): boolean {
  if (line.gtin === text || line.sku.toLowerCase() === text.toLowerCase()) return true;
  // A GTIN-13 read as GTIN-14 has a zero in front.
  if (/^0\d{13}$/.test(text) && line.gtin === text.slice(1)) return true;
  return /^\d{4}$/.test(text) && line.gtin.endsWith(text);
}

/** What a scan means while `current` is being looked for. Any line of the order counts, the current one first. */
export function meaningOf(
  lines: readonly StaffOrderLineView[],
  current: StaffOrderLineView | undefined,
  text: string,
): ScanMeaning {
  const named = lines.filter((line) => names(line, text));
  const open = named.filter((line) => leftToFind(line) > 0);
  const line = open.find(({ sku }) => sku === current?.sku) ?? open[0];
  if (line !== undefined) return { kind: 'right', line };
  return named[0] === undefined ? { kind: 'wrong' } : { kind: 'enough', line: named[0] };
}

function withLine(
  order: StaffOrderView,
  sku: string,
  change: (line: StaffOrderLineView) => Partial<StaffOrderLineView>,
): StaffOrderView {
  return {
    ...order,
    lines: order.lines.map((line) => (line.sku === sku ? { ...line, ...change(line) } : line)),
  };
}

/** The order as it will be once the server has recorded these units. */
export function foreseeFound(order: StaffOrderView, sku: string, quantity: number): StaffOrderView {
  return withLine(order, sku, (line) => ({ picked: Math.min(line.quantity, line.picked + quantity) }));
}

export function foreseeMissing(order: StaffOrderView, sku: string, quantity: number): StaffOrderView {
  return withLine(order, sku, (line) => ({ missing: Math.min(line.quantity, line.missing + quantity) }));
}

export function foreseeUndone(order: StaffOrderView, sku: string): StaffOrderView {
  return withLine(order, sku, () => ({ picked: 0, missing: 0 }));
}
