import type { FileKind } from '@passerelle/shared/api/integrations';
import type { FieldFault } from '@passerelle/shared/problems';

type Cells = (column: string) => string;

interface FileShape {
  readonly columns: readonly string[];
  readonly needed: readonly string[];
  /** What the first row of an entry says, as a batch would say it. */
  entry(cell: Cells): Record<string, unknown>;
  /** Rows of one `external_id` that follow each other are lines of one entry. */
  line?(cell: Cells): Record<string, unknown>;
}

const base = ['external_id', 'at', 'store', 'sku'] as const;
const told = (cell: Cells) => ({ externalId: cell('external_id'), at: cell('at'), store: cell('store') });
const optional = (name: string, value: string) => (value === '' ? {} : { [name]: value });

/** The columns of each kind of file and what a row says. */
export const fileShapes: Readonly<Record<FileKind, FileShape>> = {
  'stock-movements': {
    columns: [...base, 'type', 'quantity'],
    needed: [...base, 'type', 'quantity'],
    entry: (cell) => ({
      ...told(cell),
      sku: cell('sku'),
      type: cell('type'),
      quantity: whole(cell('quantity')),
    }),
  },
  'stock-counts': {
    columns: [...base, 'counted'],
    needed: [...base, 'counted'],
    entry: (cell) => ({ ...told(cell), sku: cell('sku'), counted: whole(cell('counted')) }),
  },
  sales: {
    columns: [...base, 'number', 'quantity', 'unit_price', 'paid', 'customer'],
    needed: [...base, 'quantity', 'unit_price'],
    entry: (cell) => ({
      ...told(cell),
      ...optional('number', cell('number')),
      ...optional('customer', cell('customer')),
    }),
    line: (cell) => ({
      ...{ sku: cell('sku'), quantity: whole(cell('quantity')), unitCents: cents(cell('unit_price')) },
      ...(cell('paid') === '' ? {} : { netCents: cents(cell('paid')) }),
    }),
  },
  customers: {
    columns: ['external_id', 'first_name', 'last_name', 'email', 'phone', 'postcode', 'city'],
    needed: ['external_id', 'first_name', 'last_name'],
    entry: (cell) => ({
      ...{ externalId: cell('external_id'), firstName: cell('first_name'), lastName: cell('last_name') },
      ...optional('email', cell('email')),
      ...optional('phone', cell('phone')),
      ...optional('postcode', cell('postcode')),
      ...optional('city', cell('city')),
    }),
  },
  orders: {
    columns: [
      'external_id',
      'store',
      'sku',
      'quantity',
      'first_name',
      'last_name',
      'email',
      'phone',
      'language',
    ],
    needed: ['external_id', 'store', 'sku', 'quantity', 'first_name', 'last_name'],
    entry: (cell) => ({
      ...{ externalId: cell('external_id'), store: cell('store') },
      contact: {
        ...{ firstName: cell('first_name'), lastName: cell('last_name') },
        ...optional('email', cell('email')),
        ...optional('phone', cell('phone')),
      },
      ...optional('locale', cell('language')),
    }),
    line: (cell) => ({ sku: cell('sku'), quantity: whole(cell('quantity')) }),
  },
};

/** Where each column stands; faults for columns that are missing, unknown or there twice. */
export function readColumns(
  { columns, needed }: FileShape,
  cells: readonly string[],
): { places: ReadonlyMap<string, number>; faults: FieldFault[] } {
  const places = new Map<string, number>();
  const faults: FieldFault[] = [];
  for (const [place, cell] of cells.entries()) {
    const name = cell.trim().toLowerCase();
    if (!columns.includes(name))
      faults.push(fault(name.slice(0, 40), 'unknown-column', 'is no column of this file'));
    else if (places.has(name)) faults.push(fault(name, 'repeated', 'stands there twice'));
    else places.set(name, place);
  }
  for (const column of needed)
    if (!places.has(column)) faults.push(fault(column, 'column-missing', 'this column is missing'));
  return { places, faults };
}

/** A whole number as it was written; what is none stays a text, which the entry's own rules refuse. */
function whole(text: string): number | string {
  return /^-?\d{1,9}$/.test(text) ? Number(text) : text;
}

/** "12,50", "12.5" or "12" in cents; what is no amount stays a text. */
function cents(text: string): number | string {
  const [, units = '', part = ''] = /^(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(text) ?? [];
  return units === '' ? text : Number(units) * 100 + Number(part.padEnd(2, '0'));
}

const COLUMN_OF: Readonly<Record<string, string>> = {
  externalId: 'external_id',
  unitCents: 'unit_price',
  netCents: 'paid',
  firstName: 'first_name',
  lastName: 'last_name',
  locale: 'language',
};

/** The fault of an entry by the column it stands in, and by the line of the entry where there are several. */
export function asColumnFault({ field, ...rest }: FieldFault): FieldFault & { readonly line: number } {
  const [, place = '0'] = /^lines\[(\d+)\]/.exec(field) ?? [];
  const name = field.split('.').at(-1) ?? field;
  return { ...rest, field: COLUMN_OF[name] ?? name, line: Number(place) };
}

function fault(field: string, code: string, message: string): FieldFault {
  return { field, code, message };
}
