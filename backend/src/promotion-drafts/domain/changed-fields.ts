import type { PromotionContent } from '@passerelle/shared/api/promotions';

const EVERYTHING_ABOUT_IT = [
  ...(['name', 'title', 'text', 'picture', 'kind', 'level', 'scope', 'definition', 'conditions'] as const),
  ...(['startsAt', 'endsAt', 'clock', 'needsCode', 'codes', 'isAnnounced', 'exclusivityGroup'] as const),
  ...(['combinesWith', 'onMarkedDown', 'limits'] as const),
];

/** The fields of two contents that differ, in the order of a form; what nobody said is what it means then. */
export function changedFields(before: PromotionContent, after: PromotionContent): string[] {
  const [one, other] = [whole(before), whole(after)];
  return EVERYTHING_ABOUT_IT.filter((field) => textOf(one[field]) !== textOf(other[field]));
}

function whole(content: PromotionContent): PromotionContent {
  return {
    ...content,
    conditions: content.conditions ?? [],
    clock: content.clock ?? 'national',
    needsCode: content.needsCode ?? false,
    codes: [...(content.codes ?? [])].sort(),
    isAnnounced: content.isAnnounced ?? false,
    onMarkedDown: content.onMarkedDown ?? true,
    limits: content.limits ?? {},
  };
}

/** The same text for the same value, in whatever order its keys stand. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
