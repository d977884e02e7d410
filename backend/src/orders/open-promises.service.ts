import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database.js';
import { isOpen } from './states-in-sql.js';

/** Open reservations by what they promise. */
@Injectable()
export class OpenPromises {
  constructor(private readonly database: Database) {}

  /** How many open reservations hold at least one of these articles at its promised price. */
  async ofSkus(skus: readonly string[]): Promise<number> {
    if (skus.length === 0) return 0;
    const [row] = await this.database.rows<{ orders: number }>({
      text: `select count(distinct o.id)::integer as orders
               from customer_order o join order_line l on l.order_id = o.id
              where ${isOpen} and l.sku = any($1)`,
      values: [skus],
    });
    return row?.orders ?? 0;
  }
}
