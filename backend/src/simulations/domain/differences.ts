import type { DifferenceView } from '@passerelle/shared/api/simulator';

/** Every leaf in which two documents differ, in the order of the stored one; `lines[0].netCents` names it. */
export function documentDifferences(stored: unknown, recomputed: unknown, field = ''): DifferenceView[] {
  if (isNode(stored) && isNode(recomputed) && Array.isArray(stored) === Array.isArray(recomputed)) {
    const keys = new Set([...Object.keys(stored), ...Object.keys(recomputed)]);
    return [...keys].flatMap((key) =>
      documentDifferences(
        Reflect.get(stored, key),
        Reflect.get(recomputed, key),
        pathTo(field, key, Array.isArray(stored)),
      ),
    );
  }
  if (stored === recomputed) return [];
  return [
    { field, ...(stored !== undefined && { stored }), ...(recomputed !== undefined && { recomputed }) },
  ];
}

function pathTo(field: string, key: string, isInList: boolean): string {
  if (isInList) return `${field}[${key}]`;
  return field === '' ? key : `${field}.${key}`;
}

function isNode(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
