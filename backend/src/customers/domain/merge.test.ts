import { fateOf, mergeRefusal } from './merge.js';

const at = '2026-11-24T10:00:00Z';
const phone = (value: string, verifiedAt: string | null = null) =>
  ({ kind: 'phone', value, verifiedAt }) as const;

test('an address moves, unless the other record has it; a proof of it is not lost', () => {
  expect(fateOf(phone('+331'), [phone('+332')])).toBe('moved');
  expect(fateOf(phone('+331'), [{ ...phone('+331'), kind: 'email' }])).toBe('moved');
  expect(fateOf(phone('+331'), [phone('+331', at)])).toBe('doubled');
  expect(fateOf(phone('+331', at), [phone('+331')])).toBe('lifted');
});

test('two people who each proved an address are joined by nobody below a manager', () => {
  const proved = { isVerified: true, isErasureAsked: false };
  const said = { isVerified: false, isErasureAsked: false };
  expect(mergeRefusal(proved, proved, 'colleague')).toBe('needs-manager');
  expect(mergeRefusal(proved, proved, 'manager')).toBeUndefined();
  expect(mergeRefusal(proved, said, 'colleague')).toBeUndefined();
  expect(mergeRefusal(said, { ...said, isErasureAsked: true }, 'head-office')).toBe('erasure-asked');
});
