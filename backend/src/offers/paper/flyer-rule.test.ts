import { flyerRule } from './flyer-rule.js';

test('a flyer says on which range its rule holds, in round amounts', () => {
  const saws = ['Scies électriques'];
  expect(
    flyerRule(
      'Coffret de 25 forets offert dès 200,00\u00a0€ d’achat',
      'Coffret de forets offert dès 200\u00a0€ de scies',
      saws,
      'fr',
    ),
  ).toBe('Coffret de 25 forets offert dès 200\u00a0€ d’achat, au rayon Scies électriques');
  expect(flyerRule('€5.00 off; on your first purchase', 'A welcome', ['Paint', 'Brushes'], 'en')).toBe(
    '€5 off, in Paint and Brushes; on your first purchase',
  );
  expect(flyerRule('€19.90 together', 'Two tools', [], 'en')).toBe('€19.90 together');
});

test('a rule that the title has told already is not told twice', () => {
  const rule = '10\u00a0% de remise dès 150,00\u00a0€ d’achat';
  expect(flyerRule(rule, '−10\u00a0% dès 150\u00a0€ d’achat', [], 'fr')).toBeUndefined();
  expect(flyerRule('20% off', '20% off abrasives', ['Abrasives'], 'en')).toBeUndefined();
  expect(flyerRule('€1,000.00 off', '€1000 off kitchens', [], 'en')).toBeUndefined();
  expect(flyerRule('10% off', '20% off abrasives', [], 'en')).toBe('10% off');
});

test('a condition without a figure is told, whatever the title says', () => {
  expect(flyerRule('10% off; for trade customers', 'Trade: 10% off timber', ['Timber'], 'en')).toBe(
    '10% off, in Timber; for trade customers',
  );
});
