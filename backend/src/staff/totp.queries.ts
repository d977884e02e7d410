import type { Sql } from '../platform/database.js';

export interface TotpRow {
  readonly sealedSecret: Buffer;
  readonly begunAt: Date;
  readonly confirmedAt: Date | null;
  readonly lastStep: string;
}

/** The second factor of a person; nobody else spends a code of it meanwhile. */
export function totpForUpdate(staffId: string): Sql {
  return {
    text: `select sealed_secret as "sealedSecret", begun_at as "begunAt", confirmed_at as "confirmedAt",
                  last_step as "lastStep"
             from staff_totp where staff_id = $1 for update`,
    values: [staffId],
  };
}

/** Begins, or begins again; a second factor that is in use stays as it is and no row is changed. */
export function beginTotp(staffId: string, sealedSecret: Buffer, now: Date): Sql {
  return {
    text: `insert into staff_totp as t (staff_id, sealed_secret, begun_at) values ($1, $2, $3)
           on conflict (staff_id) do update set sealed_secret = $2, begun_at = $3 where t.confirmed_at is null`,
    values: [staffId, sealedSecret, now],
  };
}

export function confirmTotp(staffId: string, now: Date): Sql {
  return { text: 'update staff_totp set confirmed_at = $2 where staff_id = $1', values: [staffId, now] };
}

export function spendStep(staffId: string, step: number): Sql {
  return { text: 'update staff_totp set last_step = $2 where staff_id = $1', values: [staffId, step] };
}

/** Takes a recovery code out of use; no row when it is none or was used. */
export function spendRecoveryCode(staffId: string, codeHash: Buffer, now: Date): Sql {
  return {
    text: `update staff_recovery_code set used_at = $3
            where staff_id = $1 and code_hash = $2 and used_at is null`,
    values: [staffId, codeHash, now],
  };
}

export function forgetRecoveryCodes(staffId: string): Sql {
  return { text: 'delete from staff_recovery_code where staff_id = $1', values: [staffId] };
}

export function keepRecoveryCodes(staffId: string, hashes: readonly Buffer[]): Sql {
  return {
    text: 'insert into staff_recovery_code (staff_id, code_hash) select $1, unnest($2::bytea[])',
    values: [staffId, hashes],
  };
}

export function removeTotp(staffId: string): Sql {
  return { text: 'delete from staff_totp where staff_id = $1', values: [staffId] };
}

export interface TotpStateRow {
  readonly confirmedAt: Date;
  readonly codesLeft: number;
}

/** Since when it is on and how many recovery codes are left; no row while it is off. */
export function totpState(staffId: string): Sql {
  return {
    text: `select t.confirmed_at as "confirmedAt",
                  (select count(*)::int from staff_recovery_code c
                    where c.staff_id = t.staff_id and c.used_at is null) as "codesLeft"
             from staff_totp t where t.staff_id = $1 and t.confirmed_at is not null`,
    values: [staffId],
  };
}
