/** A product as a list filters and counts it. */
export interface Facetted {
  /** Its category and those above it, root first. */
  readonly categories: readonly string[];
  readonly brand: string;
  /** `key=value` of the product and of its articles. */
  readonly properties: readonly string[];
  /** Displayed prices of its articles, none while it has no price. */
  readonly priceCents: readonly number[];
  readonly isMarkedDown: boolean;
}

/** What a shopper has chosen; values of one property are a union, different properties an intersection. */
export interface Choices {
  readonly category?: string;
  readonly brands: readonly string[];
  readonly properties: ReadonlyMap<string, readonly string[]>;
  readonly minPriceCents?: number;
  readonly maxPriceCents?: number;
  readonly offers?: boolean;
  readonly inStock?: boolean;
}

/** How many products each value would show, by facet: `category`, `brand`, `price`, `inStock` or a property's key. */
export type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Limits between the price ranges offered, in cents. */
const PRICE_STEPS = [1_000, 2_500, 5_000, 10_000, 25_000];

/**
 * The products that fit every choice, in their order, and for each facet how many fit all the *other* choices: so one
 * sees what a second brand would add. `isInStock` is asked only when the choice or the count needs it.
 */
export function narrow<Product extends Facetted>(
  products: Iterable<Product>,
  choices: Choices,
  isInStock: ((product: Product) => boolean) | undefined,
): { fitting: Product[]; counts: Counts } {
  const fitting: Product[] = [];
  const counts = new Map<string, Map<string, number>>();
  for (const product of products) {
    const inStock = isInStock?.(product);
    const failed = failedChoice(product, choices, inStock);
    if (failed === 'several') continue;
    if (failed === undefined) fitting.push(product);
    count(counts, product, failed, inStock);
  }
  return { fitting, counts };
}

/** The one facet whose choice does not fit; undefined when all fit. */
function failedChoice(
  product: Facetted,
  choices: Choices,
  inStock: boolean | undefined,
): string | undefined | 'several' {
  let failed: string | undefined;
  const fail = (facet: string): boolean => {
    if (failed !== undefined) return true;
    failed = facet;
    return false;
  };
  const { category, brands, properties, offers } = choices;
  // A product outside the category is never counted: categories above and beside are the menu's business.
  if (category !== undefined && !product.categories.includes(category)) return 'several';
  if (offers && !product.isMarkedDown) return 'several';
  if (brands.length > 0 && !brands.includes(product.brand) && fail('brand')) return 'several';
  for (const [key, values] of properties) {
    const fits = values.some((value) => product.properties.includes(`${key}=${value}`));
    if (!fits && fail(key)) return 'several';
  }
  if (!fitsPrice(product, choices) && fail('price')) return 'several';
  if (choices.inStock && inStock === false && fail('inStock')) return 'several';
  return failed;
}

function fitsPrice({ priceCents }: Facetted, { minPriceCents, maxPriceCents }: Choices): boolean {
  if (minPriceCents === undefined && maxPriceCents === undefined) return true;
  return priceCents.some((cents) => cents >= (minPriceCents ?? 0) && cents <= (maxPriceCents ?? cents));
}

function count(
  counts: Map<string, Map<string, number>>,
  product: Facetted,
  failed: string | undefined,
  inStock: boolean | undefined,
): void {
  const add = (facet: string, value: string) => {
    let values = counts.get(facet);
    if (!values) {
      values = new Map();
      counts.set(facet, values);
    }
    values.set(value, (values.get(value) ?? 0) + 1);
  };
  const counts1 = (facet: string) => failed === undefined || failed === facet;
  if (failed === undefined) for (const category of product.categories) add('category', category);
  if (counts1('brand')) add('brand', product.brand);
  if (counts1('price')) for (const range of new Set(product.priceCents.map(priceRange))) add('price', range);
  if (inStock && counts1('inStock')) add('inStock', 'true');
  for (const property of product.properties) {
    const key = property.slice(0, property.indexOf('='));
    if (counts1(key)) add(key, property.slice(key.length + 1));
  }
}

/** The range a price lies in, as `from-to` in cents, both included; the last has no end. */
export function priceRange(cents: number): string {
  let from = 0;
  for (const step of PRICE_STEPS) {
    if (cents < step) return `${from}-${step - 1}`;
    from = step;
  }
  return `${from}-`;
}
