import type { Sql } from '../platform/database.js';
import type { Role } from '../platform/signed-in.js';

export interface SignInRow {
  readonly staffId: string;
  readonly passwordHash: string;
}

export interface SecretRow extends SignInRow {
  readonly login: string;
}

export interface PersonRow {
  readonly staffId: string;
  readonly name: string;
  readonly role: Role;
  readonly store: string | null;
  readonly storeName: string | null;
}

/** Whoever may sign in under this login. */
export function byLogin(login: string): Sql {
  return {
    text: `select id as "staffId", password_hash as "passwordHash" from staff_member
            where login = $1 and disabled_at is null`,
    values: [login],
  };
}

/** What a person who is signed in proves themselves by. */
export function secretOf(staffId: string): Sql {
  return {
    text: `select id as "staffId", login, password_hash as "passwordHash" from staff_member
            where id = $1 and disabled_at is null`,
    values: [staffId],
  };
}

/** A colleague with the name of their shop. */
export function personById(staffId: string): Sql {
  return {
    text: `select m.id as "staffId", m.name, m.role, m.store, s.name as "storeName"
             from staff_member m left join store s on s.code = m.store where m.id = $1`,
    values: [staffId],
  };
}
