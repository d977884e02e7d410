import { Injectable } from '@nestjs/common';
import type { BatchAnswer, EntryAnswer } from '@passerelle/shared/api/integrations';
import { PlacingService } from '../orders/placing.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { idOf } from '../platform/ids.js';
import { ProblemError, readEntry } from '../platform/problems.js';
import { claimEntries, type KnownEntry, knownEntries } from './entry-book.queries.js';
import { batchAnswer, hashOf, nameIn, refused, type Telling } from './entry-book.service.js';
import { OrderEntryDto } from './order-entries.dto.js';
import { StockFeeds } from './stock-feeds.service.js';

/** Reservations that other programs took: placed like those of shoppers, at the same price, each once by its name. */
@Injectable()
export class OrderFeeds {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly placing: PlacingService,
    private readonly feeds: StockFeeds,
  ) {}

  /** Places a batch one by one; answers for each entry in the order they were sent. */
  async tell(plain: readonly unknown[], telling: Telling): Promise<BatchAnswer> {
    const items: EntryAnswer[] = [];
    for (const each of plain) {
      const { entry, errors } = readEntry(OrderEntryDto, each);
      items.push(entry ? await this.place(entry, telling) : refused(nameIn(each), errors));
    }
    return batchAnswer(items);
  }

  private async place(entry: OrderEntryDto, telling: Telling): Promise<EntryAnswer> {
    const { externalId, store, lines, contact, locale = 'fr' } = entry;
    const { source, holder, isDryRun } = telling;
    const payloadHash = hashOf(entry);
    const [known] = await this.database.rows<KnownEntry>(knownEntries(source, 'order', [externalId]));
    if (known)
      return known.payloadHash.equals(payloadHash) ? { externalId, outcome: 'already' } : reused(externalId);
    const faults = [
      ...this.feeds.storeFaults(store, telling),
      ...lines.flatMap(({ sku }, place) => this.feeds.articleFaults(sku, `lines[${place}].sku`)),
    ];
    if (faults.length > 0) return refused(externalId, faults);
    if (isDryRun) return { externalId, outcome: 'applied' };
    const id = idOf('integration', 'order', source, externalId);
    // Sent again after a cut, it is the same order under the same key.
    const request = { scope: `integration:${source} orders`, key: id, payloadHash };
    try {
      const goods = lines.map(({ sku, quantity }) => ({
        sku: this.feeds.article(sku)?.sku ?? sku,
        quantity,
      }));
      const wanted = { mode: 'reserve' as const, store, lines: goods, codes: [], contact };
      const { number } = await this.placing.place(wanted, request, locale);
      const now = this.clock.now();
      const named = [{ externalId, payloadHash, id, happenedAt: now }];
      await this.database.rows(claimEntries({ source, kind: 'order', keyId: holder.keyId, now }, named));
      return { externalId, outcome: 'applied', reference: number };
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status >= 500) throw error;
      if (error.code === 'idempotency-key-reused') return reused(externalId);
      return refused(externalId, [{ field: '', code: error.code, message: error.code }]);
    }
  }
}

function reused(externalId: string): EntryAnswer {
  const message = 'this externalId was used for something else';
  return refused(externalId, [{ field: 'externalId', code: 'external-id-reused', message }]);
}
