import { giveBackReason } from './give-back-reasons.js';

const words = { say: (key: string) => `<${key}>` };

test('a reason that was chosen is read in the language of whoever reads it', () => {
  expect(giveBackReason('used', words)).toBe('<giveBack.reason.used>');
});

test('a reason that was typed stays as it was typed', () => {
  expect(giveBackReason('La boîte est vide', words)).toBe('La boîte est vide');
  expect(giveBackReason(undefined, words)).toBeUndefined();
});
