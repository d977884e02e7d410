import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database.js';

export interface ShopMember {
  readonly store: string;
  readonly staffId: string;
  readonly name: string;
}

/** Who works in which shop. */
@Injectable()
export class ShopStaff {
  constructor(private readonly database: Database) {}

  /** The colleagues of these shops who can sign in, by name. */
  of(stores: readonly string[]): Promise<ShopMember[]> {
    return this.database.rows<ShopMember>({
      name: 'shop-staff',
      text: `select store, id::text as "staffId", name from staff_member
             where store = any($1) and disabled_at is null order by name, id`,
      values: [stores],
    });
  }
}
