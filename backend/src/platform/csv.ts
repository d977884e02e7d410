/** Tables as people send and receive them: RFC 4180 and what spreadsheets make of it. */

export type Separator = ',' | ';' | '\t';
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface CsvRow {
  /** Where the row begins in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Why a file cannot be read as a table, with the line where that was seen. */
export class CsvFault extends Error {
  constructor(
    readonly code:
      | 'wrong-encoding'
      | 'quote-not-closed'
      | 'text-after-quote'
      | 'too-many-rows'
      | 'empty-file'
      | 'wrong-columns',
    readonly line = 1,
  ) {
    super(`${code} in line ${line}`);
  }
}

export interface Table {
  readonly encoding: Encoding;
  readonly separator: Separator;
  /** The header first; lines without a single character are left out. Throws `CsvFault`. */
  readonly rows: Generator<CsvRow, void, undefined>;
}

const BYTE_ORDER_MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
// No table has control characters but tabs and ends of lines; the last one stands for bytes that are no text.
const NO_TEXT = /(?![\t\n\r])\p{Cc}|\ufffd/u;
// What Windows-1252 has in the place of the control characters from 0x80 on; five of them have no meaning there.
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Reads a table whatever a spreadsheet wrote it in: the encoding by its mark or by trying (UTF-8, then Windows-1252),
 * the separator (comma, semicolon, tab) by the header. Throws `CsvFault` when it is no text.
 */
export function readTable(bytes: Uint8Array, mostRows: number): Table {
  const { encoding, text } = decoded(bytes);
  if (text.trim() === '') throw new CsvFault('empty-file');
  const separator = separatorOf(text);
  return { encoding, separator, rows: rowsOf(text, separator, mostRows) };
}

function decoded(bytes: Uint8Array): { encoding: Encoding; text: string } {
  for (const [encoding, mark] of BYTE_ORDER_MARKS) {
    if (mark.every((byte, place) => bytes[place] === byte)) {
      return { encoding, text: checked(new TextDecoder(encoding).decode(bytes)) };
    }
  }
  try {
    return { encoding: 'utf-8', text: checked(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch (error) {
    if (error instanceof CsvFault) throw error;
    return { encoding: 'windows-1252', text: checked(fromWindows(bytes)) };
  }
}

function fromWindows(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\u0080-\u009f]/g, (byte) => WINDOWS_1252[byte.charCodeAt(0) - 0x80] ?? byte);
}

function checked(text: string): string {
  const found = NO_TEXT.exec(text);
  if (found) throw new CsvFault('wrong-encoding', text.slice(0, found.index).split('\n').length);
  return text;
}

/** The one that the header has most of; a header of one column is read with commas. */
function separatorOf(text: string): Separator {
  const header = (/^[\r\n]*([^\r\n]*)/.exec(text)?.[1] ?? '').replaceAll(/"[^"]*"/g, '');
  const count = (separator: Separator) => header.split(separator).length;
  return ([';', '\t'] as const).reduce<Separator>(
    (best, each) => (count(each) > count(best) ? each : best),
    ',',
  );
}

function* rowsOf(text: string, separator: Separator, mostRows: number): Generator<CsvRow, void, undefined> {
  const reader = new Reader(text, separator);
  for (let rows = 0; !reader.isAtEnd; ) {
    const row = reader.row();
    if (row.cells.length === 1 && row.cells[0] === '') continue;
    // The header is not counted.
    if (rows > mostRows) throw new CsvFault('too-many-rows', row.line);
    rows += 1;
    yield row;
  }
}

/** Walks through the text cell by cell. */
class Reader {
  private at = 0;
  private line = 1;
  private readonly stops: RegExp;

  constructor(
    private readonly text: string,
    private readonly separator: Separator,
  ) {
    this.stops = new RegExp(`[${separator}\\r\\n]`, 'g');
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  row(): CsvRow {
    const { line } = this;
    const cells = [this.cell()];
    while (this.text[this.at] === this.separator) {
      this.at += 1;
      cells.push(this.cell());
    }
    this.endLine();
    return { line, cells };
  }

  private cell(): string {
    if (this.text[this.at] === '"') return this.quoted();
    this.stops.lastIndex = this.at;
    const end = this.stops.exec(this.text)?.index ?? this.text.length;
    const cell = this.text.slice(this.at, end);
    this.at = end;
    return cell;
  }

  private quoted(): string {
    const opened = this.line;
    let cell = '';
    for (let from = this.at + 1; ; ) {
      const end = this.text.indexOf('"', from);
      if (end < 0) throw new CsvFault('quote-not-closed', opened);
      cell += this.text.slice(from, end);
      if (this.text[end + 1] !== '"') {
        this.at = end + 1;
        break;
      }
      cell += '"';
      from = end + 2;
    }
    this.line += cell.split('\n').length - 1;
    const next = this.text[this.at];
    if (next !== undefined && next !== this.separator && next !== '\r' && next !== '\n') {
      throw new CsvFault('text-after-quote', this.line);
    }
    return cell;
  }

  private endLine(): void {
    if (this.text[this.at] === '\r') this.at += 1;
    if (this.text[this.at] === '\n') this.at += 1;
    this.line += 1;
  }
}

/** Would a spreadsheet run this cell as a formula? A number with a sign is none. */
export function isFormula(cell: string): boolean {
  return FORMULA.test(cell) && !/^[+-]?\d+([.,]\d+)?$/.test(cell);
}

/** A cell as it was meant: without the apostrophe that `writeRow` puts before what looks like a formula. */
export function meant(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** One line of a table, with its end; what a spreadsheet would run is made harmless by an apostrophe. */
export function writeRow(cells: readonly (string | number)[], separator: Separator = ';'): string {
  const written = cells.map((cell) => {
    const text = typeof cell === 'string' && isFormula(cell) ? `'${cell}` : String(cell);
    return /["\r\n;,\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${written.join(separator)}\r\n`;
}
