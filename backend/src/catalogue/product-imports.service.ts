import { Injectable } from '@nestjs/common';
import type { ProductImportView } from '@passerelle/shared/api/catalogue';
import { slugOf } from '@passerelle/shared/slugs';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { CsvFault, type CsvRow, isFormula, meant, readTable } from '../platform/csv.js';
import { Database, type Tx } from '../platform/database.js';
import { refuse } from '../platform/problems.js';
import type { Colleague } from '../platform/signed-in.js';
import { CatalogueService } from './catalogue.service.js';
import { type ImportedRow, judgeRows, type Stocked } from './domain/import-judgement.js';
import type { NameOf } from './domain/import-properties.js';
import { type Column, type ImportedArticle, type Judged, readHeader, readRow } from './domain/import-row.js';
import { Pictures } from './pictures.service.js';
import {
  applyArticles,
  applyProducts,
  closeReading,
  everyArticle,
  everyCategory,
  everyProduct,
  type FaultyRow,
  faultyRows,
  type ImportRecord,
  importEffect,
  importRecord,
  insertBrands,
  insertImport,
  lockImports,
  markApplied,
  progress,
  refreshSearch,
  type StagedRow,
  searchWaits,
  stagedRows,
  stageRows,
} from './product-imports.queries.js';
import { checkConstraintsNow } from './product-records.queries.js';

const MOST_ROWS = 20_000;
const SLICE = 1_000;
const MOST_FAULTS_SHOWN = 200;
/** What stands for a picture until somebody chooses one. */
const NO_PICTURE = 'empty-shelf.svg';

/** Files of products: read and judged without changing anything, then applied whole or not at all. */
@Injectable()
export class ProductImports {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly trail: AuditTrail,
    private readonly pictures: Pictures,
    private readonly catalogue: CatalogueService,
  ) {}

  /** Reads and judges a file under an id that its sender made, so that they can ask how far it is meanwhile. */
  async read(by: Colleague, id: string, fileName: string, file: Buffer): Promise<ProductImportView> {
    const isNew = await this.database.run(insertImport(id, by.staffId, this.clock.now(), fileName));
    if (isNew === 0) return this.report(id);
    try {
      const { encoding, separator, rows } = readTable(file, MOST_ROWS);
      await this.stage(id, rows);
      await this.judge(id);
      await this.database.run(closeReading(id, 'read', { encoding, separator }));
    } catch (error) {
      if (!(error instanceof CsvFault)) throw error;
      const { code, line } = error;
      await this.database.run(closeReading(id, 'unreadable', { fault: { code, line } }));
    }
    return this.report(id);
  }

  /** How far a file is, what is wrong with it and what would come of it; refuses `not-found`. */
  async report(id: string, from: Pick<Tx, 'rows'> = this.database): Promise<ProductImportView> {
    const [record] = await from.rows<ImportRecord>(importRecord(id));
    if (record === undefined) return refuse('not-found');
    const { encoding, separator, fault, ...rest } = record;
    const [effect] = await from.rows<Pick<ProductImportView, 'creates' | 'changes' | 'same'>>(
      importEffect(id),
    );
    return {
      ...rest,
      ...(encoding !== null && { encoding }),
      ...(separator !== null && { separator }),
      ...{ creates: 0, changes: 0, same: 0, ...effect },
      faults: await from.rows<FaultyRow>(faultyRows(id, MOST_FAULTS_SHOWN)),
      ...(fault !== null && { fault }),
    };
  }

  /** Takes the whole file over; refuses `import-faulty` when a row has a fault, also one that came since. */
  async apply(tx: Tx, by: Colleague, id: string): Promise<ProductImportView> {
    await tx.run(lockImports());
    const before = await this.report(id, tx);
    if (before.state === 'applied') return before;
    if (before.state !== 'read' || before.faultyRows > 0) refuse('import-faulty', { import: before });
    const rows = await this.allRows(tx, id);
    const faults = judgeRows(rows, await this.stocked(tx));
    if (faults.size > 0) {
      const [first = 0] = faults.keys();
      refuse('import-faulty', { line: first, errors: faults.get(first) });
    }
    await this.write(
      tx,
      id,
      rows.map(({ article }) => article),
    );
    await tx.run(markApplied(id, this.clock.now(), rows.length));
    const { fileName, creates, changes } = before;
    await this.trail.record(tx, {
      ...{ by, act: 'products-imported', subject: { kind: 'product-import', id, label: fileName } },
      after: { rows: rows.length, creates, changes },
    });
    return this.report(id, tx);
  }

  /** Puts the rows of the file aside as what they say, and tells how far it is. */
  private async stage(id: string, rows: Iterator<CsvRow, void>): Promise<void> {
    const header = rows.next();
    if (header.done) throw new CsvFault('empty-file');
    const { columns, faults } = readHeader(header.value.cells);
    if (faults.length > 0) {
      await this.database.run(stageRows(id, [{ line: header.value.line, article: null, faults }]));
      return;
    }
    const width = header.value.cells.length;
    const names = this.catalogue.propertyNames();
    const nameOf: NameOf = (key) => names.get(key);
    let staged = 0;
    for (let slice: StagedRow[] = []; ; slice = []) {
      for (let next = rows.next(); !next.done; next = rows.next()) {
        slice.push({
          line: next.value.line,
          article: null,
          ...this.understood(next.value, columns, width, nameOf),
        });
        if (slice.length === SLICE) break;
      }
      if (slice.length === 0) return;
      staged += slice.length;
      await this.database.run(stageRows(id, slice));
      await this.database.run(progress(id, 'rows_read', staged));
    }
  }

  private understood(
    row: CsvRow,
    columns: ReadonlyMap<Column, number>,
    width: number,
    nameOf: NameOf,
  ): Judged {
    if (row.cells.length !== width) {
      const message = `has ${row.cells.length} cells where the header has ${width}`;
      return { faults: [{ field: 'row', code: 'wrong-width', message }] };
    }
    for (const [column, place] of columns) {
      if (!isFormula(row.cells[place] ?? '')) continue;
      return { faults: [{ field: column, code: 'formula', message: 'must not be a formula' }] };
    }
    const cellOf = (column: Column) => meant((row.cells[columns.get(column) ?? -1] ?? '').trim());
    const [vatBasisPoints = 0] = this.config.vatBasisPoints;
    const fallback = { image: NO_PICTURE, brand: 'Sans marque', vatBasisPoints, nameOf };
    return readRow(cellOf, fallback, (column) => columns.has(column));
  }

  /** Looks at the rows together and at the catalogue, and writes what is wrong to the rows. */
  private async judge(id: string): Promise<void> {
    await this.database.inTransaction(async (tx) => {
      const faults = judgeRows(await this.allRows(tx, id), await this.stocked(tx));
      if (faults.size === 0) return;
      const list = [...faults].map(([line, found]) => ({ line, found }));
      await tx.run({
        text: `update product_import_row r set faults = f.found
                 from jsonb_to_recordset($2) as f(line integer, found jsonb) where r.import = $1 and r.line = f.line`,
        values: [id, JSON.stringify(list)],
      });
    });
  }

  private async allRows(tx: Tx, id: string): Promise<ImportedRow[]> {
    const all: ImportedRow[] = [];
    for (let line = 0; ; ) {
      const rows = await tx.rows<StagedRow>(stagedRows(id, line, SLICE));
      for (const { line: at, article } of rows) if (article !== null) all.push({ line: at, article });
      if (rows.length < SLICE) return all;
      line = rows.at(-1)?.line ?? line;
    }
  }

  private async stocked(tx: Tx): Promise<Stocked> {
    const articles = await tx.rows<{ sku: string } & NonNullable<ReturnType<Stocked['articles']['get']>>>(
      everyArticle,
    );
    const products = await tx.rows<{ slug: string; wasOnSale: boolean }>(everyProduct);
    const categories = await tx.rows<{ slug: string }>(everyCategory);
    return {
      articles: new Map(articles.map((article) => [article.sku, article])),
      skuOfGtin: new Map(articles.map(({ sku, gtin }) => [gtin, sku])),
      packed: new Set(
        articles.filter(({ sku, stockSku }) => sku !== stockSku).map(({ stockSku }) => stockSku),
      ),
      products: new Map(products.map((product) => [product.slug, product])),
      categories: new Set(categories.map(({ slug }) => slug)),
      pictures: await this.pictures.names(tx),
      vatBasisPoints: this.config.vatBasisPoints,
    };
  }

  /** In slices, each of whole statements, so that none takes longer than a statement may; progress is told outside. */
  private async write(tx: Tx, id: string, articles: readonly ImportedArticle[]): Promise<void> {
    const names = [...new Set(articles.map(({ product }) => product.brand))];
    await tx.run(insertBrands(names.map((name) => ({ slug: slugOf(name) ?? 'sans-marque', name }))));
    await tx.run(searchWaits);
    for (let from = 0; from < articles.length; from += SLICE) {
      const slice = articles.slice(from, from + SLICE);
      const products = await tx.rows<{ slug: string }>(applyProducts(slice, this.clock.now()));
      const owners = await tx.rows<{ slug: string }>(applyArticles(slice));
      const touched = new Set([...products, ...owners].map(({ slug }) => slug));
      if (touched.size > 0) await tx.run(refreshSearch([...touched]));
      await this.database.run(progress(id, 'rows_applied', from + slice.length));
    }
    await tx.run(checkConstraintsNow);
  }
}
