import { Injectable } from '@nestjs/common';
import { Clock } from './clock.js';
import { Config } from './config.js';
import { Database, type Sql, type Tx } from './database.js';
import { newId, newSecret } from './ids.js';
import { sha256 } from './keyed-hash.js';
import { prune } from './pruning.js';
import type { Colleague, Need, Session } from './signed-in.js';

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
  readonly sessionId: string;
  readonly provedAt: Date;
  readonly mustChangePassword: boolean;
  readonly hasTotp: boolean;
  readonly isStale: boolean;
}

export interface NewSession {
  readonly staffId: string;
  /** What its person will recognise it by. */
  readonly device: string;
  /** The secret of a session that the browser still holds. */
  readonly presented: string | undefined;
}

export interface LivingSession {
  readonly sessionId: string;
  readonly device: string;
  readonly startedAt: Date;
  readonly seenAt: Date;
}

/** Sessions of staff: an opaque secret in the cookie, its hash in the database. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Opens a session and answers its secret, which is nowhere else; one presented before is ended. */
  async open(tx: Tx, { staffId, device, presented }: NewSession): Promise<string> {
    if (presented !== undefined) await this.end(presented, tx);
    const secret = newSecret();
    const now = this.clock.now();
    await tx.run({
      text: `insert into session (id_hash, staff_id, created_at, seen_at, proved_at, expires_at, id, device)
             values ($1, $2, $3, $3, $3, $3::timestamptz + make_interval(hours => $4), $5, $6)`,
      values: [sha256(secret), staffId, now, SESSION_HOURS, newId(now), device],
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
    const { staffId, name, role, store, sessionId, provedAt } = row;
    return {
      colleague: { staffId, name, role, store },
      session: { sessionId, provedAt, needs: this.needOf(row) },
    };
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

  /** The living sessions of a person, the one used last first. */
  async livingOf(staffId: string): Promise<LivingSession[]> {
    return this.database.rows<LivingSession>({
      text: `select id as "sessionId", device, created_at as "startedAt", seen_at as "seenAt" from session
              where staff_id = $1 and ended_at is null and expires_at > $2
                and seen_at > $2::timestamptz - make_interval(hours => $3)
              order by seen_at desc, id limit 50`,
      values: [staffId, this.clock.now(), IDLE_HOURS],
    });
  }

  /** Ends one session of a person by its id; false when they have none of that id. */
  async endOne(staffId: string, sessionId: string): Promise<boolean> {
    const ended = await this.database.run({
      text: 'update session set ended_at = $3 where staff_id = $1 and id = $2 and ended_at is null',
      values: [staffId, sessionId, this.clock.now()],
    });
    return ended > 0;
  }

  /** Ends every session of a person but one. */
  async endOthers(tx: Pick<Tx, 'run'>, staffId: string, kept: string): Promise<void> {
    await tx.run({
      text: 'update session set ended_at = $3 where staff_id = $1 and id <> $2 and ended_at is null',
      values: [staffId, kept, this.clock.now()],
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

  private needOf({ role, mustChangePassword, hasTotp }: SessionRow): Need | undefined {
    if (mustChangePassword) return 'password';
    return role === 'head-office' && this.config.isHeadOfficeTotpRequired && !hasTotp ? 'totp' : undefined;
  }

  private living(secret: string): Sql {
    return {
      name: 'session-living',
      text: `select m.id as "staffId", m.name, m.role, m.store, s.id as "sessionId",
                    s.proved_at as "provedAt", m.must_change_password as "mustChangePassword",
                    t.confirmed_at is not null as "hasTotp",
                    s.seen_at < $2::timestamptz - make_interval(secs => $4) as "isStale"
               from session s join staff_member m on m.id = s.staff_id
               left join staff_totp t on t.staff_id = m.id
              where s.id_hash = $1 and s.ended_at is null and s.expires_at > $2 and m.disabled_at is null
                and s.seen_at > $2::timestamptz - make_interval(hours => $3)`,
      values: [sha256(secret), this.clock.now(), IDLE_HOURS, SEEN_EVERY_SECONDS],
    };
  }
}
