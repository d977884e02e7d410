import type { PromotionContent } from '@passerelle/shared/api/promotions';
import { normaliseCode } from '@passerelle/shared/pricing/normalise';
import type { Promotion } from '@passerelle/shared/pricing/types';

/** The rule of a content under an id; `fromMs` is the earliest that it may begin. */
export function ruleOf(content: PromotionContent, id: string, fromMs = 0): Promotion {
  const { kind, level, name, scope, definition, conditions, exclusivityGroup, combinesWith } = content;
  return {
    ...(conditions && conditions.length > 0 && { conditions }),
    ...{ id, kind, level, name, scope, definition },
    startsMs: Math.max(fromMs, Date.parse(content.startsAt)),
    endsMs: content.endsAt === undefined ? null : Date.parse(content.endsAt),
    needsCode: content.needsCode ?? false,
    ...(content.clock === 'store-local' && { clock: content.clock }),
    ...(content.isAnnounced && { isAnnounced: true }),
    ...(exclusivityGroup === undefined ? undefined : { exclusivityGroup }),
    combinesWith: combinesWith ?? 'all',
    onMarkedDown: content.onMarkedDown ?? true,
  };
}

/** What searches find it by. */
export function wordsOf({ name, title, codes = [], scope }: PromotionContent): string {
  const words = [name.fr, name.en, title?.fr, title?.en, ...codes, ...codes.map(normaliseCode)];
  return [...words, ...(scope.skus ?? [])].filter((word) => word !== undefined).join(' ');
}

/** What differs, for the trail: what is large is named by its size. */
export function factsOf(content: PromotionContent): Record<string, unknown> {
  const { scope, codes, ...rest } = content;
  const sizes = Object.fromEntries(
    Object.entries(scope).map(([key, values]) => [
      key,
      Array.isArray(values) && values.length > 20 ? values.length : values,
    ]),
  );
  return { ...rest, scope: sizes, ...(codes && { codes: codes.length > 20 ? codes.length : codes }) };
}
