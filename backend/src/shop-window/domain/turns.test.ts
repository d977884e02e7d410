import { inTurns } from './turns.js';

test('three shovels do not fill the window while there is a drill and a tap', () => {
  const shown = ['shovel 1', 'shovel 2', 'shovel 3', 'drill 1', 'tap 1', 'drill 2'];
  expect(inTurns(shown, (item) => item.split(' ')[0] ?? '')).toEqual([
    'shovel 1',
    'drill 1',
    'tap 1',
    'shovel 2',
    'drill 2',
    'shovel 3',
  ]);
});

test('nothing is lost and nothing is shown twice', () => {
  expect(inTurns([], String)).toEqual([]);
  const many = Array.from({ length: 50 }, (_, place) => place);
  expect(inTurns(many, (place) => String(place % 7)).sort((a, b) => a - b)).toEqual(many);
});
