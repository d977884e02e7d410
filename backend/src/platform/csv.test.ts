import { CsvFault, isFormula, meant, readTable, writeRow } from './csv.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const rowsOf = (text: string | Uint8Array, mostRows = 100) => [
  ...readTable(typeof text === 'string' ? bytes(text) : text, mostRows).rows,
];
const cellsOf = (text: string | Uint8Array) => rowsOf(text).map(({ cells }) => cells);
const faultOf = (text: string | Uint8Array, mostRows?: number) => {
  try {
    rowsOf(text, mostRows);
  } catch (error) {
    if (error instanceof CsvFault) return [error.code, error.line];
    throw error;
  }
  return undefined;
};

test('commas, semicolons and tabs are told apart by the header, quotes keep what they enclose', () => {
  expect(cellsOf('a,b;c\n1,"2,5"\n')).toEqual([
    ['a', 'b;c'],
    ['1', '2,5'],
  ]);
  expect(cellsOf('a;b\r\n"un ""mot""";"deux\nlignes"\r\n')).toEqual([
    ['a', 'b'],
    ['un "mot"', 'deux\nlignes'],
  ]);
  expect(cellsOf('a\tb\n1;2\t3,4')).toEqual([
    ['a', 'b'],
    ['1;2', '3,4'],
  ]);
});

test('rows know their line, empty lines are no rows', () => {
  const lines = rowsOf('a;b\n\n"x\ny";1\n\n\nz;2\n').map(({ line }) => line);
  expect(lines).toEqual([1, 3, 7]);
});

test('a spreadsheet may write UTF-8 with or without a mark, UTF-16 or Windows-1252', () => {
  const words = 'nom;prix\nClé à molette;12,50 €\n';
  const windows = Uint8Array.from(words, (letter) => (letter === '€' ? 0x80 : letter.charCodeAt(0)));
  const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes(words)]);
  const wide = new Uint8Array(Buffer.from(`\ufeff${words}`, 'utf16le'));
  for (const [file, encoding] of [
    [bytes(words), 'utf-8'],
    [marked, 'utf-8'],
    [wide, 'utf-16le'],
    [windows, 'windows-1252'],
  ] as const) {
    const table = readTable(file, 10);
    expect(table.encoding).toBe(encoding);
    expect([...table.rows][1]?.cells).toEqual(['Clé à molette', '12,50 €']);
  }
});

test('what is no table is refused by name and line', () => {
  expect(faultOf('')).toEqual(['empty-file', 1]);
  expect(faultOf(' \n\n')).toEqual(['empty-file', 1]);
  expect(faultOf('a;b\n1;"2\n3;4\n')).toEqual(['quote-not-closed', 2]);
  expect(faultOf('a;b\n"1"2;3\n')).toEqual(['text-after-quote', 2]);
  expect(faultOf('a\n1\n2\n3\n', 2)).toEqual(['too-many-rows', 4]);
  expect(faultOf('a;b\n1;\u0000\n')).toEqual(['wrong-encoding', 2]);
  expect(faultOf(Uint8Array.from([0x50, 0x4b, 3, 4, 0x14, 0, 0xff, 0x81]))).toEqual(['wrong-encoding', 1]);
});

test('formulas are known, written harmless and read back as they were', () => {
  for (const cell of ['=1+1', '@SUM(A1)', '-cmd', '+33 4 72', '\t=1']) {
    expect(isFormula(cell)).toBe(true);
    const [back] = cellsOf(`x\n${writeRow([cell])}`).slice(1);
    expect(back?.[0]?.startsWith("'")).toBe(true);
    expect(meant(back?.[0] ?? '')).toBe(cell);
  }
  expect(['-12', '+3,5', 'a=b', "l'établi"].map(isFormula)).toEqual([false, false, false, false]);
  expect(meant("'établi")).toBe("'établi");
  expect(writeRow(['a;b', 'c"d', 5])).toBe('"a;b";"c""d";5\r\n');
});

test('a long table is read row by row, in time', () => {
  const table = readTable(bytes(`a;b\n${'12345;"un mot"\n'.repeat(20_000)}`), 20_000);
  let rows = 0;
  for (const { cells } of table.rows) rows += cells.length / 2;
  expect(rows).toBe(20_001);
});
