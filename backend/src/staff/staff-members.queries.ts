import type { Sql } from '../platform/database.js';
import type { Role } from '../platform/signed-in.js';

export interface MemberRow {
  readonly staffId: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly store: string | null;
  readonly storeName: string | null;
  readonly createdAt: Date;
  readonly lastSignInAt: Date | null;
  readonly disabledAt: Date | null;
  readonly hasTotp: boolean;
  readonly mustChangePassword: boolean;
  /** What the list is ordered by. */
  readonly sortName: string;
}

export interface MemberFilter {
  readonly words?: string | undefined;
  readonly role?: Role | undefined;
  readonly store?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

const member = `select m.id as "staffId", m.login, m.name, m.role, m.store, s.name as "storeName",
                       m.created_at as "createdAt", m.last_sign_in_at as "lastSignInAt",
                       m.disabled_at as "disabledAt", t.confirmed_at is not null as "hasTotp",
                       m.must_change_password as "mustChangePassword", plain_text(m.name) as "sortName"
                  from staff_member m left join store s on s.code = m.store
                  left join staff_totp t on t.staff_id = m.id`;

/** People who fit, by name, from after a place in the list on. */
export function members(
  filter: MemberFilter,
  after: readonly [string, string] | undefined,
  limit: number,
): Sql {
  const { words, role, store, isDisabled } = filter;
  return {
    text: `${member}
            where ($1::text is null or plain_text(m.name || ' ' || m.login || ' ' || coalesce(s.name, ''))
                                       like '%' || replace(replace(plain_text($1), '%', '\\%'), '_', '\\_') || '%')
              and ($2::text is null or m.role = $2) and ($3::text is null or m.store = $3)
              and ($4::boolean is null or (m.disabled_at is not null) = $4)
              and ($5::text is null or (plain_text(m.name), m.id) > ($5, $6::uuid))
            order by plain_text(m.name), m.id limit $7`,
    values: [
      ...[words ?? null, role ?? null, store ?? null, isDisabled ?? null],
      ...[after?.[0] ?? null, after?.[1] ?? null, limit],
    ],
  };
}

export function memberById(staffId: string): Sql {
  return { text: `${member} where m.id = $1`, values: [staffId] };
}

/** The same; nobody else changes the person meanwhile. */
export function memberForUpdate(staffId: string): Sql {
  return { text: `${member} where m.id = $1 for update of m`, values: [staffId] };
}

/**
 * Who of the head office may sign in, each held until the end: two people who disable each other at once wait for
 * each other here.
 */
export const headOfficeForUpdate: Sql = {
  text: `select id as "staffId" from staff_member where role = 'head-office' and disabled_at is null
          order by id for update`,
};

export interface NewMember {
  readonly staffId: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly store: string | null;
  readonly passwordHash: string;
}

/** No row when the login is taken. */
export function addMember(one: NewMember, now: Date): Sql {
  return {
    text: `insert into staff_member (id, login, name, role, store, password_hash, must_change_password, created_at)
           values ($1, $2, $3, $4, $5, $6, true, $7) on conflict (login) do nothing`,
    values: [one.staffId, one.login, one.name, one.role, one.store, one.passwordHash, now],
  };
}

export function changeMember(
  staffId: string,
  to: Pick<MemberRow, 'name' | 'role' | 'store' | 'disabledAt'>,
): Sql {
  return {
    text: 'update staff_member set name = $2, role = $3, store = $4, disabled_at = $5 where id = $1',
    values: [staffId, to.name, to.role, to.store, to.disabledAt],
  };
}

/** Gives a password that has to be changed at the next sign-in. */
export function givePassword(staffId: string, passwordHash: string): Sql {
  return {
    text: 'update staff_member set password_hash = $2, must_change_password = true where id = $1',
    values: [staffId, passwordHash],
  };
}
