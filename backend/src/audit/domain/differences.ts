/** One field that changed; a side that did not have it is absent. */
export interface Change {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

export type Facts = Readonly<Record<string, unknown>>;

/**
 * What differs between two states of a thing, field by field in alphabetical order; nested objects are named with
 * dots, lists are compared whole. Neither side need exist: a creation has no before, a removal no after.
 */
export function differences(before: Facts | undefined, after: Facts | undefined): Change[] {
  const former = flat(before ?? {});
  const latter = flat(after ?? {});
  return [...new Set([...former.keys(), ...latter.keys()])]
    .sort()
    .filter((field) => JSON.stringify(former.get(field)) !== JSON.stringify(latter.get(field)))
    .map((field) => ({
      field,
      ...(former.has(field) && { before: former.get(field) }),
      ...(latter.has(field) && { after: latter.get(field) }),
    }));
}

function flat(facts: Facts, prefix = '', into = new Map<string, unknown>()): Map<string, unknown> {
  for (const [name, value] of Object.entries(facts)) {
    if (value === undefined || value === null) continue;
    if (isFacts(value)) flat(value, `${prefix}${name}.`, into);
    else into.set(prefix + name, value instanceof Date ? value.toISOString() : value);
  }
  return into;
}

function isFacts(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
