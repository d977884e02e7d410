import { Injectable } from '@nestjs/common';
import type { VoucherKind } from '@passerelle/shared/api/payments';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database, type Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { KeyedHash } from '../platform/keyed-hash.js';
import { refuse } from '../platform/problems.js';
import { type Limit, RateLimits } from '../platform/rate-limits.js';
import { typedCode } from '../platform/typed-code.js';
import { marked, partsOf, type VoucherPart } from './domain/parts.js';
import { takeFrom } from './domain/take.js';
import { codeFrom, isWellFormed, printedCode } from './domain/voucher-codes.js';
import {
  insertMovement,
  insertVoucher,
  lockVoucher,
  lockVouchersOf,
  type Movement,
  moveCents,
  movementsOfCause,
  moveUse,
  type PaidFor,
  reserveCents,
  usesFor,
  type VoucherRow,
  type VoucherUseRow,
  voucherOfCause,
  voucherOfHash,
} from './vouchers.queries.js';

export type { VoucherPart } from './domain/parts.js';
export type { PaidFor, VoucherUseRow } from './vouchers.queries.js';

export interface VoucherWish {
  readonly kind: VoucherKind;
  readonly amountCents: number;
  readonly currency: string;
  /** The same cause issues one voucher, e.g. `return R-000123`. */
  readonly cause: string;
  /** The colleague who issues it. */
  readonly by?: string;
  readonly customerId?: string;
  readonly expiresAt?: Date;
  readonly note?: string;
}

/** A voucher that may be spent. */
export interface Recognised {
  readonly voucherId: string;
  readonly kind: VoucherKind;
  readonly tail: string;
  readonly balanceCents: number;
  readonly currency: string;
  readonly expiresAt?: Date;
}

/** A person types a few cards; a machine that guesses 67 bits needs more than the age of the world, and is stopped here. */
const GUESSES: Limit = { hits: 60, windowSeconds: 600 };

/**
 * Gift cards and store credit: money that was paid before. A purchase puts it aside, takes it or lets it go, and may give
 * it back; every act has a cause, and the same cause acts once.
 */
@Injectable()
export class Vouchers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hash: KeyedHash,
    private readonly config: Config,
    private readonly limits: RateLimits,
  ) {}

  /** Issues a voucher; its code is derived from its id, so that it can be said again and lies nowhere. */
  async issue(tx: Tx, wish: VoucherWish): Promise<{ voucherId: string; code: string }> {
    const issuedAt = this.clock.now();
    const id = newId(issuedAt);
    const code = this.plainCode(id);
    const { kind, amountCents: issuedCents, currency, cause } = wish;
    const isNew = await tx.run(
      insertVoucher({
        ...{ id, kind, issuedCents, currency, cause, issuedAt },
        codeHash: this.hashOf(code),
        tail: code.slice(-4),
        customerId: wish.customerId ?? null,
        note: wish.note ?? null,
        issuedBy: wish.by ?? null,
        expiresAt: wish.expiresAt ?? null,
      }),
    );
    if (isNew === 0) {
      const [former] = await tx.rows<VoucherRow>(voucherOfCause(cause));
      const voucherId = former?.id ?? refuse('not-found');
      return { voucherId, code: this.codeOf(voucherId) };
    }
    await this.note(tx, { voucherId: id, act: 'issue', balanceCents: issuedCents, reservedCents: 0, cause });
    return { voucherId: id, code: printedCode(code) };
  }

  /** The code of a voucher, in groups: to print it or to send it again. */
  codeOf(voucherId: string): string {
    return printedCode(this.plainCode(voucherId));
  }

  /** The code of what was issued for a cause, when anything was. */
  async codeOfCause(cause: string): Promise<string | undefined> {
    const [issued] = await this.database.rows<VoucherRow>(voucherOfCause(cause));
    return issued && this.codeOf(issued.id);
  }

  /**
   * Which voucher a code opens. Counts guesses of whoever asks (an address, a shop), and refuses `voucher-refused` for
   * one that is unknown, over, blocked or of another currency, without saying which. Not inside a transaction.
   */
  async recognise(typed: string, guesser: string): Promise<Recognised> {
    // Right ones count too: whoever has a card could otherwise go on guessing others for ever.
    await this.limits.guess('voucher', guesser, GUESSES);
    const code = typedCode(typed);
    const [row] = isWellFormed(code)
      ? await this.database.rows<VoucherRow>(voucherOfHash(this.hashOf(code)))
      : [];
    const now = this.clock.now();
    const isLive = row?.expiresAt == null || row.expiresAt > now;
    const isGood = row && row.blockedAt === null && row.currency === this.config.currency && isLive;
    if (!isGood) return refuse('voucher-refused');
    const { id: voucherId, kind, tail, balanceCents, currency, expiresAt } = row;
    return { voucherId, kind, tail, balanceCents, currency, ...(expiresAt !== null && { expiresAt }) };
  }

  /** Puts money aside for a purchase; refuses `voucher-short` with `leftCents`, or `voucher-refused`. */
  async reserve(
    tx: Tx,
    voucherId: string,
    paidFor: PaidFor,
    amountCents: number,
    cause: string,
  ): Promise<void> {
    demandPositive(amountCents);
    const [row] = await tx.rows<VoucherRow>(lockVoucher(voucherId));
    if (row === undefined) return refuse('voucher-refused');
    const moved = { balanceCents: -amountCents, reservedCents: amountCents };
    if (!(await this.note(tx, { voucherId, act: 'reserve', ...moved, for: paidFor, cause }))) return;
    const now = this.clock.now();
    const { currency } = this.config;
    if ((await tx.run(reserveCents(voucherId, amountCents, currency, now))) === 0) {
      const isShort = row.balanceCents < amountCents && row.blockedAt === null && row.currency === currency;
      return isShort ? refuse('voucher-short', { leftCents: row.balanceCents }) : refuse('voucher-refused');
    }
    await tx.run(moveUse(voucherId, paidFor, { reserved: amountCents }, now));
  }

  /**
   * Takes so much of what a purchase had put aside, first come first; the rest goes back to its vouchers. Refuses
   * `voucher-short` when less was put aside.
   */
  async take(tx: Tx, paidFor: PaidFor, amountCents: number, cause: string): Promise<VoucherPart[]> {
    const uses = await this.locked(tx, paidFor);
    const former = await this.former(tx, paidFor, 'take', cause);
    if (former.length > 0) return former;
    const purses = uses.map(({ voucherId, reservedCents: cents }) => ({ voucherId, cents }));
    const taken = takeFrom(amountCents, purses);
    if (amountCents < 0 || taken === undefined)
      return refuse('voucher-short', { leftCents: purses.reduce((sum, { cents }) => sum + cents, 0) });
    for (const { voucherId, cents } of taken) {
      await this.move(tx, {
        voucherId,
        act: 'take',
        balanceCents: 0,
        reservedCents: -cents,
        for: paidFor,
        cause,
      });
      await tx.run(moveUse(voucherId, paidFor, { reserved: -cents, taken: cents }, this.clock.now()));
    }
    await this.release(tx, paidFor, cause);
    return partsOf(taken, uses);
  }

  /** Lets go of all that a purchase had put aside; answers how much that was. */
  async release(tx: Tx, paidFor: PaidFor, cause: string): Promise<number> {
    let released = 0;
    for (const { voucherId, reservedCents: cents } of await this.locked(tx, paidFor)) {
      if (cents === 0) continue;
      const moved = { balanceCents: cents, reservedCents: -cents };
      if (!(await this.move(tx, { voucherId, act: 'release', ...moved, for: paidFor, cause }))) continue;
      await tx.run(moveUse(voucherId, paidFor, { reserved: -cents }, this.clock.now()));
      released += cents;
    }
    return released;
  }

  /** Puts aside and takes at once, as a counter does. */
  async spend(
    tx: Tx,
    voucherId: string,
    paidFor: PaidFor,
    amountCents: number,
    cause: string,
  ): Promise<VoucherPart[]> {
    await this.reserve(tx, voucherId, paidFor, amountCents, cause);
    return this.take(tx, paidFor, amountCents, cause);
  }

  /**
   * Gives money back to the vouchers that paid for a purchase, the last used first, never more than they paid; also when
   * they are blocked, as it is their holder's. What comes back to one whose time is over stands on none: whoever calls
   * gives it a credit of its own (`VoucherRenewals`). Refuses `refund-exceeds-payment` with `mostCents`.
   */
  async giveBack(tx: Tx, paidFor: PaidFor, amountCents: number, cause: string): Promise<VoucherPart[]> {
    const uses = (await this.locked(tx, paidFor)).reverse();
    const now = this.clock.now();
    const ended = uses.filter(({ expiresAt }) => expiresAt !== null && expiresAt <= now);
    const over = new Set(ended.map(({ voucherId }) => voucherId));
    const former = await this.former(tx, paidFor, 'give-back', cause);
    if (former.length > 0) {
      const renewed = await this.former(tx, paidFor, 'renew', cause);
      return marked(former, new Set(renewed.map(({ voucherId }) => voucherId)));
    }
    const purses = uses.map((use) => ({
      voucherId: use.voucherId,
      cents: use.takenCents - use.givenBackCents,
    }));
    const given = takeFrom(amountCents, purses);
    if (amountCents <= 0 || given === undefined)
      return refuse('refund-exceeds-payment', {
        mostCents: purses.reduce((sum, { cents }) => sum + cents, 0),
      });
    for (const { voucherId, cents } of given) {
      const moved = { balanceCents: cents, reservedCents: 0 };
      await this.move(tx, { voucherId, act: 'give-back', ...moved, for: paidFor, cause });
      await tx.run(moveUse(voucherId, paidFor, { givenBack: cents }, now));
      const on = { balanceCents: -cents, reservedCents: 0 };
      if (over.has(voucherId)) await this.move(tx, { voucherId, act: 'renew', ...on, for: paidFor, cause });
    }
    return marked(partsOf(given, uses), over);
  }

  /** What a purchase did with vouchers, first come first. */
  uses(paidFor: PaidFor, from: Pick<Tx, 'rows'> = this.database): Promise<VoucherUseRow[]> {
    return from.rows<VoucherUseRow>(usesFor(paidFor));
  }

  private async locked(tx: Tx, paidFor: PaidFor): Promise<VoucherUseRow[]> {
    await tx.rows(lockVouchersOf(paidFor));
    return tx.rows<VoucherUseRow>(usesFor(paidFor));
  }

  private async former(
    tx: Tx,
    paidFor: PaidFor,
    act: Movement['act'],
    cause: string,
  ): Promise<VoucherPart[]> {
    const rows = await tx.rows<{ voucherId: string; kind: VoucherKind; cents: number }>(
      movementsOfCause(paidFor, act, cause),
    );
    return rows.map(({ voucherId, kind, cents: amountCents }) => ({ voucherId, kind, amountCents }));
  }

  /** Notes a movement and moves the figures; false when its cause did so before. */
  private async move(tx: Tx, movement: Omit<Movement, 'at'>): Promise<boolean> {
    if (!(await this.note(tx, movement))) return false;
    await tx.run(moveCents(movement.voucherId, movement.balanceCents, movement.reservedCents));
    return true;
  }

  private async note(
    tx: Tx,
    movement: Omit<Movement, 'at' | 'for'> & Partial<Pick<Movement, 'for'>>,
  ): Promise<boolean> {
    return (await tx.run(insertMovement({ for: undefined, ...movement, at: this.clock.now() }))) === 1;
  }

  private plainCode(voucherId: string): string {
    return codeFrom(this.hash.of('voucher-code', voucherId));
  }

  private hashOf(code: string): Buffer {
    return this.hash.of('voucher-lookup', code);
  }
}

function demandPositive(amountCents: number): void {
  if (!Number.isInteger(amountCents) || amountCents <= 0) throw new Error('An amount is whole cents above 0');
}
