import { Injectable } from '@nestjs/common';
import type { VoucherKind } from '@passerelle/shared/api/payments';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import type { Tx } from '../platform/database.js';
import { refuse } from '../platform/problems.js';
import { lockVouchers, type VoucherRow } from './vouchers.queries.js';
import { type PaidFor, type Recognised, type VoucherPart, Vouchers } from './vouchers.service.js';

/** What a purchase takes of one voucher. */
export interface VoucherShare {
  readonly voucherId: string;
  readonly amountCents: number;
}

/** One purchase paid with several vouchers, beside other money. */
@Injectable()
export class VoucherPayments {
  constructor(
    private readonly vouchers: Vouchers,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Which vouchers codes open, each once, in the order they were said. Refuses `voucher-refused`. Not inside a transaction. */
  async recognise(codes: readonly string[], guesser: string): Promise<Recognised[]> {
    const known = new Map<string, Recognised>();
    for (const code of codes) {
      const one = await this.vouchers.recognise(code, guesser);
      if (!known.has(one.voucherId)) known.set(one.voucherId, one);
    }
    return [...known.values()];
  }

  /** Wins vouchers, and those that purchases used, by id: after payment intents, before orders. */
  async win(
    tx: Tx,
    voucherIds: readonly string[],
    purchases: readonly PaidFor[] = [],
  ): Promise<ReadonlyMap<string, VoucherRow>> {
    const rows = await tx.rows<VoucherRow>(lockVouchers(voucherIds, purchases));
    return new Map(rows.map((row) => [row.id, row]));
  }

  /**
   * Puts money aside for a purchase, voucher by voucher, as much as is on each and no more than `mostCents` in all.
   * Refuses `voucher-short` where less is left than its holder was shown. Answers how much was put aside.
   */
  async putAside(
    tx: Tx,
    shown: readonly Recognised[],
    paidFor: PaidFor,
    mostCents: number,
    cause: string,
  ): Promise<number> {
    const won = await this.win(
      tx,
      shown.map(({ voucherId }) => voucherId),
    );
    let open = mostCents;
    for (const { voucherId, balanceCents } of shown) {
      const cents = Math.min(open, balanceCents);
      if (cents === 0) continue;
      const leftCents = won.get(voucherId)?.balanceCents ?? 0;
      if (leftCents < cents) refuse('voucher-short', { leftCents });
      await this.vouchers.reserve(tx, voucherId, paidFor, cents, cause);
      open -= cents;
    }
    return mostCents - open;
  }

  /** Puts aside again what a purchase had let go, all of `cents` or nothing; answers whether it could. */
  async putAsideAgain(tx: Tx, paidFor: PaidFor, cents: number, cause: string): Promise<boolean> {
    const won = await this.win(tx, [], [paidFor]);
    const shares: VoucherShare[] = [];
    let open = cents;
    for (const { voucherId } of await this.vouchers.uses(paidFor, tx)) {
      const amountCents = Math.min(open, this.spendable(won.get(voucherId)));
      if (amountCents > 0) shares.push({ voucherId, amountCents });
      open -= amountCents;
    }
    if (open > 0) return false;
    for (const { voucherId, amountCents } of shares)
      await this.vouchers.reserve(tx, voucherId, paidFor, amountCents, cause);
    return true;
  }

  /** Pays at a counter, all shares or none; the vouchers are won. Refuses `voucher-short` and `voucher-refused`. */
  async spend(
    tx: Tx,
    shares: readonly VoucherShare[],
    paidFor: PaidFor,
    cause: string,
  ): Promise<VoucherPart[]> {
    for (const { voucherId, amountCents } of shares)
      await this.vouchers.reserve(tx, voucherId, paidFor, amountCents, cause);
    const cents = shares.reduce((sum, { amountCents }) => sum + amountCents, 0);
    return cents === 0 ? [] : this.vouchers.take(tx, paidFor, cents, cause);
  }

  /** Gives so much back to the vouchers of several purchases, one purchase after another; answers what went where. */
  async giveBack(
    tx: Tx,
    purchases: readonly PaidFor[],
    amountCents: number,
    cause: string,
  ): Promise<VoucherPart[]> {
    const parts: VoucherPart[] = [];
    let open = amountCents;
    for (const paidFor of purchases) {
      const here = Math.min(open, await this.takenCents(tx, paidFor));
      if (here <= 0) continue;
      parts.push(...(await this.vouchers.giveBack(tx, paidFor, here, cause)));
      open -= here;
    }
    return parts;
  }

  /** What vouchers paid for a purchase and did not get back, cents. */
  async takenCents(from: Pick<Tx, 'rows'>, paidFor: PaidFor): Promise<number> {
    const uses = await this.vouchers.uses(paidFor, from);
    return uses.reduce((sum, { takenCents, givenBackCents }) => sum + takenCents - givenBackCents, 0);
  }

  private spendable(row: VoucherRow | undefined): number {
    if (row === undefined || row.blockedAt !== null || row.currency !== this.config.currency) return 0;
    return row.expiresAt !== null && row.expiresAt <= this.clock.now() ? 0 : row.balanceCents;
  }
}

/** Cents of each kind, in the order the kinds were first used. */
export function byKind(
  parts: readonly { readonly kind: VoucherKind; readonly amountCents: number }[],
): { method: VoucherKind; amountCents: number }[] {
  const sums = new Map<VoucherKind, number>();
  for (const { kind, amountCents } of parts) sums.set(kind, (sums.get(kind) ?? 0) + amountCents);
  return [...sums].flatMap(([method, amountCents]) => (amountCents > 0 ? [{ method, amountCents }] : []));
}
