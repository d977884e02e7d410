import type { Sql } from '../platform/database.js';

/** What a source may tell that is applied exactly once. */
export type EntryKind = 'sale' | 'movement' | 'count' | 'order';

export interface KnownEntry {
  readonly externalId: string;
  readonly payloadHash: Buffer;
}

export function knownEntries(source: string, kind: EntryKind, externalIds: readonly string[]): Sql {
  return {
    name: 'integration-known-entries',
    text: `select external_id as "externalId", payload_hash as "payloadHash" from integration_entry
            where source = $1 and kind = $2 and external_id = any($3)`,
    values: [source, kind, externalIds],
  };
}

export interface NewEntry {
  readonly externalId: string;
  readonly payloadHash: Buffer;
  readonly id: string;
  readonly happenedAt: Date;
}

/** Takes names for this transaction, sorted; answers those that nobody had. */
export function claimEntries(
  { source, kind, keyId, now }: { source: string; kind: EntryKind; keyId: string; now: Date },
  entries: readonly NewEntry[],
): Sql {
  return {
    name: 'integration-claim-entries',
    text: `insert into integration_entry (source, kind, external_id, payload_hash, id, happened_at, received_at, key_id)
           select $1, $2, e.external_id, e.payload_hash, e.id, e.happened_at, $7, $8
             from unnest($3::text[], $4::bytea[], $5::uuid[], $6::timestamptz[])
               as e(external_id, payload_hash, id, happened_at)
            order by e.external_id
           on conflict do nothing returning external_id as "externalId"`,
    values: [
      ...[source, kind, entries.map(({ externalId }) => externalId)],
      ...[entries.map(({ payloadHash }) => payloadHash), entries.map(({ id }) => id)],
      ...[entries.map(({ happenedAt }) => happenedAt), now, keyId],
    ],
  };
}
