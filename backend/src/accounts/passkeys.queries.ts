import type { Sql } from '../platform/database.js';

export interface PasskeyRow {
  readonly id: string;
  readonly customerId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly device: string;
  readonly createdAt: Date;
  readonly usedAt: Date | null;
}

const columns = `id, customer_id as "customerId", public_key as "publicKey", counter::float8 as counter, transports,
  device, created_at as "createdAt", used_at as "usedAt"`;

export function passkeyById(id: string): Sql {
  return { text: `select ${columns} from shopper_passkey where id = $1`, values: [id] };
}

export function passkeysOf(family: readonly string[]): Sql {
  return {
    text: `select ${columns} from shopper_passkey where customer_id = any($1) order by created_at, id`,
    values: [family],
  };
}

export function addPasskey(key: Omit<PasskeyRow, 'usedAt'>): Sql {
  const { id, customerId, publicKey, counter, transports, device, createdAt } = key;
  return {
    text: `insert into shopper_passkey (id, customer_id, public_key, counter, transports, device, created_at)
           values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    values: [id, customerId, publicKey, counter, transports, device, createdAt],
  };
}

export function notePasskeyUse(id: string, counter: number, at: Date): Sql {
  return {
    text: 'update shopper_passkey set counter = greatest(counter, $2), used_at = $3 where id = $1',
    values: [id, counter, at],
  };
}

export function dropPasskey(family: readonly string[], id: string): Sql {
  return {
    text: 'delete from shopper_passkey where customer_id = any($1) and id = $2',
    values: [family, id],
  };
}

export interface ChallengeRow {
  readonly challenge: string;
  readonly customerId: string | null;
}

export function addChallenge(id: string, { challenge, customerId }: ChallengeRow, expiresAt: Date): Sql {
  return {
    text: 'insert into passkey_challenge (id, challenge, customer_id, expires_at) values ($1, $2, $3, $4)',
    values: [id, challenge, customerId, expiresAt],
  };
}

/** A question is answered once, right or wrong. */
export function takeChallenge(id: string, now: Date): Sql {
  return {
    text: `delete from passkey_challenge where id = $1 and expires_at > $2
            returning challenge, customer_id as "customerId"`,
    values: [id, now],
  };
}
