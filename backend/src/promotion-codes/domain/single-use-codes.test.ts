import { checkSign, codeOf, isWellFormed, printed, SIGNS } from './single-use-codes.js';

const signs = '3A7CHK9MTW';

test('no sign stands twice, and none is taken for another', () => {
  expect(new Set(SIGNS).size).toBe(23);
  for (const alike of ['0', 'O', 'Q', '1', 'I', '2', 'Z', '5', 'S', '6', '8', 'B', 'U'])
    expect(SIGNS).not.toContain(alike);
});

test('one wrong sign, and two neighbours the wrong way round, do not fit the check sign', () => {
  const code = codeOf('NOEL', signs);
  expect(isWellFormed(code, 'NOEL')).toBe(true);
  for (let place = 0; place < signs.length; place += 1) {
    for (const sign of SIGNS) {
      const wrong = signs.slice(0, place) + sign + signs.slice(place + 1);
      if (wrong !== signs) expect(checkSign(wrong)).not.toBe(checkSign(signs));
    }
    const swapped = [...signs];
    [swapped[place], swapped[place + 1]] = [swapped[place + 1] ?? '', swapped[place] ?? ''];
    if (place + 1 < signs.length) expect(checkSign(swapped.join(''))).not.toBe(checkSign(signs));
  }
});

test('a code is printed in groups that can be read out', () => {
  expect(printed(codeOf('NOEL', signs), 'NOEL')).toMatch(/^NOEL-3A7C-HK9M-TW.$/);
});
