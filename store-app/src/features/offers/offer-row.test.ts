import { untilWords } from './offer-row.js';

const words = {
  t: (key: string, values: object = {}) => [key, ...Object.values(values)].join(' '),
  date: (at: string | number) => new Date(at).toISOString().slice(0, 10),
};
const endsAt = '2026-11-30T23:00:00Z';

test('an offer that runs tells its last day, one that is over tells when it ended', () => {
  expect(untilWords({ state: 'running', endsAt }, words)).toBe('offers.until 2026-11-30');
  expect(untilWords({ state: 'ended', endsAt }, words)).toBe('offers.endedOn 2026-11-30');
});

test('an offer without an end says so, unless it was stopped', () => {
  expect(untilWords({ state: 'running' }, words)).toBe('offers.noEnd');
  expect(untilWords({ state: 'ended' }, words)).toBe('');
});
