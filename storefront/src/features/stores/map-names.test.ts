import { type PlacedMark, sidesOf } from './map-names.js';

const pin = (name: string, x: number, y: number): PlacedMark => ({ code: name, name, kind: 'pin', x, y });
const size = { width: 400, height: 400 };

test('a name stands at the right of its pin, and on the other side where a pin is in the way', () => {
  const caluire = pin('Caluire', 200, 100);
  const vaise = pin('Vaise', 200, 300);
  const marks = [caluire, vaise, pin('Bron', 240, 300)];
  expect([...sidesOf([caluire, vaise], marks, size)]).toEqual([
    ['Caluire', 'right'],
    ['Vaise', 'left'],
  ]);
});

test('two names never cross: the first one is written, the other stays away', () => {
  const mine = pin('Villeurbanne Gratte-Ciel', 100, 200);
  const other = pin('Villeurbanne Charpennes', 380, 200);
  const both = [mine, other];
  expect([...sidesOf(both, both, size)]).toEqual([[mine.code, 'right']]);
  expect([...sidesOf([other, mine], both, size)]).toEqual([
    [other.code, 'left'],
    [mine.code, 'below'],
  ]);
});

test('a name that has no room, between pins and the edge, stays away', () => {
  const lone = pin('Oullins', 20, 60);
  const around = [pin('a', 60, 60), pin('b', 20, 100), pin('c', 20, 22)];
  expect(sidesOf([lone], [lone, ...around], { width: 60, height: 120 }).size).toBe(0);
});
