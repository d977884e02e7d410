import type { Locale } from '@passerelle/shared/pricing/types';

/** French or English, as `Accept-Language` prefers; French when it says neither. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const ranked = (acceptLanguage ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const q = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.slice(0, 2), q: q === undefined ? 1 : Number(q) };
    })
    .filter(({ language, q }) => (language === 'fr' || language === 'en') && q > 0)
    .sort((a, b) => b.q - a.q);
  return ranked[0]?.language === 'en' ? 'en' : 'fr';
}
