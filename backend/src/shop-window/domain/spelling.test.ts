import { nearestWord, plainWords, slips } from './spelling.js';

test('slips are letters missing, added, wrong or swapped', () => {
  expect(slips('perceuse', 'perceuse', 2)).toBe(0);
  expect(slips('perseuse', 'perceuse', 2)).toBe(1);
  expect(slips('percuese', 'perceuse', 2)).toBe(1);
  expect(slips('prceus', 'perceuse', 2)).toBe(2);
  expect(slips('scie', 'perceuse', 2)).toBe(3);
});

test('a short word forgives nothing, a long one two slips, and the nearest wins', () => {
  expect(nearestWord('vix', ['vis'])).toBeUndefined();
  expect(nearestWord('clout', ['clous', 'cloud', 'cloueur'])).toBe('clous');
  expect(nearestWord('perceusse', ['ponceuse', 'perceuse'])).toBe('perceuse');
  expect(nearestWord('marteau', ['perceuse'])).toBeUndefined();
});

test('words are compared without accents, ligatures and case, figures apart from their unit', () => {
  expect(plainWords('  Clé À Œil, 18V–6mm M8 ')).toEqual(['cle', 'a', 'oeil', '18', 'v', '6', 'mm', 'm8']);
  expect(plainWords("' & | ! <-> :*")).toEqual([]);
});

test('a letter x between two measures is the sign that nobody finds on a keyboard', () => {
  for (const typed of ['vis 5 x 60', 'vis 5x60', 'Vis 5X60', 'vis 5 × 60'])
    expect(plainWords(typed)).toEqual(['vis', '5', '60']);
  expect(plainWords('x 60')).toEqual(['x', '60']);
});
