import { createHash } from 'node:crypto';
import { typedCode } from '../../platform/typed-code.js';
import { codeFrom, isWellFormed, printedCode } from './voucher-codes.js';

const bytesOf = (text: string) => createHash('sha256').update(text).digest();
const code = codeFrom(bytesOf('a gift'));

test('the same bytes give the same code, others another one, and each fits its check sign', () => {
  const codes = Array.from({ length: 500 }, (_, place) => codeFrom(bytesOf(`gift ${place}`)));
  expect(new Set(codes).size).toBe(500);
  expect(codes.every(isWellFormed)).toBe(true);
  expect(codeFrom(bytesOf('gift 7'))).toBe(codes[7]);
});

test('one wrong sign, and two neighbours the wrong way round, are no code', () => {
  for (let place = 0; place < code.length; place += 1) {
    for (const sign of '3479ACDEFGHJKLMNPRTVWXY') {
      const wrong = code.slice(0, place) + sign + code.slice(place + 1);
      expect(isWellFormed(wrong)).toBe(wrong === code);
    }
    const [one = '', other = ''] = [code[place], code[place + 1]];
    if (place + 2 < code.length && one !== other)
      expect(isWellFormed(`${code.slice(0, place)}${other}${one}${code.slice(place + 2)}`)).toBe(false);
  }
});

test('a code is read however it is typed, and printed in four groups', () => {
  const printed = printedCode(code);
  expect(printed).toMatch(/^(\w{4}-){3}\w{4}$/);
  expect(typedCode(` ${printed.toLowerCase().replace(/-/g, ' ')} `)).toBe(code);
  expect(isWellFormed(typedCode('0000-0000-0000-0000'))).toBe(false);
  expect(isWellFormed('')).toBe(false);
});
