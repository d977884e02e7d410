import type { PriceImportFault } from '@passerelle/shared/api/price-batches';

/** Which column of a table holds what. */
export interface PriceColumns {
  readonly sku: number;
  readonly price: number;
  readonly floor?: number;
}

/** A row whose cells could be read; its code may still be that of no article. */
export interface ReadRow {
  readonly code: string;
  readonly priceCents: number;
  readonly floorCents?: number;
}

type Column = keyof PriceColumns;
type Fault = Omit<PriceImportFault, 'line'>;

const NAMES: Readonly<Record<Column, readonly string[]>> = {
  sku: [
    'sku',
    'article',
    'reference',
    'ref',
    'code article',
    'item',
    'gtin',
    'ean',
    'code-barres',
    'barcode',
  ],
  price: ['prix', 'nouveau prix', 'prix ttc', 'price', 'new price', 'nouveau', 'new'],
  floor: ['plancher', 'prix plancher', 'floor', 'floor price'],
};
const MOST_CENTS = 100_000_000;
// Spaces of thousands and the sign of the money are for eyes.
const DECORATION = /[\s\u00a0\u202f€]|EUR/gi;
const DECIMAL = /^(\d{1,7})(?:[.,](\d{1,2}))?$/;

/** Finds the columns by their names, French or English, whatever their case and accents; the others are ignored. */
export function columnsOf(
  header: readonly string[],
): { columns: PriceColumns; ignored: string[] } | { faults: Fault[] } {
  const names = header.map(plain);
  const placeOf = (column: Column) => names.findIndex((name) => NAMES[column].includes(name));
  const [sku, price, floor] = [placeOf('sku'), placeOf('price'), placeOf('floor')];
  if (sku < 0 || price < 0) {
    const missing = [...(sku < 0 ? (['sku'] as const) : []), ...(price < 0 ? (['price'] as const) : [])];
    return { faults: missing.map((field) => ({ field, code: 'missing-column' })) };
  }
  const ignored = header.filter((_, place) => ![sku, price, floor].includes(place));
  return { columns: { sku, price, ...(floor >= 0 && { floor }) }, ignored: ignored.filter(Boolean) };
}

/**
 * An amount as people write it in a cell: `12,50`, `12.5`, `1 234,00 €`. Cents, or why it is none; at least one cent
 * unless `least` says 0.
 */
export function centsIn(cell: string, least: 0 | 1 = 1): number | 'missing' | 'not-a-price' | 'out-of-range' {
  const text = cell.replace(DECORATION, '');
  if (text === '') return 'missing';
  if (/^-\d/.test(text)) return 'out-of-range';
  const [, whole = '', fraction = ''] = DECIMAL.exec(text) ?? [];
  if (whole === '') return /^\d{8,}([.,]\d{1,2})?$/.test(text) ? 'out-of-range' : 'not-a-price';
  const cents = Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
  return cents >= least && cents <= MOST_CENTS ? cents : 'out-of-range';
}

/** A row as it was written: its cells by column, with faults where a cell cannot be what its column wants. */
export function readPriceRow(
  cells: readonly string[],
  { sku, price, floor }: PriceColumns,
  isFormula: (cell: string) => boolean,
): ReadRow | { faults: Fault[] } {
  const cell = (place: number) => (cells[place] ?? '').trim();
  const faults: Fault[] = [];
  const fault = (field: Column, code: string, value: string) =>
    faults.push({ field, code, ...(value !== '' && { value: value.slice(0, 60) }) });
  const cents = (field: 'price' | 'floor', value: string, least: 0 | 1) => {
    const read = isFormula(value) ? 'formula' : centsIn(value, least);
    if (typeof read === 'number') return read;
    fault(field, read, value);
    return 0;
  };
  const code = cell(sku);
  if (isFormula(code)) fault('sku', 'formula', code);
  else if (code === '') fault('sku', 'missing', code);
  const priceCents = cents('price', cell(price), 1);
  const floorText = floor === undefined ? '' : cell(floor);
  const floorCents = floorText === '' ? undefined : cents('floor', floorText, 0);
  return faults.length > 0
    ? { faults }
    : { code, priceCents, ...(floorCents !== undefined && { floorCents }) };
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\(.*\)|[€*:]/g, '')
    .replace(/[\s_]+/g, ' ')
    .trim();
}
