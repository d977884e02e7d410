import type { Explanation, Quote } from '@passerelle/shared/pricing/types';
import { bytesIn, byteText } from '../platform/byte-text.js';

type Named = Explanation['applied'][number] | Explanation['refused'][number];

/** What is said of one promotion in every answer, as byte text. */
interface PromotionText {
  readonly about: Named;
  /** Its id, name and kind. */
  readonly named: string;
  readonly parameters: string;
}

/** By the parameters of a promotion, which live as long as the promotion itself. */
const written = new WeakMap<Named['parameters'], PromotionText>();

/**
 * The JSON of an answer to `POST /quotes` in UTF-8: the document in the very bytes that were hashed, and what is said of
 * each promotion, which takes most of an explanation, written once per promotion.
 */
export function quoteBytes({ hash, canonical, explanation }: Quote): Buffer {
  const { applied, refused, codes } = explanation;
  const said =
    `,"explanation":{"applied":[${listOf(applied, appliedText)}],` +
    `"refused":[${listOf(refused, refusedText)}],"codes":${jsonText(codes)}}}`;
  return Buffer.concat([bytesIn(`{"hash":"${hash}","document":`), Buffer.from(canonical), bytesIn(said)]);
}

function jsonText(value: unknown): string {
  return byteText(JSON.stringify(value));
}

function listOf<T>(entries: readonly T[], textOf: (entry: T) => string): string {
  let text = '';
  for (const entry of entries) text += text === '' ? textOf(entry) : `,${textOf(entry)}`;
  return text;
}

function appliedText(rule: Explanation['applied'][number]): string {
  const { named, parameters } = promotionText(rule);
  const code = rule.code === undefined ? '' : `"code":${jsonText(rule.code)},`;
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
    (condition === undefined ? '' : `"condition":${jsonText(condition)},`) +
    (because === undefined ? '' : `"because":${jsonText(because)},`) +
    `${parameters}}`
  );
}

function promotionText(rule: Named): PromotionText {
  const { promotion, name, kind, parameters } = rule;
  const known = written.get(parameters);
  if (known?.about.promotion === promotion && known.about.name === name && known.about.kind === kind)
    return known;
  const named = jsonText({ promotion, name, kind }).slice(1, -1);
  const made = { about: rule, named, parameters: `"parameters":${jsonText(parameters)}` };
  written.set(parameters, made);
  return made;
}
