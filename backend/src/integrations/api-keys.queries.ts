import type { ApiScope } from '@passerelle/shared/api/integrations';
import type { Sql } from '../platform/database.js';

export interface KeyRow {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly scopes: readonly ApiScope[];
  readonly stores: readonly string[] | null;
  readonly source: string | null;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
}

const columns = `id, name, hint, scopes, stores, source, created_by as "createdBy", created_at as "createdAt",
  last_used_at as "lastUsedAt", expires_at as "expiresAt", revoked_at as "revokedAt"`;

export function insertKey(key: KeyRow, secretHash: Buffer): Sql {
  return {
    text: `insert into api_key (id, name, hint, secret_hash, scopes, stores, source, created_by, created_at, expires_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [
      ...[key.id, key.name, key.hint, secretHash, key.scopes, key.stores, key.source, key.createdBy],
      ...[key.createdAt, key.expiresAt],
    ],
  };
}

/** Keys, those that live first, the newest first. */
export function allKeys(limit: number): Sql {
  return {
    text: `select ${columns} from api_key order by revoked_at is not null, created_at desc, id desc limit $1`,
    values: [limit],
  };
}

export function keyById(id: string): Sql {
  return { text: `select ${columns} from api_key where id = $1`, values: [id] };
}

/** The key of a secret, while it lives. */
export function livingKey(secretHash: Buffer, now: Date): Sql {
  return {
    name: 'api-key-living',
    text: `select ${columns} from api_key
            where secret_hash = $1 and revoked_at is null and (expires_at is null or expires_at > $2)`,
    values: [secretHash, now],
  };
}

/** Notes that a key was used; once a minute at most. */
export function noteUse(id: string, now: Date): Sql {
  return {
    name: 'api-key-used',
    text: `update api_key set last_used_at = $2
            where id = $1 and (last_used_at is null or last_used_at < $2::timestamptz - interval '1 minute')`,
    values: [id, now],
  };
}

export function revokeKey(id: string, by: string, now: Date): Sql {
  return {
    text: 'update api_key set revoked_at = $3, revoked_by = $2 where id = $1 and revoked_at is null',
    values: [id, by, now],
  };
}
