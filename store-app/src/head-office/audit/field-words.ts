/** A field of the trail, `scope.categories`, as its first name and what follows it. */
export function splitField(field: string): { root: string; rest: string } {
  const [root = '', ...rest] = field.split('.');
  return { root, rest: rest.join('.') };
}

export type Shape = 'instant' | 'day' | 'cents' | 'share' | 'flag' | 'list' | 'plain';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{3})?)?Z$/;

/** What a value of a field is, so that it can be shown as people say it. */
export function shapeOf(field: string, value: unknown): Shape {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'boolean') return 'flag';
  if (typeof value === 'string') return INSTANT.test(value) ? 'instant' : 'plain';
  if (typeof value !== 'number') return 'plain';
  if (/cents(\.|$)/i.test(field)) return 'cents';
  return /basisPoints$/i.test(field) ? 'share' : 'plain';
}

/** Is what follows a field's first name a civil day? */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}

/** Fields that are a list of codes in one text. */
const listed: ReadonlySet<string> = new Set(['scopes', 'topics', 'stores']);

/** The words that a text of a field is made of: its codes, or the text as it is. */
export function wordsIn(root: string, text: string): readonly string[] {
  return listed.has(root) ? text.split(' ') : [text];
}

/** Is it said from the first and empty? Nothing to read, then. */
export function isNothing({ before, after }: { before?: unknown; after?: unknown }): boolean {
  if (before !== undefined) return false;
  if (Array.isArray(after)) return after.length === 0;
  return after === undefined || after === null || after === '';
}
