import { articleName } from './article-name.js';

test('the variant goes on in the sentence', () => {
  expect(articleName({ name: 'Adhésif de masquage, 25 m', label: '19 mm' })).toBe(
    'Adhésif de masquage, 25\u00a0m, 19\u00a0mm',
  );
  expect(articleName({ name: 'Perceuse', label: 'À l’unité' })).toBe('Perceuse, à l’unité');
});

test('an abbreviation keeps its capitals', () => {
  expect(articleName({ name: 'Foret', label: 'HSS 6 mm' })).toBe('Foret, HSS 6\u00a0mm');
});

test('nothing is said twice', () => {
  expect(articleName({ name: 'Niveau 60 cm', label: '60 cm' })).toBe('Niveau 60\u00a0cm');
  expect(articleName({ name: 'Niveau', label: '' })).toBe('Niveau');
});
