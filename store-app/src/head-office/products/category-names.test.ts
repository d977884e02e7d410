import type { OfficeCategoryView } from '@passerelle/shared/api/catalogue';
import { productsWithin } from './category-names.js';

const category = (
  slug: string,
  productCount: number,
  children: OfficeCategoryView[] = [],
): OfficeCategoryView => ({
  ...{ slug, parent: null, name: { fr: slug, en: slug }, image: 'saw.svg', revision: 1 },
  ...{ productCount, children },
});

test('a category counts what stands below it, as the list that its number opens', () => {
  const drills = category('perceuses', 0, [category('perceuses-visseuses', 23), category('forets', 21)]);
  expect(productsWithin(category('outillage', 2, [drills]))).toBe(46);
  expect(productsWithin(category('nouveau', 0))).toBe(0);
});
