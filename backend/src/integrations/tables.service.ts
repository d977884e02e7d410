import { Injectable } from '@nestjs/common';
import type { TableKind } from '@passerelle/shared/api/integrations';
import { CustomerTable } from '../customers/customer-table.service.js';
import { OrderTable } from '../orders/order-table.service.js';
import { writeRow } from '../platform/csv.js';
import { PriceTables } from '../price-batches/price-tables.service.js';
import { StockTable } from '../stock/stock-table.service.js';

const SLICE = 2_000;
// Spreadsheets take a file without it for the encoding of their country.
const BYTE_ORDER_MARK = '\ufeff';
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** What the platform knows, as tables, piece by piece, so that a long one is never held whole. */
@Injectable()
export class Tables {
  constructor(
    private readonly stock: StockTable,
    private readonly customers: CustomerTable,
    private readonly orders: OrderTable,
    private readonly prices: PriceTables,
  ) {}

  /** A table of one kind; of these shops only, where it speaks of shops. */
  of(kind: TableKind, stores: readonly string[] | null): AsyncGenerator<string> {
    switch (kind) {
      case 'stock':
        return this.stockTable(stores);
      case 'prices':
        return this.prices.list('en');
      case 'customers':
        return this.customerTable();
      case 'orders':
        return this.orderTable(stores);
    }
  }

  private async *stockTable(stores: readonly string[] | null): AsyncGenerator<string> {
    const head = ['store', 'sku', 'shelf', 'held', 'set_aside', 'quarantine', 'outbound', 'safety_stock'];
    yield BYTE_ORDER_MARK + writeRow([...head, 'available_to_promise']);
    for (let after: readonly [string, string] = ['', '']; ; ) {
      const rows = await this.stock.slice(stores, after, SLICE);
      yield rows
        .map((row) =>
          writeRow([
            ...[row.store, row.sku, row.shelf, row.held, row.setAside, row.quarantine, row.outbound],
            ...[row.safetyStock, row.availableToPromise],
          ]),
        )
        .join('');
      const last = rows.at(-1);
      if (rows.length < SLICE || last === undefined) return;
      after = [last.store, last.sku];
    }
  }

  private async *customerTable(): AsyncGenerator<string> {
    const head = ['id', 'first_name', 'last_name', 'email', 'email_verified', 'phone', 'phone_verified'];
    yield BYTE_ORDER_MARK + writeRow([...head, 'postcode', 'city', 'marketing', 'since']);
    for (let after = NOBODY; ; ) {
      const rows = await this.customers.slice(after, SLICE);
      yield rows
        .map((row) =>
          writeRow([
            ...[row.id, row.firstName, row.lastName, row.email ?? '', yesNo(row.isEmailVerified)],
            ...[row.phone ?? '', yesNo(row.isPhoneVerified), row.postcode ?? '', row.city ?? ''],
            ...[yesNo(row.hasConsented), row.createdAt.toISOString()],
          ]),
        )
        .join('');
      const last = rows.at(-1);
      if (rows.length < SLICE || last === undefined) return;
      after = last.id;
    }
  }

  private async *orderTable(stores: readonly string[] | null): AsyncGenerator<string> {
    const head = ['number', 'line', 'store', 'mode', 'state', 'placed_at', 'collect_by', 'sku', 'quantity'];
    yield BYTE_ORDER_MARK + writeRow([...head, 'order_total_cents']);
    for (let after: readonly [string, number] = [NOBODY, 0]; ; ) {
      const rows = await this.orders.slice(stores, after, SLICE);
      yield rows
        .map((row) =>
          writeRow([
            ...[row.number, row.line, row.store, row.mode, row.state, row.placedAt.toISOString()],
            ...[row.collectBy.toISOString(), row.sku, row.quantity, row.totalCents],
          ]),
        )
        .join('');
      const last = rows.at(-1);
      if (rows.length < SLICE || last === undefined) return;
      after = [last.id, last.line];
    }
  }
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
