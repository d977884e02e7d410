import { setImmediate as otherWork } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { PriceImportFault, PriceImportView } from '@passerelle/shared/api/price-batches';
import { priceAt } from '@passerelle/shared/pricing/phases/base-price';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { Books } from '../platform/books.js';
import { Clock } from '../platform/clock.js';
import { CsvFault, type CsvRow, isFormula, meant, readTable } from '../platform/csv.js';
import { Database } from '../platform/database.js';
import { refuse } from '../platform/problems.js';
import type { Colleague } from '../platform/signed-in.js';
import { PricesService } from '../prices/prices.service.js';
import { columnsOf, type PriceColumns, type ReadRow, readPriceRow } from './domain/price-table.js';
import { PriceBatchAuthoring } from './price-batch-authoring.service.js';
import { type AuthoredPrice, MOST_LINES } from './price-batch-checks.service.js';

/** What is to become of a file. */
export interface ImportWishes {
  readonly name?: string | undefined;
  /** Needed unless it is a dry run. */
  readonly effectiveAt?: string | undefined;
  readonly isAnnounced?: boolean | undefined;
  readonly isDryRun: boolean;
}

interface ReadFile {
  rows: number;
  faultCount: number;
  readonly faults: PriceImportFault[];
  readonly notices: string[];
  readonly lines: AuthoredPrice[];
}

type Fault = Omit<PriceImportFault, 'line'>;
type Outcome = Omit<PriceImportView, 'batch'> & { readonly batch?: string };

const MOST_FAULTS = 100;
const MOST_NOTICES = 20;
const TURN_ROWS = 2_000;

/** Files of prices: read whole, every fault by its row, and a draft only when there is none. */
@Injectable()
export class PriceImports {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly prices: PricesService,
    private readonly books: Books,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly authoring: PriceBatchAuthoring,
  ) {}

  /** Reads a file and says what is wrong with it; a clean one becomes a draft, unless this is a dry run. */
  async import(bytes: Uint8Array, wishes: ImportWishes, by: Pick<Colleague, 'staffId'>): Promise<Outcome> {
    const at = wishes.effectiveAt === undefined ? undefined : this.authoring.future(wishes.effectiveAt);
    const read = await this.read(bytes);
    if (read.rows === 0 && read.faultCount === 0) addFaults(read, 1, [{ field: 'file', code: 'empty-file' }]);
    const { lines, ...told } = read;
    if (read.faultCount > 0) return told;
    const preview = this.preview(lines, (at ?? this.clock.now()).getTime());
    if (wishes.isDryRun) return { ...told, preview };
    if (at === undefined) {
      const message = 'effectiveAt is missing';
      return refuse('invalid-field', { errors: [{ field: 'effectiveAt', code: 'is-defined', message }] });
    }
    const { isAnnounced = true, name = wishes.effectiveAt?.slice(0, 10) ?? '' } = wishes;
    await this.books.refresh();
    const batch = await this.database.inTransaction((tx) =>
      this.authoring.write(tx, { name, effectiveAt: at, isAnnounced, lines, isDraft: true }, by),
    );
    return { ...told, preview, batch };
  }

  private async read(bytes: Uint8Array): Promise<ReadFile> {
    const read: ReadFile = { rows: 0, faultCount: 0, faults: [], notices: [], lines: [] };
    try {
      const { encoding, rows } = readTable(bytes, MOST_LINES);
      if (encoding === 'windows-1252') read.notices.push('read-as-windows-1252');
      await this.readRows(rows, read);
    } catch (error) {
      if (!(error instanceof CsvFault)) throw error;
      addFaults(read, error.line, [{ field: 'file', code: error.code }]);
    }
    return read;
  }

  private async readRows(rows: Iterable<CsvRow>, read: ReadFile): Promise<void> {
    let columns: PriceColumns | undefined;
    let width = 0;
    const seen = new Map<string, number>();
    for (const { line, cells } of rows) {
      if (columns === undefined) {
        const found = columnsOf(cells);
        addFaults(read, line, 'faults' in found ? found.faults : []);
        if ('faults' in found) return;
        columns = found.columns;
        width = cells.length;
        read.notices.push(...found.ignored.slice(0, MOST_NOTICES).map(ignoredNotice));
        continue;
      }
      read.rows += 1;
      if (read.rows % TURN_ROWS === 0) await otherWork();
      if (cells.slice(width).some((cell) => cell.trim() !== '')) {
        // Two cells of one price: `12,50` where commas separate would be read as 12.
        const value = cells.join(' | ').slice(0, 60);
        addFaults(read, line, [{ field: 'row', code: 'too-many-cells', value }]);
        continue;
      }
      const row = readPriceRow(
        cells.map((cell) => meant(cell)),
        columns,
        isFormula,
      );
      addFaults(read, line, 'faults' in row ? row.faults : this.take(row, line, seen, read.lines));
    }
  }

  /** Adds a row that can be read to the lines, or says why its article cannot be. */
  private take(row: ReadRow, line: number, seen: Map<string, number>, lines: AuthoredPrice[]): Fault[] {
    const article = this.catalogue.scanned(row.code);
    const value = row.code.slice(0, 60);
    if (!article?.isActive) return [{ field: 'sku', code: 'unknown-sku', value }];
    const { sku } = article;
    const first = seen.get(sku);
    if (first !== undefined) return [{ field: 'sku', code: 'duplicate-sku', value: `${value} (${first})` }];
    seen.set(sku, line);
    lines.push({ sku, priceCents: row.priceCents, floorCents: row.floorCents });
    return [];
  }

  private preview(lines: readonly AuthoredPrice[], atMs: number): PriceImportView['preview'] {
    const preview = { up: 0, down: 0, unchanged: 0, first: 0 };
    const book = this.prices.book();
    for (const { sku, priceCents } of lines) {
      const priced = book.glance(sku);
      const former = priced && priceAt(priced, atMs)?.priceCents;
      if (former === undefined) preview.first += 1;
      else if (priceCents > former) preview.up += 1;
      else if (priceCents < former) preview.down += 1;
      else preview.unchanged += 1;
    }
    return preview;
  }
}

function ignoredNotice(column: string): string {
  return `column-ignored: ${column.slice(0, 60)}`;
}

function addFaults(read: ReadFile, line: number, faults: readonly Fault[]): void {
  for (const fault of faults) {
    read.faultCount += 1;
    // What is wrong with the whole file is said first, however many rows were found faulty before.
    if (fault.field === 'file') read.faults.unshift({ line, ...fault });
    else if (read.faults.length < MOST_FAULTS) read.faults.push({ line, ...fault });
  }
}
