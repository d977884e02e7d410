import type { Basket } from '@passerelle/shared/baskets/basket';
import type { Locale } from '@passerelle/shared/pricing/types';
import type { Sql } from '../platform/database.js';
import type { BasketRow } from './baskets.queries.js';

export interface ShareRow extends Basket {
  readonly id: string;
  readonly store: string | null;
  readonly locale: Locale;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const share = 'id, lines, codes, store, locale, created_at as "createdAt", expires_at as "expiresAt"';

/** The copies of a basket that can still be opened, the newest first. */
export function livingShares(basketId: string, now: Date): Sql {
  return {
    text: `select ${share} from basket_share where basket_id = $1 and expires_at > $2 order by created_at desc, id desc`,
    values: [basketId, now],
  };
}

export interface NewShare {
  readonly id: string;
  readonly tokenHash: Buffer;
  readonly codeHash: Buffer;
  readonly basket: BasketRow;
  readonly at: Date;
  readonly expiresAt: Date;
}

export function addShare({ id, tokenHash, codeHash, basket, at, expiresAt }: NewShare): Sql {
  const { lines, codes, store, locale } = basket;
  return {
    text: `insert into basket_share (id, basket_id, token_hash, code_hash, lines, codes, store, locale,
             created_at, expires_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning ${share}`,
    values: [
      ...[id, basket.id, tokenHash, codeHash, JSON.stringify(lines), codes, store, locale],
      ...[at, expiresAt],
    ],
  };
}

/** The copy of a token or of a code, while it can be opened. */
export function shareBehind(column: 'token_hash' | 'code_hash', hash: Buffer, now: Date): Sql {
  return {
    name: `basket-share-${column}`,
    text: `select ${share} from basket_share where ${column} = $1 and expires_at > $2`,
    values: [hash, now],
  };
}
