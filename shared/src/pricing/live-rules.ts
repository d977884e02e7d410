/** Which rules of phases 2 to 4 are in play for a basket: in force, not exhausted, and covering a line of it. */

import type { PromotionIndex } from './books.js';
import type { LiveRule, PricedLine } from './evaluation.js';
import type { Rule } from './rule.js';
import type { CodeRefusal, QuoteContext } from './types.js';

/** What became of the codes typed. */
export interface ReadCodes {
  /** Rule -> the code that triggers it (the first in canonical order when two trigger the same). */
  readonly accepted: ReadonlyMap<Rule, string>;
  readonly refused: readonly { readonly code: string; readonly reason: CodeRefusal }[];
  /** Codes whose promotion another code of the basket triggers already. */
  readonly repeated: readonly string[];
}

/** Is a rule in force at the (floored) instant? Periods are half-open. */
export function inForce(rule: Rule, at: number): boolean {
  const { startsMs, endsMs } = rule.promotion;
  return startsMs <= at && (endsMs === null || at < endsMs);
}

/** Looks codes up; the caller's refusals come first, then the promotion's own dates and limits. */
export function readCodes(
  codes: readonly string[],
  at: number,
  context: QuoteContext,
  promotions: PromotionIndex,
): ReadCodes {
  const accepted = new Map<Rule, string>();
  const refused: { code: string; reason: CodeRefusal }[] = [];
  const repeated: string[] = [];
  for (const code of codes) {
    const known = context.refusedCodes?.get(code);
    const id = context.singleUseCodes?.get(code) ?? promotions.byCode.get(code);
    const rule = id === undefined ? undefined : promotions.rule(id);
    const reason = known ?? (rule ? refusalOf(rule, at, context) : 'unknown');
    if (reason !== undefined) refused.push({ code, reason });
    else if (rule && accepted.has(rule)) repeated.push(code);
    else if (rule) accepted.set(rule, code);
  }
  return { accepted, refused, repeated };
}

function refusalOf(rule: Rule, at: number, context: QuoteContext): CodeRefusal | undefined {
  const { id, startsMs, endsMs, needsCode } = rule.promotion;
  if (!needsCode) return 'unknown';
  if (at < startsMs) return 'not-started';
  if (endsMs !== null && at >= endsMs) return 'ended';
  return context.exhaustedPromotions?.has(id) ? 'spent' : undefined;
}

/** The rules in play, in canonical order, each with the lines it covers. */
export function liveRules(
  lines: readonly PricedLine[],
  codes: ReadCodes,
  runs: (rule: Rule) => boolean,
): LiveRule[] {
  const placesOf = new Map<Rule, number[]>();
  for (let place = 0; place < lines.length; place++) {
    const line = lines[place];
    if (!line) continue;
    for (const rule of line.candidates.reductions) {
      if (!runs(rule)) continue;
      const places = placesOf.get(rule);
      if (places) places.push(place);
      else placesOf.set(rule, [place]);
    }
  }
  const live: LiveRule[] = [];
  for (const [rule, places] of placesOf) live.push({ rule, code: undefined, places });
  if (codes.accepted.size > 0) {
    for (const [rule, code] of codes.accepted) {
      const places = lines.flatMap((line, place) => (rule.covers(line.book) ? [place] : []));
      if (places.length > 0) live.push({ rule, code, places });
    }
  }
  return live.length > 1 ? live.sort((a, b) => a.rule.ordinal - b.rule.ordinal) : live;
}
