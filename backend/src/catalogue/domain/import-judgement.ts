import type { FieldFault } from '@passerelle/shared/problems';
import type { ImportedArticle } from './import-row.js';
import { packFaults } from './product-rules.js';

export interface ImportedRow {
  readonly line: number;
  readonly article: ImportedArticle;
}

/** What the catalogue has already, by the keys that the rows name. */
export interface Stocked {
  readonly articles: ReadonlyMap<
    string,
    {
      readonly gtin: string;
      readonly product: string;
      readonly stockSku: string;
      readonly unitsPerPack: number;
    }
  >;
  readonly skuOfGtin: ReadonlyMap<string, string>;
  readonly packed: ReadonlySet<string>;
  readonly products: ReadonlyMap<string, { readonly wasOnSale: boolean }>;
  readonly categories: ReadonlySet<string>;
  readonly pictures: ReadonlySet<string>;
  readonly vatBasisPoints: readonly number[];
}

/** Everything that is wrong with rows that are right by themselves: against each other and against the catalogue. */
export function judgeRows(rows: readonly ImportedRow[], stocked: Stocked): Map<number, FieldFault[]> {
  const found = new Map<number, FieldFault[]>();
  const firstBySku = new Map<string, ImportedRow>();
  const firstByGtin = new Map<string, ImportedRow>();
  const firstByProduct = new Map<string, ImportedRow>();
  for (const row of rows) {
    const { sku, gtin, product } = row.article;
    const faults: FieldFault[] = [];
    const twin = firstBySku.get(sku) ?? first(firstBySku, sku, row);
    if (twin !== row) faults.push(fault('sku', 'repeated', `stands in line ${twin.line} already`));
    const namesake = firstByGtin.get(gtin) ?? first(firstByGtin, gtin, row);
    if (namesake !== row) faults.push(fault('gtin', 'repeated', `stands in line ${namesake.line} already`));
    const sister = firstByProduct.get(product.slug) ?? first(firstByProduct, product.slug, row);
    faults.push(...differences(sister, row));
    if (faults.length > 0) found.set(row.line, faults);
  }
  for (const { line, article } of rows) {
    const faults = [
      ...againstCatalogue(article, stocked, firstBySku),
      ...packs(article, stocked, firstBySku),
    ];
    if (faults.length > 0) found.set(line, [...(found.get(line) ?? []), ...faults]);
  }
  return found;
}

function first(known: Map<string, ImportedRow>, key: string, row: ImportedRow): ImportedRow {
  known.set(key, row);
  return row;
}

/** Rows of one product say the same of it. */
function differences(one: ImportedRow, other: ImportedRow): FieldFault[] {
  const [mine, its] = [other.article.product, one.article.product];
  const fields = [
    ['name_fr', mine.name.fr, its.name.fr],
    ['name_en', mine.name.en, its.name.en],
    ['description_fr', mine.description.fr, its.description.fr],
    ['description_en', mine.description.en, its.description.en],
    ['brand', mine.brand, its.brand],
    ['category', mine.category, its.category],
    ['state', mine.state, its.state],
    ['image', mine.image, its.image],
    ['properties_fr', JSON.stringify(mine.attributes), JSON.stringify(its.attributes)],
  ] as const;
  return fields
    .filter(([, here, there]) => here !== there)
    .map(([field]) => fault(field, 'differs', `is not what line ${one.line} says of the same product`));
}

function againstCatalogue(
  article: ImportedArticle,
  stocked: Stocked,
  rows: ReadonlyMap<string, ImportedRow>,
): FieldFault[] {
  const { sku, gtin, product, vatBasisPoints, stockSku, unitsPerPack } = article;
  const faults: FieldFault[] = [];
  if (!stocked.categories.has(product.category))
    faults.push(fault('category', 'unknown-category', `there is no category ${product.category}`));
  if (!stocked.pictures.has(product.image))
    faults.push(fault('image', 'unknown-picture', `there is no picture ${product.image}`));
  if (!stocked.vatBasisPoints.includes(vatBasisPoints))
    faults.push(fault('vat', 'unknown-vat-rate', 'must be a VAT rate of the country'));
  const former = stocked.articles.get(sku);
  if (former && former.product !== product.slug)
    faults.push(fault('product', 'taken', `${sku} belongs to ${former.product}`));
  const holder = stocked.skuOfGtin.get(gtin) ?? sku;
  const isGivenUp = rows.has(holder) && rows.get(holder)?.article.gtin !== gtin;
  if (holder !== sku && !isGivenUp) faults.push(fault('gtin', 'taken', `${gtin} belongs to ${holder}`));
  const wasOnSale = stocked.products.get(product.slug)?.wasOnSale === true;
  if (wasOnSale && product.state === 'draft')
    faults.push(fault('state', 'was-on-sale', 'what was on sale can be withdrawn, not be a draft again'));
  if (former && wasOnSale && (former.stockSku !== stockSku || former.unitsPerPack !== unitsPerPack))
    faults.push(fault('stock_sku', 'pack-is-fixed', 'what was sold keeps its pack'));
  return faults;
}

const COLUMN_OF: Readonly<Record<string, string>> = {
  '.stockSku': 'stock_sku',
  '.unitsPerPack': 'units_per_pack',
};

function packs(
  article: ImportedArticle,
  stocked: Stocked,
  rows: ReadonlyMap<string, ImportedRow>,
): FieldFault[] {
  const unit = rows.get(article.stockSku)?.article;
  return packFaults('', article, unit ? [unit] : [], stocked).map((found) => ({
    ...found,
    field: COLUMN_OF[found.field] ?? found.field,
  }));
}

function fault(field: string, code: string, message: string): FieldFault {
  return { field, code, message };
}
