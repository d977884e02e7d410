import type { Field } from '../fields.js';
import type { ConditionKind } from '../rule.js';
import type { BookSku, LocalText } from '../types.js';
import { conditionKind } from './reading.js';

const MOST_NAMES = 200;

function contains(
  kind: string,
  label: LocalText,
  holds: (sku: BookSku, name: string) => boolean,
): ConditionKind {
  const field: Field = { name: 'anyOf', type: 'names', label, most: MOST_NAMES };
  return conditionKind(kind, [field], (reader, condition) => {
    const anyOf = reader.names('anyOf');
    return {
      unmet: (facts) =>
        facts.contains((sku) => anyOf.some((name) => holds(sku, name)))
          ? undefined
          : { takes: 'nothing', reason: 'goods', missingUnits: 1, condition },
      describe: (locale) =>
        locale === 'fr' ? `avec un article parmi ${anyOf.join(', ')}` : `with one of ${anyOf.join(', ')}`,
    };
  });
}

/** `{ anyOf }`: one of these articles is in the basket. */
export const containsSku = contains(
  'contains-sku',
  { fr: 'Le panier contient', en: 'The basket holds' },
  ({ sku }, name) => sku === name,
);

/** `{ anyOf }`: an article of one of these categories, or of one below them, is in the basket. */
export const containsCategory = contains(
  'contains-category',
  { fr: 'Le panier contient un article des rayons', en: 'The basket holds an article of the categories' },
  ({ categories }, name) => categories.includes(name),
);

/** `{ anyOf }`: an article of one of these brands is in the basket. */
export const containsBrand = contains(
  'contains-brand',
  { fr: 'Le panier contient un article des marques', en: 'The basket holds an article of the brands' },
  ({ brand }, name) => brand === name,
);
