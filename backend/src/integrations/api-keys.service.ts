import { Injectable } from '@nestjs/common';
import type { ApiKeyRequest, ApiKeyView, NewApiKeyView } from '@passerelle/shared/api/integrations';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { newId, newSecret } from '../platform/ids.js';
import { sha256 } from '../platform/keyed-hash.js';
import { refuse, refuseField } from '../platform/problems.js';
import type { Colleague } from '../platform/signed-in.js';
import { StaffNames } from '../staff/staff-names.service.js';
import { StoresService } from '../stores/stores.service.js';
import {
  allKeys,
  insertKey,
  type KeyRow,
  keyById,
  livingKey,
  noteUse,
  revokeKey,
} from './api-keys.queries.js';
import type { KeyHolder } from './key-holder.js';

const MARK = 'pk_';
const HINT_SIGNS = 8;
const MOST_SHOWN = 500;

/** Keys of programs: made at head office, shown once, kept as hashes, revocable at any time. */
@Injectable()
export class ApiKeys {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly trail: AuditTrail,
    private readonly stores: StoresService,
    private readonly names: StaffNames,
  ) {}

  /** Every key, those that live first. */
  async list(): Promise<ApiKeyView[]> {
    const rows = await this.database.rows<KeyRow>(allKeys(MOST_SHOWN));
    const names = await this.names.of(rows.map(({ createdBy }) => createdBy));
    return rows.map((row) => viewOf(row, names.get(row.createdBy) ?? ''));
  }

  /** Makes a key; only this answer says its secret. */
  async create(by: Colleague, wanted: ApiKeyRequest): Promise<NewApiKeyView> {
    const now = this.clock.now();
    for (const [place, store] of (wanted.stores ?? []).entries())
      this.stores.known(store, `stores[${place}]`);
    const expiresAt = wanted.expiresAt === undefined ? null : new Date(wanted.expiresAt);
    if (expiresAt !== null && expiresAt <= now)
      refuseField('expiresAt', 'in-the-past', 'expiresAt must be in the future');
    const secret = MARK + newSecret();
    const key: KeyRow = {
      id: newId(now),
      name: wanted.name.trim(),
      hint: secret.slice(0, MARK.length + HINT_SIGNS),
      scopes: [...new Set(wanted.scopes)],
      stores: wanted.stores ? [...new Set(wanted.stores)] : null,
      source: wanted.source ?? null,
      createdBy: by.staffId,
      createdAt: now,
      lastUsedAt: null,
      expiresAt,
      revokedAt: null,
    };
    await this.database.inTransaction(async (tx) => {
      await tx.run(insertKey(key, sha256(secret)));
      await this.trail.record(tx, {
        ...{ by, act: 'api-key-created', subject: { kind: 'api-key', id: key.id, label: key.name } },
        after: {
          scopes: key.scopes.join(' '),
          stores: key.stores?.join(' ') ?? '',
          source: key.source ?? '',
        },
      });
    });
    return { key: viewOf(key, by.name), secret };
  }

  /** Ends a key at once; done again, it changes nothing. Refuses `not-found`. */
  async revoke(by: Colleague, id: string): Promise<ApiKeyView> {
    const now = this.clock.now();
    const row = await this.database.inTransaction(async (tx) => {
      const revoked = await tx.run(revokeKey(id, by.staffId, now));
      const [key] = await tx.rows<KeyRow>(keyById(id));
      if (key === undefined) return refuse('not-found');
      if (revoked > 0)
        await this.trail.record(tx, {
          ...{ by, act: 'api-key-revoked', subject: { kind: 'api-key', id, label: key.name } },
        });
      return key;
    });
    const names = await this.names.of([row.createdBy]);
    return viewOf(row, names.get(row.createdBy) ?? '');
  }

  /** The program that holds this secret, while its key lives; that it was used is noted. */
  async holderOf(secret: string): Promise<KeyHolder | undefined> {
    const now = this.clock.now();
    const [key] = await this.database.rows<KeyRow>(livingKey(sha256(secret), now));
    if (key === undefined) return undefined;
    await this.database.run(noteUse(key.id, now));
    return { keyId: key.id, name: key.name, scopes: key.scopes, stores: key.stores, source: key.source };
  }
}

function viewOf(row: KeyRow, createdBy: string): ApiKeyView {
  return {
    id: row.id,
    name: row.name,
    hint: row.hint,
    scopes: [...row.scopes],
    stores: row.stores && [...row.stores],
    source: row.source,
    createdAt: row.createdAt.toISOString(),
    createdBy,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  };
}
