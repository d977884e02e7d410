import type { Explanation, Quote } from '@passerelle/shared/pricing/types';

type Named = Explanation['applied'][number] | Explanation['refused'][number];

/** What is said of one promotion in every answer. */
interface PromotionText {
  readonly about: Named;
  /** Its id, name and kind. */
  readonly named: string;
  readonly parameters: string;
}

/** By the parameters of a promotion, which live as long as the promotion itself. */
const written = new WeakMap<Named['parameters'], PromotionText>();

/**
 * The JSON text of an answer to `POST /quotes`: the document in the very bytes that were hashed, and what is said of
 * each promotion, which takes most of an explanation, written once per promotion.
 */
export function quoteText({ hash, canonical, explanation }: Quote): string {
  const { applied, refused, codes } = explanation;
  return (
    `{"hash":"${hash}","document":${canonical},"explanation":{"applied":[${listOf(applied, appliedText)}],` +
    `"refused":[${listOf(refused, refusedText)}],"codes":${JSON.stringify(codes)}}}`
  );
}

function listOf<T>(entries: readonly T[], textOf: (entry: T) => string): string {
  let text = '';
  for (const entry of entries) text += text === '' ? textOf(entry) : `,${textOf(entry)}`;
  return text;
}

function appliedText(rule: Explanation['applied'][number]): string {
  const { named, parameters } = promotionText(rule);
  const code = rule.code === undefined ? '' : `"code":${JSON.stringify(rule.code)},`;
  return `{${named},${code}"discountCents":${rule.discountCents},${parameters}}`;
}

function refusedText(rule: Explanation['refused'][number]): string {
  const { named, parameters } = promotionText(rule);
  const { reason, missingCents, missingUnits, missingPurchases, condition, because } = rule;
  return (
    `{${named},"reason":"${reason}",` +
    (missingCents === undefined ? '' : `"missingCents":${missingCents},`) +
    (missingUnits === undefined ? '' : `"missingUnits":${missingUnits},`) +
    (missingPurchases === undefined ? '' : `"missingPurchases":${missingPurchases},`) +
    (condition === undefined ? '' : `"condition":${JSON.stringify(condition)},`) +
    (because === undefined ? '' : `"because":${JSON.stringify(because)},`) +
    `${parameters}}`
  );
}

function promotionText(rule: Named): PromotionText {
  const { promotion, name, kind, parameters } = rule;
  const known = written.get(parameters);
  if (known?.about.promotion === promotion && known.about.name === name && known.about.kind === kind)
    return known;
  const named = JSON.stringify({ promotion, name, kind }).slice(1, -1);
  const made = { about: rule, named, parameters: `"parameters":${JSON.stringify(parameters)}` };
  written.set(parameters, made);
  return made;
}
