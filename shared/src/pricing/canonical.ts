/**
 * Canonical JSON as RFC 8785 lays it down, narrowed to what our documents hold: objects, lists, booleans, null,
 * whole numbers and well-formed strings, the latter brought to Unicode NFC (our keys are ASCII and stay as they are). An absent (undefined) key is left out.
 */

const LONE_SURROGATE = /\p{Surrogate}/u;

/** Everything a canonical document may hold. */
export type CanonicalValue =
  | null
  | boolean
  | number
  | string
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue | undefined };

/**
 * The one text of a value: keys in the order of their UTF-16 units, no blanks, ECMAScript escapes.
 * Throws a TypeError on a fraction, an unsafe integer, a lone surrogate or a missing list entry: such a value
 * has no business in a document that is hashed.
 */
export function canonicalJson(value: CanonicalValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (typeof value === 'string') return canonicalString(value);
  if (isList(value)) return `[${value.map(canonicalEntry).join(',')}]`;
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) members.push(`${quoted(key)}:${canonicalJson(member)}`);
  }
  return `{${members.join(',')}}`;
}

// Array.isArray does not narrow readonly lists.
function isList(value: CanonicalValue): value is readonly CanonicalValue[] {
  return Array.isArray(value);
}

function canonicalEntry(entry: CanonicalValue | undefined): string {
  if (entry === undefined) throw new TypeError('A canonical list has no holes');
  return canonicalJson(entry);
}

function canonicalNumber(value: number): string {
  if (!Number.isSafeInteger(value))
    throw new TypeError(`Not a whole number that JSON keeps exactly: ${value}`);
  // RFC 8785, 3.2.2.3: minus zero is written 0, which ECMAScript does by itself.
  return JSON.stringify(value);
}

function canonicalString(value: string): string {
  return quoted(value.normalize('NFC'));
}

function quoted(text: string): string {
  if (LONE_SURROGATE.test(text)) throw new TypeError('A lone surrogate has no UTF-8 form');
  return JSON.stringify(text);
}
