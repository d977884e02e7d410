import { Injectable } from '@nestjs/common';
import { Clock } from './clock.js';
import { Database, type Sql, type Tx } from './database.js';
import { newSecret } from './ids.js';
import { sha256 } from './keyed-hash.js';
import { prune } from './pruning.js';
import type { Colleague, Session } from './signed-in.js';

export const SESSION_COOKIE = 'passerelle-staff';
/** A session is over at the latest so long after the sign-in. */
export const SESSION_HOURS = 16;
const IDLE_HOURS = 4;
const SEEN_EVERY_SECONDS = 60;
const KEPT_FOR_DAYS = 30;

interface SessionRow {
  readonly staffId: string;
  readonly name: string;
  readonly role: Colleague['role'];
  readonly store: string | null;
  readonly provedAt: Date;
  readonly isStale: boolean;
}

/** Sessions of staff: an opaque secret in the cookie, its hash in the database. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Opens a session and answers its secret, which is nowhere else; one presented before is ended. */
  async open(tx: Tx, staffId: string, presented: string | undefined): Promise<string> {
    if (presented !== undefined) await this.end(presented, tx);
    const secret = newSecret();
    const now = this.clock.now();
    await tx.run({
      text: `insert into session (id_hash, staff_id, created_at, seen_at, proved_at, expires_at)
             values ($1, $2, $3, $3, $3, $3::timestamptz + make_interval(hours => $4))`,
      values: [sha256(secret), staffId, now, SESSION_HOURS],
    });
    return secret;
  }

  /** Who holds this secret, while the session lives and the person is not disabled. */
  async find(secret: string): Promise<{ colleague: Colleague; session: Session } | undefined> {
    const [row] = await this.database.rows<SessionRow>(this.living(secret));
    if (row === undefined) return undefined;
    if (row.isStale)
      await this.database.run({
        text: 'update session set seen_at = $2 where id_hash = $1 and seen_at < $2',
        values: [sha256(secret), this.clock.now()],
      });
    const { staffId, name, role, store, provedAt } = row;
    return { colleague: { staffId, name, role, store }, session: { provedAt } };
  }

  /** Notes that the person of this session has just shown that they are there. */
  async prove(secret: string): Promise<void> {
    await this.database.run({
      text: 'update session set proved_at = $2 where id_hash = $1 and proved_at < $2',
      values: [sha256(secret), this.clock.now()],
    });
  }

  /** Does the session live? Asking does not count as using it. */
  async isAlive(secret: string): Promise<boolean> {
    const rows = await this.database.rows(this.living(secret));
    return rows.length > 0;
  }

  /** Ends the session of this secret, if it is one. */
  async end(secret: string, tx: Pick<Tx, 'run'> = this.database): Promise<void> {
    await tx.run({
      text: 'update session set ended_at = $2 where id_hash = $1 and ended_at is null',
      values: [sha256(secret), this.clock.now()],
    });
  }

  /** Ends every session of a person, as when they are disabled or their password changes. */
  async endAllOf(tx: Tx, staffId: string): Promise<void> {
    await tx.run({
      text: 'update session set ended_at = $2 where staff_id = $1 and ended_at is null',
      values: [staffId, this.clock.now()],
    });
  }

  /** Removes sessions that have been over for a month. */
  async prune(): Promise<number> {
    return prune(this.database, {
      table: 'session',
      where: 'expires_at < $1::timestamptz - make_interval(days => $2)',
      values: [this.clock.now(), KEPT_FOR_DAYS],
    });
  }

  private living(secret: string): Sql {
    return {
      name: 'session-living',
      text: `select m.id as "staffId", m.name, m.role, m.store, s.proved_at as "provedAt",
                    s.seen_at < $2::timestamptz - make_interval(secs => $4) as "isStale"
               from session s join staff_member m on m.id = s.staff_id
              where s.id_hash = $1 and s.ended_at is null and s.expires_at > $2 and m.disabled_at is null
                and s.seen_at > $2::timestamptz - make_interval(hours => $3)`,
      values: [sha256(secret), this.clock.now(), IDLE_HOURS, SEEN_EVERY_SECONDS],
    };
  }
}
