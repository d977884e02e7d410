import { distanceSentence, ruleSentence, winnerSentence } from '@passerelle/shared/pricing/sentences';
import type { Explanation, Locale, RefusedRule } from '@passerelle/shared/pricing/types';

/** Why a rule gives nothing: in a line under its name, and told in full. */
export function refusalWords(
  rule: RefusedRule,
  explanation: Explanation,
  locale: Locale,
): { readonly short: string; readonly whole: string; readonly distance: string | undefined } {
  const reason = ruleSentence(rule.reason, locale);
  const distance = distanceSentence(rule, locale);
  const winner = [...explanation.applied, ...explanation.refused].find(
    ({ promotion }) => promotion === rule.because,
  );
  return {
    short: distance ?? reason,
    whole: winner === undefined ? reason : `${reason} ${winnerSentence(winner.name[locale], locale)}`,
    distance,
  };
}
