import { compileCatalogue } from './compile.js';
import { createTranslator, localeFromHeader } from './runtime.js';

test('French counts none and one as singular, and millions with "many"', () => {
  const { t } = createTranslator(
    'fr',
    compileCatalogue('fr', {
      articles: '{count, plural, one {# article} many {# d’articles} other {# articles}}',
    }),
  );
  expect(t('articles', { count: 0 })).toBe('0 article');
  expect(t('articles', { count: 2 })).toBe('2 articles');
  expect(t('articles', { count: 1_000_000 })).toBe('1\u202f000\u202f000 d’articles');
});

test('French spacing is set by the build, not by the translator', () => {
  const { t } = createTranslator('fr', compileCatalogue('fr', { ask: '« {what} » : vraiment ?' }));
  expect(t('ask', { what: 'perceuse' })).toBe('«\u00a0perceuse\u00a0»\u00a0: vraiment\u202f?');
});

test('a key without a message is refused aloud', () => {
  const catalogue: Record<string, never[]> = {};
  expect(() => createTranslator('en', catalogue).t('nothing')).toThrow('No en message for nothing');
});

test('a broken message names its key', () => {
  expect(() => compileCatalogue('en', { broken: 'one {two' })).toThrow('broken');
});

test('the language is the best one asked for that we speak', () => {
  expect(localeFromHeader('de-DE,en;q=0.8,fr;q=0.5')).toBe('en');
  expect(localeFromHeader('fr-CA')).toBe('fr');
  expect(localeFromHeader(undefined)).toBe('fr');
});
