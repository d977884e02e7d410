import type { OfficeVariantView, ProductWords } from '@passerelle/shared/api/catalogue';
import { isGtin13 } from '@passerelle/shared/gtin';
import type { FieldFault } from '@passerelle/shared/problems';

/** What the catalogue already has of the things that a product names. */
export interface Known {
  /** The pack of every SKU that is named and exists: whose stock it takes, and which product it belongs to. */
  readonly articles: ReadonlyMap<string, { readonly stockSku: string; readonly product: string }>;
  /** SKUs that have a GTIN of those named. */
  readonly gtins: ReadonlyMap<string, string>;
  /** SKUs whose stock other articles take. */
  readonly packed: ReadonlySet<string>;
  readonly hasCategory: boolean;
  readonly hasImage: boolean;
  /** Those of the related slugs that exist. */
  readonly related: ReadonlySet<string>;
  readonly vatBasisPoints: readonly number[];
}

/** Everything that is wrong with a product, by field; nothing for one that may be kept. */
export function productFaults(slug: string | undefined, product: ProductWords, known: Known): FieldFault[] {
  const faults: FieldFault[] = [];
  if (!known.hasCategory) faults.push(fault('category', 'unknown-category', 'there is no such category'));
  if (!known.hasImage) faults.push(fault('image', 'unknown-picture', 'there is no such picture'));
  for (const [place, one] of product.related.entries()) {
    if (one === slug || !known.related.has(one))
      faults.push(fault(`related[${place}]`, 'unknown-product', 'must be another product'));
  }
  faults.push(...repeats(product.attributes, 'attributes', 'key', ({ key }) => key));
  faults.push(...repeats(product.variants, 'variants', 'sku', ({ sku }) => sku));
  faults.push(...repeats(product.variants, 'variants', 'gtin', ({ gtin }) => gtin));
  if (product.state === 'on-sale' && !product.variants.some(({ isActive }) => isActive))
    faults.push(fault('variants', 'nothing-to-sell', 'a product on sale needs an article that is sold'));
  for (const [place, variant] of product.variants.entries()) {
    faults.push(...variantFaults(`variants[${place}]`, slug, variant, product, known));
  }
  return faults;
}

function variantFaults(
  path: string,
  slug: string | undefined,
  variant: OfficeVariantView,
  { variants }: ProductWords,
  known: Known,
): FieldFault[] {
  const { sku, gtin, vatBasisPoints, attributes } = variant;
  const faults = repeats(attributes, `${path}.attributes`, 'key', ({ key }) => key);
  const owner = known.articles.get(sku)?.product;
  if (owner !== undefined && owner !== slug)
    faults.push(fault(`${path}.sku`, 'taken', `${sku} belongs to ${owner}`));
  if (!isGtin13(gtin)) {
    faults.push(fault(`${path}.gtin`, 'wrong-check-digit', 'must be 13 digits with a right check digit'));
  } else if ((known.gtins.get(gtin) ?? sku) !== sku) {
    // Two articles of one product may swap their numbers.
    const other = known.gtins.get(gtin);
    const isGivenUp = variants.some((each) => each.sku === other && each.gtin !== gtin);
    if (!isGivenUp) faults.push(fault(`${path}.gtin`, 'taken', `${gtin} belongs to ${other}`));
  }
  if (!known.vatBasisPoints.includes(vatBasisPoints))
    faults.push(fault(`${path}.vatBasisPoints`, 'unknown-vat-rate', 'must be a VAT rate of the country'));
  return [...faults, ...measureFaults(path, variant), ...packFaults(path, variant, variants, known)];
}

/** An article is counted, weighed or a service; packs are of what is counted. */
function measureFaults(
  path: string,
  { sku, stockSku, isWeighed, isService }: OfficeVariantView,
): FieldFault[] {
  if (isWeighed && isService)
    return [fault(`${path}.isService`, 'weighed-service', 'a service cannot be weighed')];
  if ((isWeighed || isService) && stockSku !== sku)
    return [fault(`${path}.stockSku`, 'pack-of-no-unit', 'only what is counted comes in packs')];
  return [];
}

/** A pack is of at least two units of another article, which is no pack itself. */
export function packFaults(
  path: string,
  { sku, stockSku, unitsPerPack }: Pick<OfficeVariantView, 'sku' | 'stockSku' | 'unitsPerPack'>,
  neighbours: readonly Pick<OfficeVariantView, 'sku' | 'stockSku'>[],
  known: Pick<Known, 'articles' | 'packed'>,
): FieldFault[] {
  if (stockSku === sku) {
    if (unitsPerPack === 1) return [];
    return [fault(`${path}.stockSku`, 'pack-of-itself', 'a pack is made of another article')];
  }
  const unit = neighbours.find((each) => each.sku === stockSku) ?? known.articles.get(stockSku);
  if (unit === undefined) return [fault(`${path}.stockSku`, 'unknown-sku', 'there is no such article')];
  if (unit.stockSku !== stockSku || known.packed.has(sku))
    return [fault(`${path}.stockSku`, 'pack-of-pack', 'a pack is made of single units')];
  if (unitsPerPack < 2) return [fault(`${path}.unitsPerPack`, 'pack-of-one', 'a pack has two units or more')];
  return [];
}

/** What of a product that people could buy cannot be taken back: its articles, and whose stock they take. */
export function lastingFaults(
  before: { readonly wasOnSale: boolean; readonly variants: readonly OfficeVariantView[] },
  after: Pick<ProductWords, 'state' | 'variants'>,
): FieldFault[] {
  const faults: FieldFault[] = [];
  for (const former of before.variants) {
    const place = after.variants.findIndex(({ sku }) => sku === former.sku);
    const kept = after.variants[place];
    if (kept === undefined) {
      faults.push(fault('variants', 'article-missing', `${former.sku} stays; it can be taken off sale`));
    } else if (
      before.wasOnSale &&
      (kept.stockSku !== former.stockSku || kept.unitsPerPack !== former.unitsPerPack)
    ) {
      faults.push(fault(`variants[${place}].stockSku`, 'pack-is-fixed', 'what was sold keeps its pack'));
    } else if (before.wasOnSale && measureOf(kept) !== measureOf(former)) {
      const message = 'what was sold stays counted, weighed or a service';
      faults.push(fault(`variants[${place}].isWeighed`, 'measure-is-fixed', message));
    }
  }
  if (before.wasOnSale && after.state === 'draft')
    faults.push(fault('state', 'was-on-sale', 'what was on sale can be withdrawn, not be a draft again'));
  return faults;
}

function measureOf({ isWeighed, isService }: OfficeVariantView): string {
  return isService ? 'service' : isWeighed ? 'weighed' : 'counted';
}

function repeats<Item>(
  items: readonly Item[],
  path: string,
  field: string,
  read: (item: Item) => string,
): FieldFault[] {
  const seen = new Set<string>();
  return items.flatMap((item, place) => {
    const value = read(item);
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [fault(`${path}[${place}].${field}`, 'repeated', `${value} stands there twice`)];
  });
}

function fault(field: string, code: string, message: string): FieldFault {
  return { field, code, message };
}
