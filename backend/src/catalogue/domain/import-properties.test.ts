import { readProperties, writeProperties } from './import-properties.js';

const names: Readonly<Record<string, { fr: string; en: string }>> = {
  voltage: { fr: 'Tension', en: 'Voltage' },
};
const read = (fr: string, en = '') => readProperties({ fr, en }, (key) => names[key]);

test('a property has its key, its name where nobody knows it yet, and its value; English may be left out', () => {
  expect(read('voltage: 18 V\nweight (Poids (nu)): 1,4 kg', 'weight (Bare weight): 1.4 kg')).toEqual({
    properties: [
      { key: 'voltage', label: names.voltage, value: { fr: '18 V', en: '18 V' } },
      {
        key: 'weight',
        label: { fr: 'Poids (nu)', en: 'Bare weight' },
        value: { fr: '1,4 kg', en: '1.4 kg' },
      },
    ],
  });
  expect(read('')).toEqual({ properties: [] });
});

test('what is written is read again as it was', () => {
  const properties = [
    { key: 'ratio', label: { fr: 'Rapport', en: 'Ratio' }, value: { fr: '1 : 2 ; fin', en: '1:2; fine' } },
  ];
  const { fr, en } = writeProperties(properties);
  expect(read(fr, en)).toEqual({ properties });
});

test.each([
  ['18 V', '', 'fr', 'not-a-property'],
  ['voltage:', '', 'fr', 'not-a-property'],
  ['voltage: 18 V\nvoltage: 36 V', '', 'fr', 'repeated'],
  ['colour: rouge', '', 'fr', 'unknown-property'],
  ['voltage: 18 V', 'weight (Weight): 1 kg', 'en', 'unknown-property'],
  [`voltage: ${'x'.repeat(201)}`, '', 'fr', 'too-long'],
  [Array.from({ length: 41 }, (_, n) => `k${n} (K): v`).join('\n'), '', 'fr', 'too-many'],
])('%j is no list of properties', (fr, en, locale, code) => {
  expect(read(fr, en)).toMatchObject({ fault: { locale, code } });
});
