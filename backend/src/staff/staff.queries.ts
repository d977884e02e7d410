import type { Sql } from '../platform/database.js';
import type { Role } from '../platform/signed-in.js';

export interface PersonRow {
  readonly staffId: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly store: string | null;
  readonly storeName: string | null;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
  readonly passwordChangedAt: Date | null;
  readonly hasTotp: boolean;
}

const person = `select m.id as "staffId", m.login, m.name, m.role, m.store, s.name as "storeName",
                       m.password_hash as "passwordHash", m.must_change_password as "mustChangePassword",
                       m.password_changed_at as "passwordChangedAt", t.confirmed_at is not null as "hasTotp"
                  from staff_member m left join store s on s.code = m.store
                  left join staff_totp t on t.staff_id = m.id`;

/** Whoever may sign in under this login. */
export function byLogin(login: string): Sql {
  return { text: `${person} where m.login = $1 and m.disabled_at is null`, values: [login] };
}

/** A person who may sign in, with the name of their shop. */
export function personById(staffId: string): Sql {
  return { text: `${person} where m.id = $1 and m.disabled_at is null`, values: [staffId] };
}

export function noteSignIn(staffId: string, now: Date): Sql {
  return { text: 'update staff_member set last_sign_in_at = $2 where id = $1', values: [staffId, now] };
}

/** Keeps a password that its person chose. */
export function changePassword(staffId: string, passwordHash: string, now: Date): Sql {
  return {
    text: `update staff_member set password_hash = $2, password_changed_at = $3, must_change_password = false
            where id = $1`,
    values: [staffId, passwordHash, now],
  };
}
