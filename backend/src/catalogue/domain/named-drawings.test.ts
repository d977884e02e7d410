import { drawingsCalled, namedDrawings } from './named-drawings.js';

const drawings = namedDrawings([
  'drill.svg',
  'drill-orange.svg',
  'drill-steel--18-v.svg',
  'saw.svg',
  'notes.txt',
]);
const found = (words: string, locale: 'fr' | 'en' = 'fr') =>
  drawingsCalled(drawings, words, locale).map(({ name }) => name);

test('a drawing is found by its name in either language, with or without accents and capitals', () => {
  expect(found('PERCEUSE orange')).toEqual(['drill-orange.svg']);
  expect(found('drill 18 V')).toEqual(['drill-steel--18-v.svg']);
  expect(found('scie à main')).toEqual(['saw.svg']);
  expect(found('scie a main')).toEqual(['saw.svg']);
  expect(found('pelle')).toEqual([]);
});

test('drawings stand in the order of the language they are read in, and other files are none', () => {
  expect(found('')).toEqual(['drill.svg', 'drill-steel--18-v.svg', 'drill-orange.svg', 'saw.svg']);
  expect(found('', 'en')).toEqual(['drill.svg', 'drill-orange.svg', 'drill-steel--18-v.svg', 'saw.svg']);
});
