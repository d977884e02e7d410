import { Injectable } from '@nestjs/common';
import type { QuoteDocument } from '@passerelle/shared/pricing/types';
import { Database } from '../platform/database.js';

/** What somebody ordered, or bought at the counter without an order. */
export interface PastBasketRow {
  readonly id: string;
  readonly at: Date;
  readonly document: string;
}

const basketsFrom = `
  select id, placed_at as at, document from customer_order where placed_at >= $1 and placed_at < $2 and state <> 'refused'
  union all
  select id, sold_at as at, document from sale s
  where sold_at >= $1 and sold_at < $2 and order_id is null and reverses is null
    and not exists (select from sale r where r.reverses = s.id)`;

/** The baskets of a stretch of time, wherever they were bought. */
@Injectable()
export class PastBaskets {
  constructor(private readonly database: Database) {}

  /** How many there are in [from, to). */
  async count(from: Date, to: Date): Promise<number> {
    const [row] = await this.database.rows<{ count: number }>({
      text: `select count(*)::integer as count from (${basketsFrom}) b`,
      values: [from, to],
    });
    return row?.count ?? 0;
  }

  /** So many of them after a place, by id. */
  slice(from: Date, to: Date, after: string | undefined, limit: number): Promise<PastBasketRow[]> {
    return this.database.rows<PastBasketRow>({
      text: `select id, at, document from (${basketsFrom}) b
             where $3::uuid is null or id > $3 order by id limit $4`,
      values: [from, to, after ?? null, limit],
    });
  }
}

/** The goods and codes of a basket that was kept. */
export function basketOf({ at, document }: PastBasketRow) {
  const { store, lines, applied } = JSON.parse(document) as QuoteDocument;
  return {
    atMs: at.getTime(),
    store,
    lines: lines
      .filter(({ quantity }) => quantity > 0)
      .map(({ sku, quantity, ...rest }) => ({
        sku,
        quantity,
        ...('grams' in rest && typeof rest.grams === 'number' && { grams: rest.grams }),
      })),
    codes: [...new Set(applied.flatMap(({ code }) => code ?? []))],
  };
}
