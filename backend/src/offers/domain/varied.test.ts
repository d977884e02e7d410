import { varied } from './varied.js';

const sold = ['saw red', 'saw red', 'saw blue', 'drill red', 'saw green', 'drill blue', 'bulb white'];
const traits = (one: string) => one.split(' ');

test('one of each kind comes first, in colours that were not taken, then more of a kind', () => {
  expect(varied(sold, 3, traits)).toEqual(['saw red', 'drill blue', 'bulb white']);
  expect(varied(sold, 5, traits)).toEqual(['saw red', 'drill blue', 'bulb white', 'saw green', 'drill red']);
});

test('a short list is told whole, and of equals the first ones are taken', () => {
  expect(varied(sold, 20, traits).sort()).toEqual([...sold].sort());
  expect(varied(['a', 'b', 'c'], 2, () => [])).toEqual(['a', 'b']);
});
