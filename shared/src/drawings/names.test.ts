import { readdirSync } from 'node:fs';
import { drawingName } from './names.js';
import { subjects } from './subjects.js';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test.each([
  ['circular-saw-steel--36-v.svg', 'Scie circulaire, gris acier, 36 V', 'Circular saw, steel grey, 36 V'],
  ['drill--14-4-v.svg', 'Perceuse-visseuse, 14,4 V', 'Drill driver, 14.4 V'],
  ['cable--3g1-5.svg', 'Câble, 3G1,5', 'Cable, 3G1.5'],
  ['cable--2x0-75.svg', 'Câble, 2 × 0,75', 'Cable, 2 × 0.75'],
  ['screws--3-5-x-35.svg', 'Vis, 3,5 × 35 mm', 'Screws, 3.5 × 35 mm'],
  ['plasterboard--ba13.svg', 'Plaque de plâtre, BA13', 'Plasterboard, BA13'],
  ['toolbox-orange--16.svg', 'Boîte à outils, orange, 16 pouces', 'Toolbox, orange, 16 in'],
])('%s is named in both languages', (file, french, english) => {
  expect([plain(drawingName(file, 'fr')), plain(drawingName(file, 'en'))]).toEqual([french, english]);
});

test('no drawing is named by its file', () => {
  const files = readdirSync(new URL('../illustrations/', import.meta.url)).filter((name) =>
    name.endsWith('.svg'),
  );
  const names = Object.values(subjects).map(([french]) => plain(french));
  const unnamed = files.filter(
    (file) => !names.some((name) => plain(drawingName(file, 'fr')).startsWith(name)),
  );
  expect(unnamed).toEqual([]);
});
