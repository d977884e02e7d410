import { passwordFault } from './password-rule.js';

const own = ['helene', 'Hélène Garnier'];

test.each([
  ['court', 'too-short'],
  ['onze signes', 'too-short'],
  ['🔑🔑🔑🔑🔑🔑', 'too-short'],
  ['motdepasse123', 'too-common'],
  ['MotDePasse2026!', 'too-common'],
  ['azertyuiop12', 'too-common'],
  ['123456789012', 'too-common'],
  ['Password1234', 'too-common'],
  ['aaaaaaaaaaaa', 'too-common'],
  ['helenegarnier', 'too-common'],
  ['soleil123456', 'too-common'],
  ['vis, clou, tasseau, rabot', undefined],
  ['k7mf-2qpx-9tzn-4hcw', undefined],
])('%s: %s', (password, fault) => {
  expect(passwordFault(password, own)).toBe(fault);
});

test('length alone is no strength', () => {
  expect(passwordFault('a'.repeat(200), own)).toBe('too-common');
});
