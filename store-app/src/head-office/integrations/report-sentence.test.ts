import { compileCatalogue } from '@passerelle/shared/i18n/compile';
import { createTranslator, type Locale } from '@passerelle/shared/i18n/runtime';
import en from './i18n/en.json' with { type: 'json' };
import fr from './i18n/fr.json' with { type: 'json' };
import { reportSentence } from './report-sentence.js';

const sentence = (locale: Locale, figures: Partial<Parameters<typeof reportSentence>[0]>) => {
  const { t } = createTranslator(locale, compileCatalogue(locale, locale === 'fr' ? fr : en));
  return reportSentence({ rows: 0, applied: 0, already: 0, review: 0, refused: 0, ...figures }, t);
};

test('one row that was taken is told in the singular, without the outcomes that nothing had', () => {
  expect(sentence('fr', { rows: 1, applied: 1 })).toBe('1 ligne\u00a0: 1 importée.');
  expect(sentence('en', { rows: 1, applied: 1 })).toBe('1 row: 1 imported.');
});

test('every outcome that rows had is counted', () => {
  const figures = { rows: 1200, applied: 1194, already: 1, review: 2, refused: 3 };
  expect(sentence('fr', figures)).toBe(
    '1\u202f200 lignes\u00a0: 1\u202f194 importées, 1 déjà connue, 2 à vérifier, 3 refusées.',
  );
  expect(sentence('en', figures)).toBe('1,200 rows: 1,194 imported, 1 already known, 2 to check, 3 refused.');
});

test('a file of no row has no outcome', () => {
  expect(sentence('en', {})).toBe('0 rows.');
});
