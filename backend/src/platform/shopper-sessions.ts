import { Injectable } from '@nestjs/common';
import { Clock } from './clock.js';
import { Database, type Tx } from './database.js';
import { newId, newSecret } from './ids.js';
import { sha256 } from './keyed-hash.js';
import { prune } from './pruning.js';
import type { LivingSession } from './sessions.js';
import type { Shopper } from './signed-in.js';

export const SHOPPER_COOKIE = 'passerelle-shopper';
/** A session is over at the latest so long after the sign-in. */
export const SHOPPER_SESSION_DAYS = 180;
const IDLE_DAYS = 60;
const SEEN_EVERY_SECONDS = 300;
const KEPT_FOR_DAYS = 30;

export interface NewShopperSession {
  readonly customerId: string;
  readonly device: string;
  /** The secret of a session that the browser still holds. */
  readonly presented: string | undefined;
}

/** Sessions of shoppers: an opaque secret in the cookie, its hash in the database. */
@Injectable()
export class ShopperSessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Opens a session and answers its secret, which is nowhere else; one presented before is ended. */
  async open(tx: Tx, { customerId, device, presented }: NewShopperSession): Promise<string> {
    if (presented !== undefined) await this.end(presented, tx);
    const secret = newSecret();
    const now = this.clock.now();
    await tx.run({
      text: `insert into shopper_session (id_hash, id, customer_id, device, created_at, seen_at, proved_at, expires_at)
             values ($1, $2, $3, $4, $5, $5, $5, $5::timestamptz + make_interval(days => $6))`,
      values: [sha256(secret), newId(now), customerId, device, now, SHOPPER_SESSION_DAYS],
    });
    return secret;
  }

  /** Who holds this secret, while the session lives. */
  async find(secret: string): Promise<Shopper | undefined> {
    const [row] = await this.database.rows<Shopper & { isStale: boolean }>({
      name: 'shopper-session-living',
      text: `select coalesce(c.merged_into, c.id) as "customerId", s.id as "sessionId", s.proved_at as "provedAt",
                    s.seen_at < $2::timestamptz - make_interval(secs => $4) as "isStale"
               from shopper_session s join customer c on c.id = s.customer_id
              where s.id_hash = $1 and s.ended_at is null and s.expires_at > $2 and c.erased_at is null
                and s.seen_at > $2::timestamptz - make_interval(days => $3)`,
      values: [sha256(secret), this.clock.now(), IDLE_DAYS, SEEN_EVERY_SECONDS],
    });
    if (row === undefined) return undefined;
    if (row.isStale)
      await this.database.run({
        text: 'update shopper_session set seen_at = $2 where id_hash = $1 and seen_at < $2',
        values: [sha256(secret), this.clock.now()],
      });
    const { customerId, sessionId, provedAt } = row;
    return { customerId, sessionId, provedAt };
  }

  /** Ends the session of this secret, if it is one. */
  async end(secret: string, tx: Pick<Tx, 'run'> = this.database): Promise<void> {
    await tx.run({
      text: 'update shopper_session set ended_at = $2 where id_hash = $1 and ended_at is null',
      values: [sha256(secret), this.clock.now()],
    });
  }

  /** Ends every session of these records, but one where it is named. */
  async endAllOf(tx: Pick<Tx, 'run'>, customerIds: readonly string[], kept?: string): Promise<void> {
    await tx.run({
      text: `update shopper_session set ended_at = $2
              where customer_id = any($1) and ended_at is null and id is distinct from $3`,
      values: [customerIds, this.clock.now(), kept ?? null],
    });
  }

  /** Ends one session of these records by its id; false when they have none of that id. */
  async endOne(customerIds: readonly string[], sessionId: string): Promise<boolean> {
    const ended = await this.database.run({
      text: 'update shopper_session set ended_at = $3 where customer_id = any($1) and id = $2 and ended_at is null',
      values: [customerIds, sessionId, this.clock.now()],
    });
    return ended > 0;
  }

  /** The living sessions of these records, the one used last first. */
  async livingOf(customerIds: readonly string[]): Promise<LivingSession[]> {
    return this.database.rows<LivingSession>({
      text: `select id as "sessionId", device, created_at as "startedAt", seen_at as "seenAt" from shopper_session
              where customer_id = any($1) and ended_at is null and expires_at > $2
                and seen_at > $2::timestamptz - make_interval(days => $3)
              order by seen_at desc, id limit 50`,
      values: [customerIds, this.clock.now(), IDLE_DAYS],
    });
  }

  /** Removes sessions that have been over for a month. */
  async prune(): Promise<number> {
    return prune(this.database, {
      table: 'shopper_session',
      where: `expires_at < $1::timestamptz - make_interval(days => $2)
           or ended_at < $1::timestamptz - make_interval(days => $2)`,
      values: [this.clock.now(), KEPT_FOR_DAYS],
    });
  }
}
