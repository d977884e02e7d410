import { Injectable } from '@nestjs/common';
import type {
  BatchAnswer,
  FileFaultView,
  FileKind,
  FileReportView,
} from '@passerelle/shared/api/integrations';
import type { Page } from '@passerelle/shared/api/page';
import type { FieldFault } from '@passerelle/shared/problems';
import { Clock } from '../platform/clock.js';
import { CsvFault, type CsvRow, isFormula, meant, readTable } from '../platform/csv.js';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { Database } from '../platform/database.js';
import { refuse, refuseField } from '../platform/problems.js';
import { CustomerFeeds } from './customer-feeds.service.js';
import { asColumnFault, fileShapes, readColumns } from './domain/file-rows.js';
import { EntryBook, type Telling } from './entry-book.service.js';
import {
  addFaults,
  beginFile,
  closeFile,
  countRows,
  dropFaults,
  dropFile,
  type FileRow,
  faultsOf,
  fileById,
  files,
} from './file-feeds.queries.js';
import { OrderFeeds } from './order-feeds.service.js';
import { SaleFeeds } from './sale-feeds.service.js';
import { StockFeeds } from './stock-feeds.service.js';

const MOST_ROWS = 100_000;
const ENTRIES_AT_ONCE = 1_000;
const MOST_FAULTS_KEPT = 1_000;
const MOST_FAULTS_SHOWN = 200;
const PAGE = 20;
// Longer than the longest file takes: whoever read it is gone.
const STALLED_MS = 30 * 60_000;

/** A file as it was sent. */
export interface SentFile {
  /** Made by the sender: sent again under it, it is read once. */
  readonly id: string;
  readonly kind: FileKind;
  readonly fileName: string;
  readonly sentBy: string;
  readonly bytes: Buffer;
}

/** An entry made of one or more rows. */
interface RowsOfEntry {
  readonly lines: number[];
  readonly faults: (FieldFault & { line: number })[];
  readonly plain: Record<string, unknown> & { lines?: Record<string, unknown>[] };
}

/** Files of other programs: the same entries as in batches, told row by row, each once by its name. */
@Injectable()
export class FileFeeds {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly book: EntryBook,
    private readonly stock: StockFeeds,
    private readonly sales: SaleFeeds,
    private readonly customers: CustomerFeeds,
    private readonly orders: OrderFeeds,
  ) {}

  /**
   * Reads a file to its end and says what came of it; a dry run says what would. Sent again, one whose reading broke off
   * is read anew: what was applied is applied once.
   */
  async read({ id, kind, fileName, sentBy, bytes }: SentFile, telling: Telling): Promise<FileReportView> {
    const { source, isDryRun = false } = telling;
    const sentAt = this.clock.now();
    const file = { id, kind, source, fileName, isDryRun, sentBy, sentAt };
    const stalledSince = new Date(sentAt.getTime() - STALLED_MS);
    if ((await this.database.run(beginFile(file, stalledSince))) === 0) return this.known(file);
    try {
      await this.database.run(dropFaults(id));
      const { rows } = readTable(bytes, MOST_ROWS);
      await this.tellAll(id, kind, rows, telling);
      await this.database.run(closeFile(id, 'done', null, this.clock.now()));
    } catch (error) {
      if (!(error instanceof CsvFault)) {
        await this.forget(id);
        throw error;
      }
      const { code, line } = error;
      await this.database.run(closeFile(id, 'unreadable', { code, line }, this.clock.now()));
    }
    return this.report(id);
  }

  /** How far a file is and what came of it; refuses `not-found`. */
  async report(id: string): Promise<FileReportView> {
    const [row] = await this.database.rows<FileRow>(fileById(id));
    if (row === undefined) return refuse('not-found');
    return viewOf(row, await this.database.rows<FileFaultView>(faultsOf(id, MOST_FAULTS_SHOWN)));
  }

  /** Reports, the newest first, without their faults. */
  async list(cursor: string | undefined): Promise<Page<FileReportView>> {
    const [at, id] = cursor ? placeIn(cursor, 'string', 'string') : [];
    const rows = await this.database.rows<FileRow>(files(at && id ? { at, id } : undefined, PAGE + 1));
    const shown = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? shown.at(-1) : undefined;
    return {
      items: shown.map((row) => viewOf(row, [])),
      nextCursor: last ? cursorOf(last.sentAt.toISOString(), last.id) : null,
    };
  }

  /** What came of a file that was sent before. Refuses an id that was used for another one. */
  private async known({
    id,
    kind,
    source,
  }: Pick<FileRow, 'id' | 'kind' | 'source'>): Promise<FileReportView> {
    const [row] = await this.database.rows<FileRow>(fileById(id));
    if (row !== undefined && (row.kind !== kind || row.source !== source))
      refuseField('id', 'used-before', 'id was used for another file');
    return this.report(id);
  }

  private forget(id: string): Promise<void> {
    return this.database.inTransaction(async (tx) => {
      await tx.run(dropFaults(id));
      await tx.run(dropFile(id));
    });
  }

  private async tellAll(
    id: string,
    kind: FileKind,
    rows: Iterator<CsvRow, void>,
    telling: Telling,
  ): Promise<void> {
    const header = rows.next();
    if (header.done) throw new CsvFault('empty-file');
    const { places, faults } = readColumns(fileShapes[kind], header.value.cells);
    if (faults.length > 0) {
      const { line } = header.value;
      await this.database.run(
        addFaults(
          id,
          faults.map((each, place) => ({ ...each, line, place })),
        ),
      );
      throw new CsvFault('wrong-columns', line);
    }
    let kept = 0;
    for (const entries of slicesOf(entriesOf(kind, rows, places, header.value.cells.length))) {
      const right = entries.filter((entry) => entry.faults.length === 0);
      const answer = await this.tell(kind, right, telling);
      const told = entries.flatMap((entry) => entry.faults);
      for (const [place, { errors = [] }] of answer.items.entries())
        told.push(...errors.map((each) => onItsLine(each, right[place])));
      const bad = entries.length - right.length;
      const counted = { ...answer, rows: entries.reduce((sum, { lines }) => sum + lines.length, 0) };
      await this.database.run(countRows(id, { ...counted, refused: answer.refused + bad }));
      const room = told
        .slice(0, MOST_FAULTS_KEPT - kept)
        .map((each, place) => ({ ...each, place: kept + place }));
      if (room.length > 0) await this.database.run(addFaults(id, room));
      kept += room.length;
    }
  }

  private tell(kind: FileKind, entries: readonly RowsOfEntry[], telling: Telling): Promise<BatchAnswer> {
    const plain = entries.map((entry) => entry.plain);
    switch (kind) {
      case 'sales':
        return this.book.tell(this.sales.sales, plain, telling);
      case 'stock-movements':
        return this.book.tell(this.stock.movements, plain, telling);
      case 'stock-counts':
        return this.book.tell(this.stock.counts, plain, telling);
      case 'customers':
        return this.customers.tell(plain, telling);
      case 'orders':
        return this.orders.tell(plain, telling);
    }
  }
}

function onItsLine(fault: FieldFault, entry: RowsOfEntry | undefined): FieldFault & { line: number } {
  const { line, ...rest } = asColumnFault(fault);
  return { ...rest, line: entry?.lines[line] ?? entry?.lines[0] ?? 0 };
}

/** Entries of a file; rows of one name that follow each other are one where the kind has lines. */
function* entriesOf(
  kind: FileKind,
  rows: Iterator<CsvRow, void>,
  places: ReadonlyMap<string, number>,
  width: number,
): Generator<RowsOfEntry> {
  const shape = fileShapes[kind];
  let open: RowsOfEntry | undefined;
  for (let next = rows.next(); !next.done; next = rows.next()) {
    const { line, cells } = next.value;
    const cell = (column: string) => meant((cells[places.get(column) ?? -1] ?? '').trim());
    const faults = rowFaults(line, cells, places, width);
    const more = shape.line?.(cell);
    if (open && more && open.plain.externalId === cell('external_id')) {
      open.lines.push(line);
      open.plain.lines?.push(more);
      open.faults.push(...faults);
      continue;
    }
    if (open) yield open;
    open = { lines: [line], faults, plain: { ...shape.entry(cell), ...(more && { lines: [more] }) } };
  }
  if (open) yield open;
}

function rowFaults(
  line: number,
  cells: readonly string[],
  places: ReadonlyMap<string, number>,
  width: number,
) {
  if (cells.length !== width) {
    const message = `has ${cells.length} cells where the header has ${width}`;
    return [{ line, field: 'row', code: 'wrong-width', message }];
  }
  return [...places].flatMap(([column, place]) => {
    const isSuspect = column !== 'phone' && isFormula((cells[place] ?? '').trim());
    return isSuspect ? [{ line, field: column, code: 'formula', message: 'must not be a formula' }] : [];
  });
}

function* slicesOf(entries: Generator<RowsOfEntry>): Generator<RowsOfEntry[]> {
  let slice: RowsOfEntry[] = [];
  for (const entry of entries) {
    slice.push(entry);
    if (slice.length < ENTRIES_AT_ONCE) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
}

function viewOf({ fault, sentAt, ...row }: FileRow, faults: FileFaultView[]): FileReportView {
  return { ...row, sentAt: sentAt.toISOString(), ...(fault && { fault }), faults };
}
