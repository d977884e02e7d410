import type { PromotionContent } from '@passerelle/shared/api/promotions';
import { conditionNamed } from '@passerelle/shared/pricing/conditions/registry';
import type { Field } from '@passerelle/shared/pricing/fields';
import { kindNamed } from '@passerelle/shared/pricing/kinds/registry';
import type { FieldFault } from '@passerelle/shared/problems';

/** What there is to be named. */
export interface Named {
  readonly sku: (name: string) => boolean;
  readonly product: (name: string) => boolean;
  readonly category: (name: string) => boolean;
  readonly brand: (name: string) => boolean;
}

type Values = Readonly<Record<string, unknown>>;

const NAMED_BY: Readonly<Record<string, keyof Named>> = {
  ...{ skus: 'sku', exceptSkus: 'sku', products: 'product', categories: 'category', brands: 'brand' },
};

/** What the names of a condition are names of. */
const NAMED_IN: Readonly<Record<string, keyof Named>> = {
  ...{ 'contains-sku': 'sku', 'contains-category': 'category', 'contains-brand': 'brand' },
};

/** Every name in a content that nothing has: in its scope, in the fields of its kind and in its conditions. */
export function unknownNames(content: PromotionContent, known: Named): FieldFault[] {
  const { kind, scope, definition, conditions = [] } = content;
  return [
    ...inScope(scope, 'scope', known),
    ...inFields(kindNamed(kind)?.fields ?? [], definition, 'definition', known),
    ...conditions.flatMap((condition, place) => {
      const path = `conditions[${place}]`;
      const named = NAMED_IN[condition.kind];
      return [
        ...inFields(conditionNamed(condition.kind)?.fields ?? [], condition, path, known),
        ...(named ? inList(condition.anyOf, `${path}.anyOf`, named, known) : []),
      ];
    }),
  ];
}

function inFields(fields: readonly Field[], values: Values, path: string, known: Named): FieldFault[] {
  return fields.flatMap((field) => {
    const value = values[field.name];
    const at = `${path}.${field.name}`;
    if (field.type === 'sku') return inList([value], at, 'sku', known, () => at);
    if (field.type === 'scope') return inScope(value, at, known);
    if (field.type !== 'list' || !Array.isArray(value)) return [];
    return value.flatMap((entry, place) =>
      isRecord(entry) ? inFields(field.fields, entry, `${at}[${place}]`, known) : [],
    );
  });
}

function inScope(scope: unknown, path: string, known: Named): FieldFault[] {
  if (!isRecord(scope)) return [];
  return Object.entries(scope).flatMap(([key, names]) => {
    const what = NAMED_BY[key];
    return what ? inList(names, `${path}.${key}`, what, known) : [];
  });
}

function inList(
  names: unknown,
  path: string,
  what: keyof Named,
  known: Named,
  fieldAt = (place: number) => `${path}[${place}]`,
): FieldFault[] {
  if (!Array.isArray(names)) return [];
  return names.flatMap((name: unknown, place): FieldFault[] => {
    // What is no name at all, the rule's own reading refuses.
    if (typeof name !== 'string' || known[what](name)) return [];
    const field = fieldAt(place);
    return [{ field, code: `unknown-${what}`, message: `${field}: no ${what} is called ${name}` }];
  });
}

function isRecord(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
