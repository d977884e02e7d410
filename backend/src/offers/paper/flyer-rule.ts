import type { Locale } from '@passerelle/shared/pricing/types';
import { paperWords } from './words.js';

/**
 * The rule of an offer as a flyer says it: round amounts without decimals, and on which range, "Coffret offert dès
 * 200 € d’achat, au rayon Scies électriques", since people hold a shop to its paper. Undefined when the title says all
 * of it: every figure of every clause.
 * @param ranges the departments or brands it is limited to; none where it is not
 */
export function flyerRule(
  sentence: string,
  title: string,
  ranges: readonly string[],
  locale: Locale,
): string | undefined {
  const [rule = '', ...conditions] = rounded(sentence).split(/(?=\u202f?; )/);
  const told = new Set(figuresOf(title));
  const isTold = [rule, ...conditions].every((clause) => {
    const figures = figuresOf(clause);
    return figures.length > 0 && figures.every((figure) => told.has(figure));
  });
  if (rule === '' || isTold) return undefined;
  const range = ranges.length > 0 ? paperWords[locale].range(ranges) : '';
  return [rule + range, ...conditions].join('');
}

function rounded(text: string): string {
  return text.replace(/(?<=\d)[.,]00(?!\d)/g, '');
}

/** Amounts, shares and counts: "€1,000.00" and "1 000 €" are the same. */
function figuresOf(text: string): string[] {
  return [...rounded(text).matchAll(/(€)?(\d(?:[\d\s.,]*\d)?)\s*([%€])?/g)].map(
    ([, before = '', number = '', after = before]) => number.replace(/[\s,](?=\d{3})/g, '') + after,
  );
}
