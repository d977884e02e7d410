import { Injectable } from '@nestjs/common';
import type { MovementType } from '@passerelle/shared/api/integrations';
import type { FieldFault } from '@passerelle/shared/problems';
import { type Article, CatalogueService } from '../catalogue/catalogue.service.js';
import type { Tx } from '../platform/database.js';
import { Outbox } from '../platform/outbox.js';
import type { DatedMove, RowKey } from '../stock/stock-records.service.js';
import { StockRecords } from '../stock/stock-records.service.js';
import { StoresService } from '../stores/stores.service.js';
import { CountEntryDto, MovementEntryDto } from './entries.dto.js';
import type { Family, Telling } from './entry-book.service.js';
import { reaches } from './key-holder.js';

const SIDES: Readonly<Record<MovementType, Pick<DatedMove, 'from' | 'to'>>> = {
  delivery: { from: 'supplier', to: 'shelf' },
  'return-to-supplier': { from: 'shelf', to: 'supplier' },
  'transfer-in': { from: 'transit', to: 'shelf' },
  'transfer-out': { from: 'shelf', to: 'transit' },
  damaged: { from: 'shelf', to: 'quarantine' },
  found: { from: 'loss', to: 'shelf' },
  loss: { from: 'shelf', to: 'loss' },
};

/** Movements and counts that other programs tell. */
@Injectable()
export class StockFeeds {
  /** What came to shelves and left them. */
  readonly movements: Family<MovementEntryDto> = {
    kind: 'movement',
    shape: MovementEntryDto,
    judge: (entry, telling) => this.judge(entry, telling),
    apply: async (tx, entries, { source }, now) => {
      const facts = entries.map(({ entry, id, at }): DatedMove => {
        const { stockSku, unitsPerPack } = this.article(entry.sku) as Article;
        const cause = { causeType: 'erp-movement', causeId: id, causeLine: 1, actor: source };
        const units = entry.quantity * unitsPerPack;
        return { store: entry.store, sku: stockSku, ...SIDES[entry.type], units, ...cause, at };
      });
      const rows = await this.stock.take(tx, rowsOf(facts));
      await this.stock.write(tx, rows, { facts, counts: [] }, now);
      await this.announce(tx, source, facts);
      return new Map();
    },
  };

  /** What was counted in sales areas. */
  readonly counts: Family<CountEntryDto> = {
    kind: 'count',
    shape: CountEntryDto,
    judge: (entry, telling) => this.judge(entry, telling),
    apply: async (tx, entries, { source }, now) => {
      const counts = entries.map(({ entry, id, at }) => {
        const { stockSku, unitsPerPack } = this.article(entry.sku) as Article;
        const counted = entry.counted * unitsPerPack;
        return { id, store: entry.store, sku: stockSku, counted, at, actor: source };
      });
      const rows = await this.stock.take(tx, rowsOf(counts));
      const { superseded } = await this.stock.write(tx, rows, { facts: [], counts }, now);
      await this.announce(tx, source, counts);
      return new Map(
        entries.map(({ entry, id }) => [
          entry.externalId,
          { outcome: superseded.has(id) ? ('superseded' as const) : ('applied' as const) },
        ]),
      );
    },
  };

  constructor(
    private readonly catalogue: CatalogueService,
    private readonly stores: StoresService,
    private readonly stock: StockRecords,
    private readonly outbox: Outbox,
  ) {}

  /** The article of a SKU or GTIN, also one that is no longer sold: its units are still there. */
  article(code: string): Article | undefined {
    return this.catalogue.scanned(code);
  }

  /** What is wrong with a shop and an article that an entry names. */
  judge(entry: { readonly store: string; readonly sku: string }, telling: Telling): FieldFault[] {
    return [...this.storeFaults(entry.store, telling), ...this.articleFaults(entry.sku, 'sku')];
  }

  storeFaults(store: string, { holder }: Telling): FieldFault[] {
    if (this.stores.find(store) !== undefined && reaches(holder, store)) return [];
    return [{ field: 'store', code: 'unknown-store', message: 'store must be the code of a shop' }];
  }

  articleFaults(code: string, field: string): FieldFault[] {
    const article = this.article(code);
    if (article && !article.isService) return [];
    return [{ field, code: 'unknown-sku', message: `${field} must be the SKU or GTIN of an article` }];
  }

  /** Says which figures may have changed. */
  async announce(tx: Tx, source: string, rows: readonly RowKey[]): Promise<void> {
    const touched = new Map<string, Set<string>>();
    for (const { store, sku } of rows) touched.set(store, (touched.get(store) ?? new Set()).add(sku));
    await this.outbox.append(
      tx,
      ...[...touched].map(([store, skus]) => ({
        topic: 'stock-changed' as const,
        // Facts of one source in one shop are told in order.
        subject: `${source} ${store}`,
        store,
        payload: { touched: [{ store, skus: [...skus] }] },
      })),
    );
  }
}

/** Each row once. */
function rowsOf(rows: readonly RowKey[]): RowKey[] {
  const unique = new Map(rows.map(({ store, sku }) => [`${store} ${sku}`, { store, sku }]));
  return [...unique.values()];
}
