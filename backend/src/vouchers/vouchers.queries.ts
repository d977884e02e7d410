import type { VoucherAct, VoucherKind } from '@passerelle/shared/api/payments';
import type { Sql } from '../platform/database.js';

/** What is paid for; vouchers know no more of it. */
export interface PaidFor {
  readonly kind: string;
  readonly id: string;
}

export interface VoucherRow {
  readonly id: string;
  readonly kind: VoucherKind;
  readonly tail: string;
  readonly currency: string;
  readonly issuedCents: number;
  readonly balanceCents: number;
  readonly reservedCents: number;
  readonly customerId: string | null;
  readonly note: string | null;
  readonly issuedBy: string | null;
  readonly issuedAt: Date;
  readonly expiresAt: Date | null;
  readonly blockedAt: Date | null;
}

const columns = `id, kind, code_tail as tail, currency, issued_cents as "issuedCents", balance_cents as "balanceCents",
  reserved_cents as "reservedCents", customer_id as "customerId", note, issued_by as "issuedBy",
  issued_at as "issuedAt", expires_at as "expiresAt", blocked_at as "blockedAt"`;

export interface NewVoucher extends Omit<VoucherRow, 'balanceCents' | 'reservedCents' | 'blockedAt'> {
  readonly codeHash: Buffer;
  readonly cause: string;
}

/** Touches no row when the same cause issued one before. */
export function insertVoucher(voucher: NewVoucher): Sql {
  return {
    text: `insert into voucher (id, kind, code_hash, code_tail, currency, issued_cents, balance_cents, customer_id,
             note, cause, issued_by, issued_at, expires_at)
           values ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9, $10, $11, $12) on conflict (cause) do nothing`,
    values: [
      ...[voucher.id, voucher.kind, voucher.codeHash, voucher.tail, voucher.currency, voucher.issuedCents],
      ...[voucher.customerId, voucher.note, voucher.cause, voucher.issuedBy],
      ...[voucher.issuedAt, voucher.expiresAt],
    ],
  };
}

export function voucherOfCause(cause: string): Sql {
  return { text: `select ${columns} from voucher where cause = $1`, values: [cause] };
}

export function voucherById(id: string): Sql {
  return { text: `select ${columns} from voucher where id = $1`, values: [id] };
}

export function lockVoucher(id: string): Sql {
  return { text: `select ${columns} from voucher where id = $1 for no key update`, values: [id] };
}

export function voucherOfHash(hash: Buffer): Sql {
  return {
    name: 'voucher-of-code',
    text: `select ${columns} from voucher where code_hash = $1`,
    values: [hash],
  };
}

export function vouchersBefore(before: { at: Date; id: string } | undefined, limit: number): Sql {
  return {
    text: `select ${columns} from voucher where $1::timestamptz is null or (issued_at, id) < ($1, $2::uuid)
            order by issued_at desc, id desc limit $3`,
    values: [before?.at ?? null, before?.id ?? null, limit],
  };
}

/** Puts money aside where there is enough that may be spent. */
export function reserveCents(id: string, cents: number, currency: string, now: Date): Sql {
  return {
    name: 'voucher-reserve',
    text: `update voucher set balance_cents = balance_cents - $2, reserved_cents = reserved_cents + $2
            where id = $1 and balance_cents >= $2 and blocked_at is null and currency = $3
              and (expires_at is null or expires_at > $4)`,
    values: [id, cents, currency, now],
  };
}

/** Moves both figures of a voucher; the database refuses what would leave less than nothing. */
export function moveCents(id: string, balanceCents: number, reservedCents: number): Sql {
  return {
    name: 'voucher-move',
    text: `update voucher set balance_cents = balance_cents + $2, reserved_cents = reserved_cents + $3 where id = $1`,
    values: [id, balanceCents, reservedCents],
  };
}

export interface Movement {
  readonly voucherId: string;
  readonly act: VoucherAct;
  readonly balanceCents: number;
  readonly reservedCents: number;
  readonly for: PaidFor | undefined;
  readonly cause: string;
  readonly at: Date;
}

/** Touches no row when the same cause did the same to this voucher before. */
export function insertMovement(movement: Movement): Sql {
  const { voucherId, act, balanceCents, reservedCents, for: paidFor, cause, at } = movement;
  return {
    name: 'voucher-movement',
    text: `insert into voucher_movement (voucher_id, act, balance_cents, reserved_cents, for_kind, for_id, cause, at)
           values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (voucher_id, act, cause) do nothing`,
    values: [
      voucherId,
      act,
      balanceCents,
      reservedCents,
      paidFor?.kind ?? null,
      paidFor?.id ?? null,
      cause,
      at,
    ],
  };
}

/** What a cause did to the vouchers of a purchase already. */
export function movementsOfCause({ kind, id }: PaidFor, act: VoucherAct, cause: string): Sql {
  return {
    text: `select m.voucher_id as "voucherId", v.kind, greatest(abs(m.balance_cents), abs(m.reserved_cents)) as cents
           from voucher_movement m join voucher v on v.id = m.voucher_id
            where m.for_kind = $1 and m.for_id = $2 and m.act = $3 and m.cause = $4 order by m.voucher_id`,
    values: [kind, id, act, cause],
  };
}

export interface VoucherUseRow {
  readonly voucherId: string;
  readonly kind: VoucherKind;
  readonly tail: string;
  readonly expiresAt: Date | null;
  readonly reservedCents: number;
  readonly takenCents: number;
  readonly givenBackCents: number;
}

const useColumns = `u.voucher_id as "voucherId", v.kind, v.code_tail as tail, v.expires_at as "expiresAt",
  u.reserved_cents as "reservedCents",
  u.taken_cents as "takenCents", u.given_back_cents as "givenBackCents"`;

export function usesFor({ kind, id }: PaidFor): Sql {
  return {
    text: `select ${useColumns} from voucher_use u join voucher v on v.id = u.voucher_id
            where u.for_kind = $1 and u.for_id = $2 order by u.first_at, u.voucher_id`,
    values: [kind, id],
  };
}

/** Credits in the place of cards whose time was over when money of a purchase came back to them; `name` begins their causes. */
export function renewalsFor({ kind, id }: PaidFor, name: string): Sql {
  return {
    text: `select ${columns} from voucher
            where cause in (select $3 || m.cause from voucher_movement m
                             where m.act = 'renew' and m.for_kind = $1 and m.for_id = $2)
            order by issued_at, id`,
    values: [kind, id, name],
  };
}

/** Wins the vouchers of a purchase by id; what it did with them is read afterwards, when nobody else changes it. */
export function lockVouchersOf({ kind, id }: PaidFor): Sql {
  return {
    text: `select id from voucher
            where id in (select voucher_id from voucher_use where for_kind = $1 and for_id = $2)
            order by id for no key update`,
    values: [kind, id],
  };
}

/** Wins these vouchers and those of some purchases, by id; answers what is on them and may be spent. */
export function lockVouchers(ids: readonly string[], purchases: readonly PaidFor[]): Sql {
  return {
    text: `select ${columns} from voucher
            where id = any($1::uuid[]) or id in (
              select u.voucher_id from voucher_use u
                join unnest($2::text[], $3::text[]) as p(kind, id) on u.for_kind = p.kind and u.for_id = p.id)
            order by id for no key update`,
    values: [ids, purchases.map(({ kind }) => kind), purchases.map(({ id }) => id)],
  };
}

/** Moves the three figures of what a purchase does with a voucher. */
export function moveUse(
  voucherId: string,
  { kind, id }: PaidFor,
  cents: { readonly reserved?: number; readonly taken?: number; readonly givenBack?: number },
  at: Date,
): Sql {
  return {
    name: 'voucher-use',
    text: `insert into voucher_use as u (voucher_id, for_kind, for_id, reserved_cents, taken_cents, given_back_cents,
             first_at) values ($1, $2, $3, greatest($4::integer, 0), greatest($5::integer, 0), 0, $7)
           on conflict (voucher_id, for_kind, for_id) do update set
             reserved_cents = u.reserved_cents + $4::integer, taken_cents = u.taken_cents + $5::integer,
             given_back_cents = u.given_back_cents + $6::integer`,
    values: [voucherId, kind, id, cents.reserved ?? 0, cents.taken ?? 0, cents.givenBack ?? 0, at],
  };
}

export interface MovementRow {
  readonly act: VoucherAct;
  readonly cents: number;
  readonly forKind: string | null;
  readonly forId: string | null;
  readonly at: Date;
}

export function movementsOf(voucherId: string): Sql {
  return {
    text: `select act, greatest(abs(balance_cents), abs(reserved_cents)) as cents, for_kind as "forKind",
             for_id as "forId", at from voucher_movement where voucher_id = $1 order by seq`,
    values: [voucherId],
  };
}

export function blockVoucher(id: string, at: Date): Sql {
  return {
    text: 'update voucher set blocked_at = $2 where id = $1 and blocked_at is null',
    values: [id, at],
  };
}
