import { enrolmentUri, isAppCode, stepOfCode } from './one-time-code.js';

// The seed and the instants of RFC 6238, appendix B; its codes of eight figures end in these six.
const SEED = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => new Date(seconds * 1000);

test.each([
  [59, '287082', 1],
  [1_111_111_109, '081804', 37_037_036],
  [1_111_111_111, '050471', 37_037_037],
  [1_234_567_890, '005924', 41_152_263],
  [2_000_000_000, '279037', 66_666_666],
])('at %d s the code of the standard is %s', (seconds, code, step) => {
  expect(stepOfCode(SEED, code, at(seconds), 0)).toBe(step);
});

test('a phone may be one step fast or slow, and no more', () => {
  const offered = [-61, -60, -31, -1, 0, 29, 30, 59, 60].map((drift) => [
    drift,
    stepOfCode(SEED, '081804', at(37_037_036 * 30 + drift), 0) !== undefined,
  ]);
  expect(offered).toEqual([
    [-61, false],
    [-60, false],
    [-31, false],
    [-1, true],
    [0, true],
    [29, true],
    [30, true],
    [59, true],
    [60, false],
  ]);
});

test('a code that was spent opens nothing, nor does one of an earlier step', () => {
  expect(stepOfCode(SEED, '287082', at(59), 1)).toBeUndefined();
  expect(stepOfCode(SEED, '287082', at(59), 2)).toBeUndefined();
});

test('figures may be typed in two groups; anything else is no code of an app', () => {
  expect(stepOfCode(SEED, ' 287 082 ', at(59), 0)).toBe(1);
  expect(['28708', '2870822', '28708a', '', 'abcde-fghjk'].map(isAppCode)).toEqual(Array(5).fill(false));
});

test('the picture says whose code it is', () => {
  expect(enrolmentUri('Passerelle', 'helene', SEED)).toBe(
    `otpauth://totp/Passerelle:helene?secret=${SEED}&issuer=Passerelle`,
  );
});
