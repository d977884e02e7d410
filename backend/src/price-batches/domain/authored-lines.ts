import type { FieldFault } from '@passerelle/shared/problems';

const MOST_FAULTS = 100;

/** What keeps lines from being written: articles that nobody sells, or one that stands twice. */
export interface LineFaults {
  readonly code: 'unknown-sku' | 'duplicate-sku';
  readonly errors: readonly FieldFault[];
}

/** Every unknown article of authored lines by its field, else every one that stands twice; undefined when all is well. */
export function lineFaults(
  lines: readonly { readonly sku: string }[],
  path: string,
  isSold: (sku: string) => boolean,
): LineFaults | undefined {
  const seen = new Set<string>();
  const [unknown, twice]: [FieldFault[], FieldFault[]] = [[], []];
  for (const [place, { sku }] of lines.entries()) {
    const field = `${path}[${place}].sku`;
    if (!isSold(sku))
      unknown.push({ field, code: 'unknown-sku', message: `${sku} is not the SKU of an article` });
    if (seen.has(sku)) twice.push({ field, code: 'duplicate-sku', message: `${sku} stands twice` });
    seen.add(sku);
  }
  if (unknown.length > 0) return { code: 'unknown-sku', errors: unknown.slice(0, MOST_FAULTS) };
  return twice.length > 0 ? { code: 'duplicate-sku', errors: twice.slice(0, MOST_FAULTS) } : undefined;
}
