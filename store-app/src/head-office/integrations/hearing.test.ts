import { hearingOf } from './hearing.js';

test('a receiver for whom messages wait is not up to date', () => {
  expect(hearingOf({ isPaused: false, parked: 0, waiting: 3 })).toBe('waiting');
  expect(hearingOf({ isPaused: false, parked: 0, waiting: 0 })).toBe('well');
});

test('messages that failed for good are told before those that wait, and a pause before both', () => {
  expect(hearingOf({ isPaused: false, parked: 1, waiting: 3 })).toBe('deaf');
  expect(hearingOf({ isPaused: true, parked: 1, waiting: 3 })).toBe('paused');
});
