import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { type CanonicalValue, canonicalJson } from './canonical.js';
import { sha256Hex } from './sha256.js';

test('keys are sorted by UTF-16 units, as RFC 8785, 3.2.3 shows', () => {
  const value = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 };
  const expected = '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}';
  expect(canonicalJson(value)).toBe(expected);
});

test('strings are escaped as RFC 8785, 3.2.2.2 says', () => {
  expect(canonicalJson('€$\u000f\nA\'B"\\\\"/')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"');
  expect(canonicalJson('\b\t\f\r\u001f\u007f')).toBe('"\\b\\t\\f\\r\\u001f\u007f"');
});

test('literals, nesting and lists have no blanks and keep the order of lists', () => {
  const value = { b: [3, 1, { z: null, a: true }], a: {}, c: [] };
  expect(canonicalJson(value)).toBe('{"a":{},"b":[3,1,{"a":true,"z":null}],"c":[]}');
});

test('an absent key is left out, minus zero is 0, text is brought to NFC', () => {
  expect(canonicalJson({ a: undefined, b: -0, c: 'e\u0301' })).toBe('{"b":0,"c":"é"}');
});

test.each([0.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY])('%p is no whole number to hash', (value) => {
  expect(() => canonicalJson({ value })).toThrow(TypeError);
});

test('a lone surrogate is refused, as RFC 8785, 3.2.2.2 demands', () => {
  expect(() => canonicalJson('\ud800')).toThrow(TypeError);
  expect(canonicalJson('\ud83d\ude00')).toBe('"😀"');
});

test('parsing and writing again gives the same text', () => {
  const leaf = fc.oneof(fc.integer(), fc.boolean(), fc.constant(null), fc.string());
  const value = fc.oneof(leaf, fc.array(leaf), fc.dictionary(fc.string(), leaf, { noNullPrototype: true }));
  fc.assert(
    fc.property(value, (any) => {
      const text = canonicalJson(any);
      expect(canonicalJson(JSON.parse(text) as CanonicalValue)).toBe(text);
    }),
  );
});

test('SHA-256 answers the published examples (FIPS 180-4)', () => {
  expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('SHA-256 agrees with the one of Node at every length around a block, and on any text', () => {
  const theirs = (text: string) => createHash('sha256').update(text).digest('hex');
  for (let length = 0; length < 200; length++) {
    const text = 'é'.repeat(length % 3) + 'x'.repeat(length);
    expect(sha256Hex(text)).toBe(theirs(text));
  }
  const long = 'Maison Rabot €'.repeat(2_000);
  expect(sha256Hex(long)).toBe(theirs(long));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => sha256Hex(text) === theirs(text)),
  );
});
