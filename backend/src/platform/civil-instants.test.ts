import { authoredInstant } from './civil-instants.js';
import { ProblemError } from './problems.js';

const at = (text: string, zone = 'Europe/Paris') => authoredInstant(text, zone, 'effectiveAt').toISOString();
const refusal = (text: string) => {
  try {
    return at(text);
  } catch (error) {
    if (error instanceof ProblemError) return [error.code, error.members.errors];
    throw error;
  }
};

test('a civil time is one of its zone, an instant says its own offset', () => {
  expect(at('2026-12-01T06:00')).toBe('2026-12-01T05:00:00.000Z');
  expect(at('2026-07-01T06:00')).toBe('2026-07-01T04:00:00.000Z');
  expect(at('2026-07-01T06:00', 'Indian/Reunion')).toBe('2026-07-01T02:00:00.000Z');
  expect(at('2026-12-01T06:00:00+02:00')).toBe('2026-12-01T04:00:00.000Z');
});

test('of the hour that comes twice the first is meant, the hour that is skipped is refused', () => {
  expect(at('2026-10-25T02:30')).toBe('2026-10-25T00:30:00.000Z');
  expect(refusal('2027-03-28T02:30')).toEqual([
    'skipped-hour',
    [{ field: 'effectiveAt', code: 'skipped-hour', message: expect.any(String) }],
  ]);
  expect(at('2027-03-28T03:00')).toBe('2027-03-28T01:00:00.000Z');
});

test('seconds count to the next whole minute', () => {
  expect(at('2026-12-01T06:00:00.000Z')).toBe('2026-12-01T06:00:00.000Z');
  expect(at('2026-12-01T06:00:00.001Z')).toBe('2026-12-01T06:01:00.000Z');
  expect(at('2026-12-31T23:59:59+01:00')).toBe('2026-12-31T23:00:00.000Z');
});

test.each([
  ['', 'must-be-instant'],
  ['tomorrow', 'must-be-instant'],
  ['2026-02-30T06:00', 'must-be-instant'],
  ['2026-12-01', 'must-be-instant'],
  ['9999-12-01T06:00', 'must-be-instant'],
])('%s is refused: %s', (text, code) => {
  expect(refusal(text)).toEqual(['invalid-field', [expect.objectContaining({ field: 'effectiveAt', code })]]);
});
