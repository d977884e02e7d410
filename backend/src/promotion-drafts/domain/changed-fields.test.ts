import type { PromotionContent } from '@passerelle/shared/api/promotions';
import { changedFields } from './changed-fields.js';

const content: PromotionContent = {
  ...{ name: { fr: 'Dix', en: 'Ten' }, kind: 'percent-off', level: 'basket' },
  ...{ scope: { brands: ['rabot'], categories: ['perceuses'] }, definition: { basisPoints: 1000 } },
  startsAt: '2026-11-24T13:00:00.000Z',
};

test('what nobody said is what it means, and the order of keys and codes is no change', () => {
  const same: PromotionContent = {
    ...content,
    scope: { categories: ['perceuses'], brands: ['rabot'] },
    clock: 'national',
    ...{ needsCode: false, onMarkedDown: true, limits: {}, conditions: [], codes: [] },
  };
  expect(changedFields(content, same)).toEqual([]);
  const coded = { ...content, needsCode: true };
  expect(changedFields({ ...coded, codes: ['A1B', 'C2D'] }, { ...coded, codes: ['C2D', 'A1B'] })).toEqual([]);
});

test('what differs is named in the order of the form', () => {
  const changed = {
    ...content,
    ...{ limits: { budgetCents: 5 }, definition: { basisPoints: 500 }, endsAt: '2026-12-01T00:00:00.000Z' },
  };
  expect(changedFields(content, changed)).toEqual(['definition', 'endsAt', 'limits']);
});
