import { Injectable } from '@nestjs/common';
import type {
  CatalogueChoices,
  OfficeProductPage,
  OfficeProductView,
  ProductWords,
} from '@passerelle/shared/api/catalogue';
import { freeSlug, slugOf } from '@passerelle/shared/slugs';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { Database, sqlStateOf, type Tx } from '../platform/database.js';
import { sentFields } from '../platform/fields.js';
import { refuse, refuseField } from '../platform/problems.js';
import type { Colleague } from '../platform/signed-in.js';
import { CatalogueService } from './catalogue.service.js';
import { formerWords } from './domain/former-words.js';
import { lastingFaults, productFaults } from './domain/product-rules.js';
import { Pictures } from './pictures.service.js';
import {
  allBrands,
  brandOf,
  categoryExists,
  checkConstraintsNow,
  existingSlugs,
  namedArticles,
  type ProductFilter,
  type ProductLine,
  type ProductRecord,
  packedSkus,
  productCount,
  productLines,
  productRecord,
  slugsLike,
  writeProduct,
  writeVariants,
} from './product-records.queries.js';

const UNIQUE_VIOLATION = '23505';

interface NamedArticle {
  readonly sku: string;
  readonly gtin: string;
  readonly product: string;
  readonly stockSku: string;
  readonly unitsPerPack: number;
}

/** Products as head office writes them: every change whole, checked, audited, and never over somebody else's. */
@Injectable()
export class ProductRecords {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly trail: AuditTrail,
    private readonly catalogue: CatalogueService,
    private readonly pictures: Pictures,
  ) {}

  /** A page of products by name; the words are looked for in names, SKUs, barcodes and brands. */
  async page(filter: ProductFilter, cursor: string | undefined, limit: number): Promise<OfficeProductPage> {
    const after = cursor === undefined ? undefined : placeIn(cursor, 'string', 'string');
    const [rows, [count]] = await Promise.all([
      this.database.rows<ProductLine>(productLines(filter, after, limit + 1)),
      this.database.rows<{ total: number }>(productCount(filter)),
    ]);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(({ sortName: _, changedAt, ...line }) => ({
        ...line,
        changedAt: changedAt.toISOString(),
      })),
      nextCursor: rows.length > limit && last ? cursorOf(last.sortName, last.slug) : null,
      total: count?.total ?? 0,
    };
  }

  /** One product; refuses `not-found`. */
  async read(slug: string, from: Pick<Tx, 'rows'> = this.database): Promise<OfficeProductView> {
    const [record] = await from.rows<ProductRecord>(productRecord(slug));
    return view(record ?? refuse('not-found'));
  }

  /** What the fields of a product may say. */
  async choices(): Promise<CatalogueChoices> {
    const brands = await this.database.rows<{ name: string }>(allBrands);
    return {
      brands: brands.map(({ name }) => name),
      vatBasisPoints: [...this.config.vatBasisPoints],
      attributes: [...this.catalogue.propertyNames()]
        .map(([key, label]) => ({ key, label }))
        .sort((a, b) => a.label.fr.localeCompare(b.label.fr)),
    };
  }

  /** Keeps a new product under a slug made of its French name. */
  async create(tx: Tx, by: Colleague, product: ProductWords): Promise<OfficeProductView> {
    const wanted = slugOf(product.name.fr);
    if (wanted === undefined) refuseField('name.fr', 'no-letters', 'name.fr must have letters or digits');
    await this.check(tx, undefined, product);
    const taken = await tx.rows<{ slug: string }>(slugsLike(wanted));
    const slug = freeSlug(wanted, new Set(taken.map((row) => row.slug)));
    await this.write(tx, slug, product, false);
    const made = await this.read(slug, tx);
    await this.trail.record(tx, { by, act: 'product-created', subject: subjectOf(made), after: facts(made) });
    return made;
  }

  /** Writes a product anew; refuses `changed-meanwhile`, with what it is now, when somebody was faster. */
  async change(
    tx: Tx,
    by: Colleague,
    slug: string,
    { revision, ...changes }: Partial<ProductWords> & { revision: number },
    act = 'product-changed',
  ): Promise<OfficeProductView> {
    const [record] = await tx.rows<ProductRecord>(productRecord(slug, 'for update'));
    const before = view(record ?? refuse('not-found'));
    if (before.revision !== revision) refuse('changed-meanwhile', { current: before });
    const product: ProductWords = { ...wordsOf(before), ...sentFields(changes) };
    const errors = lastingFaults(before, product);
    if (errors.length > 0) refuse('invalid-field', { errors });
    await this.check(tx, slug, product);
    await this.write(tx, slug, product, before.wasOnSale);
    const after = await this.read(slug, tx);
    await this.trail.record(tx, {
      ...{ by, act: stateAct(before, after) ?? act, subject: subjectOf(after) },
      ...{ before: facts(before), after: facts(after) },
    });
    return after;
  }

  /** Brings back what an earlier change, by its place in the audit trail, had done to the words of a product. */
  async putBack(
    tx: Tx,
    by: Colleague,
    slug: string,
    { seq, revision }: { seq: number; revision: number },
  ): Promise<OfficeProductView> {
    const { items } = await this.trail.page({ subjectKind: 'product', subject: slug }, cursorOf(seq + 1));
    const entry = items.find((item) => item.seq === seq);
    const words = entry && formerWords(wordsOf(await this.read(slug, tx)), entry.changes);
    if (words === undefined) refuseField('seq', 'nothing-to-put-back', 'seq must be a change of these words');
    return this.change(tx, by, slug, { ...words, revision }, 'product-put-back');
  }

  private async check(tx: Tx, slug: string | undefined, product: ProductWords): Promise<void> {
    const skus = product.variants.flatMap(({ sku, stockSku }) => [sku, stockSku]);
    const gtins = product.variants.map(({ gtin }) => gtin);
    const named = await tx.rows<NamedArticle>(namedArticles(skus, gtins));
    const packed = await tx.rows<{ sku: string }>(packedSkus(product.variants.map(({ sku }) => sku)));
    const related = await tx.rows<{ slug: string }>(existingSlugs(product.related));
    const errors = productFaults(slug, product, {
      articles: new Map(named.map((article) => [article.sku, article])),
      gtins: new Map(named.map(({ gtin, sku }) => [gtin, sku])),
      packed: new Set(packed.map(({ sku }) => sku)),
      hasCategory: (await tx.rows(categoryExists(product.category))).length > 0,
      hasImage: await this.pictures.exists(tx, product.image),
      related: new Set(related.map((row) => row.slug)),
      vatBasisPoints: this.config.vatBasisPoints,
    });
    if (errors.length > 0) refuse('invalid-field', { errors });
  }

  private async write(tx: Tx, slug: string, product: ProductWords, wasOnSale: boolean): Promise<void> {
    const brandSlug = slugOf(product.brand);
    if (brandSlug === undefined) refuseField('brand', 'no-letters', 'brand must have letters or digits');
    const [brand] = await tx.rows<{ slug: string }>(brandOf(brandSlug, product.brand));
    const isOrWasOnSale = wasOnSale || product.state !== 'draft';
    await tx.run(
      writeProduct({
        ...{ slug, brandSlug: brand?.slug ?? brandSlug, at: this.clock.now() },
        product: { ...product, wasOnSale: isOrWasOnSale },
      }),
    );
    await tx.run(writeVariants(slug, product.variants));
    await tx.run(checkConstraintsNow).catch((error: unknown) => {
      // Somebody gave the same barcode to another article since it was looked for.
      if (sqlStateOf(error) === UNIQUE_VIOLATION)
        refuseField('variants', 'taken', 'a barcode was just given to another article');
      throw error;
    });
  }
}

function view({ changedAt, ...record }: ProductRecord): OfficeProductView {
  return { ...record, variants: [...record.variants], changedAt: changedAt.toISOString() };
}

function wordsOf({ slug: _, revision: __, changedAt: ___, wasOnSale: ____, ...words }: OfficeProductView) {
  return words;
}

function subjectOf({ slug, name }: OfficeProductView) {
  return { kind: 'product', id: slug, label: name.fr };
}

/** Articles by SKU, so that the trail names the one that changed. */
function facts(product: OfficeProductView) {
  const { variants, ...words } = wordsOf(product);
  return { ...words, variants: Object.fromEntries(variants.map(({ sku, ...rest }) => [sku, rest])) };
}

function stateAct(before: OfficeProductView, after: OfficeProductView): string | undefined {
  if (before.state === after.state) return undefined;
  return after.state === 'withdrawn' ? 'product-withdrawn' : 'product-put-on-sale';
}
