import type { ProductWords } from '@passerelle/shared/api/catalogue';

interface Change {
  readonly field: string;
  readonly before?: unknown;
}

const PARTS = [
  'name',
  'description',
  'highlights',
  'brand',
  'category',
  'image',
  'attributes',
  'related',
] as const;
type Part = (typeof PARTS)[number];
type Words = Pick<ProductWords, Part>;

/**
 * The words of a product with what a change had replaced put back into its place; undefined when the change touched
 * none of them. Articles, states and what the change had added are left as they are.
 */
export function formerWords(now: Words, changes: readonly Change[]): Words | undefined {
  const words: Record<string, unknown> = Object.fromEntries(PARTS.map((part) => [part, now[part]]));
  let isTouched = false;
  for (const { field, before } of changes) {
    const [part = '', key] = field.split('.');
    if (before === undefined || !isPart(part)) continue;
    words[part] = key === undefined ? before : { ...(words[part] as object), [key]: before };
    isTouched = true;
  }
  return isTouched ? (words as unknown as Words) : undefined;
}

function isPart(name: string): name is Part {
  return (PARTS as readonly string[]).includes(name);
}
