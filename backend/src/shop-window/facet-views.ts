import type { FacetView } from '@passerelle/shared/api/products';
import { formatCents } from '@passerelle/shared/money';
import type { Locale } from '@passerelle/shared/pricing/types';
import type { Category } from '../catalogue/catalogue.service.js';
import type { Choices, Counts } from './domain/facets.js';
import type { Showcase } from './showcase.service.js';

/** What facets are called by, beside the properties, which bring their own words. */
const LABELS = {
  category: { fr: 'Rayon', en: 'Department' },
  brand: { fr: 'Marque', en: 'Brand' },
  price: { fr: 'Prix', en: 'Price' },
  inStock: { fr: 'Disponibilité', en: 'Availability' },
  inMyShop: { fr: 'Dans mon magasin', en: 'In my shop' },
  below: { fr: 'Moins de', en: 'Under' },
  above: { fr: 'Plus de', en: 'Over' },
  to: { fr: 'à', en: 'to' },
} as const;
const MOST_PROPERTIES = 10;
const MOST_VALUES = 30;

type Value = FacetView['values'][number];

/** How facets are shown: in which language, with which words. */
export interface FacetWords {
  readonly locale: Locale;
  readonly currency: string;
  readonly categories: readonly Category[];
  readonly showcase: Showcase;
}

/** The counts of a list as a shopper reads them: only what can still be chosen, chosen values always. */
export function facetViews(counts: Counts, choices: Choices, words: FacetWords): FacetView[] {
  const { locale } = words;
  const facets = [
    facet('category', LABELS.category[locale], categoryValues(counts, choices, words)),
    facet('brand', LABELS.brand[locale], brandValues(counts, choices, words)),
    facet('price', LABELS.price[locale], priceValues(counts, choices, words)),
    facet('inStock', LABELS.inStock[locale], stockValues(counts, choices, locale)),
    ...propertyFacets(counts, choices, words),
  ];
  return facets.filter(({ values }) => values.length > 0);
}

function facet(key: string, label: string, values: Value[]): FacetView {
  return { key, label, values };
}

/** The categories directly below the chosen one; a single one is opened, for it chooses nothing. */
function categoryValues(counts: Counts, { category }: Choices, { categories, locale }: FacetWords): Value[] {
  const found = counts.get('category');
  if (!found) return [];
  let parent = category ?? null;
  for (;;) {
    const below = categories.filter((one) => one.parent === parent && found.has(one.slug));
    const [only] = below;
    if (below.length !== 1 || !only) {
      return below.map(({ slug, name }) => value(slug, name[locale], found.get(slug), false));
    }
    parent = only.slug;
  }
}

function brandValues(counts: Counts, { brands }: Choices, { showcase }: FacetWords): Value[] {
  const found = counts.get('brand') ?? new Map<string, number>();
  const all = new Set([...found.keys(), ...brands.filter((brand) => showcase.brands.has(brand))]);
  return [...all]
    .map((brand) =>
      value(brand, showcase.brands.get(brand) ?? brand, found.get(brand), brands.includes(brand)),
    )
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
    .slice(0, MOST_VALUES);
}

function priceValues(counts: Counts, choices: Choices, { locale, currency }: FacetWords): Value[] {
  const found = [...(counts.get('price') ?? [])].map(([range, count]) => {
    const [from = '', to = ''] = range.split('-');
    const isSelected =
      String(choices.minPriceCents ?? 0) === from && String(choices.maxPriceCents ?? '') === to;
    return {
      fromCents: Number(from),
      ...value(range, priceLabel(from, to, currency, locale), count, isSelected),
    };
  });
  return found.sort((a, b) => a.fromCents - b.fromCents).map(({ fromCents: _, ...view }) => view);
}

function priceLabel(from: string, to: string, currency: string, locale: Locale): string {
  if (to === '') return `${LABELS.above[locale]} ${formatCents(Number(from), currency, locale)}`;
  const end = formatCents(Number(to) + 1, currency, locale);
  if (from === '0') return `${LABELS.below[locale]} ${end}`;
  return `${formatCents(Number(from), currency, locale)} ${LABELS.to[locale]} ${end}`;
}

function stockValues(counts: Counts, { inStock }: Choices, locale: Locale): Value[] {
  const count = counts.get('inStock')?.get('true');
  if (count === undefined && !inStock) return [];
  return [value('true', LABELS.inMyShop[locale], count, inStock === true)];
}

/** Properties that tell these products apart, those that most of them have first. */
function propertyFacets(counts: Counts, { properties }: Choices, words: FacetWords): FacetView[] {
  const { showcase, locale } = words;
  const found: { weight: number; view: FacetView }[] = [];
  for (const [key, values] of counts) {
    if (key in LABELS) continue;
    const chosen = properties.get(key) ?? [];
    if (values.size < 2 && chosen.length === 0) continue;
    const [first = ''] = values.keys();
    const label = showcase.properties.get(`${key}=${first}`)?.label[locale] ?? key;
    const weight = [...values.values()].reduce((sum, count) => sum + count, 0);
    const views = [...values].map(([one, count]) => {
      const text = showcase.properties.get(`${key}=${one}`)?.value[locale] ?? one;
      return value(one, text, count, chosen.includes(one));
    });
    found.push({ weight, view: facet(key, label, inOrder(views, locale).slice(0, MOST_VALUES)) });
  }
  return found
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_PROPERTIES)
    .map(({ view }) => view);
}

const collators = {
  fr: new Intl.Collator('fr', { numeric: true }),
  en: new Intl.Collator('en', { numeric: true }),
};

function inOrder(values: Value[], locale: Locale): Value[] {
  return values.sort((a, b) => collators[locale].compare(a.label, b.label));
}

function value(id: string, label: string, count: number | undefined, selected: boolean): Value {
  return { value: id, label, count: count ?? 0, selected };
}
