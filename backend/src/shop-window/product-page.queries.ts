import type { LocalText } from '@passerelle/shared/pricing/types';
import type { Sql } from '../platform/database.js';

/** The long texts of a product, which are not kept in memory. */
export interface ProductTexts {
  readonly description: LocalText;
  readonly highlights: Readonly<Record<'fr' | 'en', string[]>>;
  readonly related: string[];
}

export function productTexts(slug: string): Sql {
  return {
    name: 'product-texts',
    text: 'select description, highlights, related from product where slug = $1',
    values: [slug],
  };
}

/** What some products are described by, in both languages. */
export function descriptionsOf(slugs: readonly string[]): Sql {
  return {
    name: 'product-descriptions',
    text: 'select slug, description from product where slug = any($1)',
    values: [slugs],
  };
}
