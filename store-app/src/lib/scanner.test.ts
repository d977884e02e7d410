import { BurstDetector } from './scanner.js';

const azerty: Record<string, string> = {
  '0': 'à',
  '1': '&',
  '2': 'é',
  '3': '"',
  '4': "'",
  '5': '(',
  '6': '-',
  '7': 'è',
  '8': '_',
  '9': 'ç',
};

interface Stroke {
  code: string;
  key: string;
}

const digitsOnQwerty = (text: string): Stroke[] =>
  [...text].map((digit) => ({ code: `Digit${digit}`, key: digit }));

/** A scanner set for QWERTY plugged into a tablet set for AZERTY: the digit keys write accents. */
const digitsOnAzerty = (text: string): Stroke[] =>
  [...text].map((digit) => ({ code: `Digit${digit}`, key: azerty[digit] ?? '' }));

function typed(strokes: readonly Stroke[], gapMs: number, enterAfterMs = gapMs): string | undefined {
  const detector = new BurstDetector();
  let atMs = 1_000;
  for (const stroke of strokes) {
    detector.key(stroke, atMs);
    atMs += gapMs;
  }
  return detector.key({ code: 'Enter', key: 'Enter' }, atMs - gapMs + enterAfterMs);
}

test('a scanner writes faster than anybody types and ends with Enter', () => {
  expect(typed(digitsOnQwerty('3760215582414'), 8)).toBe('3760215582414');
});

test('a person typing the same digits is not a scanner', () => {
  expect(typed(digitsOnQwerty('3760215582414'), 140)).toBeUndefined();
});

test('a burst without Enter at once is not a scan', () => {
  expect(typed(digitsOnQwerty('3760215582414'), 8, 900)).toBeUndefined();
});

test('on AZERTY a barcode is read by the place of its keys', () => {
  expect(typed(digitsOnAzerty('3760215582414'), 8)).toBe('3760215582414');
});

test('a QR code with letters keeps its dashes, which are digit keys on AZERTY', () => {
  const strokes = [...'PR1.LYO-7'].map((key) => {
    const digit = Object.entries(azerty).find(([, sign]) => sign === key)?.[0];
    if (digit !== undefined) return { code: `Digit${digit}`, key };
    return { code: /\d/.test(key) ? `Digit${key}` : `Key${key}`, key };
  });
  expect(typed(strokes, 8)).toBe('PR1.LYO-7');
});

test('what was typed slowly before a scan is no part of it', () => {
  const detector = new BurstDetector();
  detector.key({ code: 'Digit9', key: '9' }, 0);
  detector.key({ code: 'Digit9', key: '9' }, 300);
  let atMs = 900;
  for (const stroke of digitsOnQwerty('4180')) {
    atMs += 10;
    detector.key(stroke, atMs);
  }
  expect(detector.key({ code: 'Enter', key: 'Enter' }, atMs + 10)).toBe('4180');
});

test('a key held back by a busy tablet does not cut the burst', () => {
  const detector = new BurstDetector();
  let atMs = 0;
  for (const [place, stroke] of digitsOnQwerty('3760215582414').entries()) {
    atMs += place === 6 ? 130 : 12;
    detector.key(stroke, atMs);
  }
  expect(detector.key({ code: 'Enter', key: 'Enter' }, atMs + 12)).toBe('3760215582414');
});

test('a very fast typist is still a person', () => {
  expect(typed(digitsOnQwerty('3760215582414'), 70)).toBeUndefined();
});

test('two fingers landing together and Enter are not a scan', () => {
  expect(typed(digitsOnQwerty('42'), 10)).toBeUndefined();
});

test('the Shift that some scanners send between digits does not cut the burst', () => {
  const detector = new BurstDetector();
  let atMs = 0;
  for (const digit of '37602155') {
    detector.key({ code: 'ShiftLeft', key: 'Shift' }, atMs + 4);
    atMs += 8;
    detector.key({ code: `Digit${digit}`, key: digit }, atMs);
  }
  expect(detector.key({ code: 'Enter', key: 'Enter' }, atMs + 4)).toBe('37602155');
});
