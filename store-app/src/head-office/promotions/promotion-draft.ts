import type { PromotionContent } from '@passerelle/shared/api/promotions';
import { civilDay } from '@passerelle/shared/i18n/format';
import { kindNamed } from '@passerelle/shared/pricing/kinds/registry';

const DAY_MS = 86_400_000;

/** A promotion that nobody has written yet: ten percent off the basket, from tomorrow for two weeks. */
export function emptyContent(nowMs: number, zone: string): PromotionContent {
  return {
    name: { fr: '', en: '' },
    kind: 'percent-off',
    level: 'catalogue',
    scope: {},
    definition: {},
    startsAt: `${civilDay(nowMs + DAY_MS, zone)}T00:00`,
    endsAt: `${civilDay(nowMs + 15 * DAY_MS, zone)}T00:00`,
  };
}

/** The same with another kind: what belongs to the former one is gone. */
export function withKind(content: PromotionContent, kind: string): PromotionContent {
  const levels = kindNamed(kind)?.levels ?? [];
  const level = levels.includes(content.level) ? content.level : (levels[0] ?? 'basket');
  return { ...content, kind, level, definition: {} };
}

/** What is sent: without empty words, so that the server does not refuse what nobody wrote. */
export function sent(content: PromotionContent): PromotionContent {
  const { title, text, picture, endsAt, exclusivityGroup, codes, combinesWith, limits, ...rest } = content;
  const written = (words: PromotionContent['title']) =>
    words !== undefined && (words.fr.trim() !== '' || words.en.trim() !== '');
  const caps = Object.fromEntries(Object.entries(limits ?? {}).filter(([, value]) => value !== undefined));
  return {
    ...rest,
    ...(written(title) && { title }),
    ...(written(text) && { text }),
    ...(picture && { picture }),
    ...(endsAt && { endsAt }),
    ...(exclusivityGroup && { exclusivityGroup }),
    ...(rest.needsCode && codes && { codes: codes.filter((code) => code.trim() !== '') }),
    ...(combinesWith && { combinesWith }),
    ...(Object.keys(caps).length > 0 && { limits: caps }),
  };
}
