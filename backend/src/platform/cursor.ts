import { refuseField } from './problems.js';

const LONGEST_CURSOR = 500;

/** Where a page ended, as text that callers hand back and cannot rely on. */
export function cursorOf(...place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** The place a cursor stands for; refuses `invalid-field` for anything that this list did not hand out. */
export function placeIn<Shape extends readonly ('string' | 'number')[]>(
  cursor: string,
  ...shape: Shape
): { [Index in keyof Shape]: Shape[Index] extends 'number' ? number : string } {
  const parsed = cursor.length <= LONGEST_CURSOR ? parse(cursor) : undefined;
  const fits =
    Array.isArray(parsed) &&
    parsed.length === shape.length &&
    parsed.every((value, place) => typeof value === shape[place] && value !== null);
  if (!fits) refuseField('cursor', 'unknown-cursor', 'cursor must come from the page before');
  return parsed as never;
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
