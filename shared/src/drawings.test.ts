import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { drawingName } from './drawings.js';

test('every drawing that comes with the platform has its own name in both languages', () => {
  const files = readdirSync(join(import.meta.dirname, 'illustrations'));
  const names = files.map((file) => drawingName(file));
  expect(files.filter((file) => drawingName(file) === undefined)).toEqual([]);
  expect(new Set(names.map((name) => name?.fr)).size).toBe(files.length);
  expect(new Set(names.map((name) => name?.en)).size).toBe(files.length);
});

test.each([
  ['drill-steel--14-4-v.svg', 'Perceuse-visseuse, gris acier, 14,4 V', 'Drill driver, steel grey, 14.4 V'],
  ['cable--3g1-5.svg', 'Câble électrique, 3G1,5', 'Electric cable, 3G1.5'],
  ['cable--2x0-75.svg', 'Câble électrique, 2×0,75', 'Electric cable, 2×0.75'],
  ['screws--3-5-x-35.svg', 'Vis, 3,5 × 35', 'Screws, 3.5 × 35'],
  ['sandpaper--p80.svg', 'Papier abrasif, P80', 'Sandpaper, P80'],
  ['toolbox--13.svg', 'Caisse à outils, 13″', 'Toolbox, 13″'],
  ['bin-paint.svg', 'Bac de retrait avec peinture', 'Collection crate with paint'],
])('%s is called %s, and %s', (file, fr, en) => {
  const name = drawingName(file);
  expect([name?.fr, name?.en].map((words) => words?.replaceAll('\u00a0', ' '))).toEqual([fr, en]);
});

test('a picture that somebody sent has no name here', () => {
  expect(drawingName('p-0123456789abcdef01234567.svg')).toBeUndefined();
});
