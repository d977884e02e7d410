import { Injectable } from '@nestjs/common';
import type { OrderPaymentView } from '@passerelle/shared/api/orders';
import type { Order } from '../orders/order-acts.service.js';
import type { Tx } from '../platform/database.js';
import { VoucherPayments } from '../vouchers/voucher-payments.service.js';
import { type Renewal, VoucherRenewals } from '../vouchers/voucher-renewals.service.js';
import { type Recognised, Vouchers, type VoucherUseRow } from '../vouchers/vouchers.service.js';

/** Gift cards and credits that pay for an order: put aside while the rest is being paid, taken with it. */
@Injectable()
export class OrderVouchers {
  constructor(
    private readonly vouchers: Vouchers,
    private readonly payments: VoucherPayments,
    private readonly renewals: VoucherRenewals,
  ) {}

  /** Which vouchers the codes of a shopper open. Refuses `voucher-refused`. Not inside a transaction. */
  recognise(codes: readonly string[] | undefined, guesser: string): Promise<Recognised[] | undefined> {
    return codes === undefined ? Promise.resolve(undefined) : this.payments.recognise(codes, guesser);
  }

  /** Wins the vouchers of an order, after its payments and before itself. */
  async win(tx: Tx, orderId: string, shown: readonly Recognised[] = []): Promise<void> {
    await this.payments.win(
      tx,
      shown.map(({ voucherId }) => voucherId),
      [paidFor(orderId)],
    );
  }

  /**
   * Puts aside what these vouchers pay of an order, in the place of what others were to pay; absent, what was put aside
   * stays. Answers how much is put aside now. Refuses `voucher-short`.
   */
  async putAside(
    tx: Tx,
    { id, totalCents, revision }: Order,
    shown: readonly Recognised[] | undefined,
    key: string,
  ): Promise<number> {
    if (shown === undefined) return this.asideCents(tx, id);
    const wanted = new Set(shown.map(({ voucherId }) => voucherId));
    const uses = (await this.vouchers.uses(paidFor(id), tx)).filter(({ reservedCents }) => reservedCents > 0);
    const isSame = uses.length > 0 && uses.length === wanted.size;
    if (isSame && uses.every(({ voucherId }) => wanted.has(voucherId))) return reservedOf(uses);
    await this.vouchers.release(tx, paidFor(id), `replaced ${id} ${revision} ${key}`);
    // What this order had put aside of them is theirs to spend again, though they were shown without it.
    const freed = new Map(uses.map(({ voucherId, reservedCents }) => [voucherId, reservedCents]));
    const whole = shown.map((one) => ({
      ...one,
      balanceCents: one.balanceCents + (freed.get(one.voucherId) ?? 0),
    }));
    await this.payments.putAside(tx, whole, paidFor(id), totalCents, `order ${id} ${revision} ${key}`);
    return this.asideCents(tx, id);
  }

  /** What is put aside for an order, cents. */
  async asideCents(tx: Tx, orderId: string): Promise<number> {
    return reservedOf(await this.vouchers.uses(paidFor(orderId), tx));
  }

  /** Takes so much of what is put aside, and lets the rest go; what was let go meanwhile is put aside again first. False when it is gone. */
  async take(tx: Tx, orderId: string, cents: number, cause: string): Promise<boolean> {
    const lacks = cents - (await this.asideCents(tx, orderId));
    if (cents < 0) return false;
    if (lacks > 0 && !(await this.payments.putAsideAgain(tx, paidFor(orderId), lacks, cause))) return false;
    if (cents > 0) await this.vouchers.take(tx, paidFor(orderId), cents, cause);
    else await this.letGo(tx, orderId, cause);
    return true;
  }

  /** Gives back so much of what was taken; answers how much stands on a new credit, as its card's time is over. */
  async giveBack(tx: Tx, orderId: string, cents: number, cause: string): Promise<number> {
    return cents > 0 ? this.renewals.giveBack(tx, paidFor(orderId), cents, cause) : 0;
  }

  /** New credits that came of money of an order, with their codes. */
  credits(orderId: string): Promise<Renewal[]> {
    return this.renewals.of(paidFor(orderId));
  }

  /** Lets go of what is put aside. */
  async letGo(tx: Tx, orderId: string, cause: string): Promise<void> {
    await this.vouchers.release(tx, paidFor(orderId), cause);
  }

  /** What vouchers pay of an order, as its holder sees it, and what they were given back, cents. */
  async shown(orderId: string): Promise<{
    readonly parts: NonNullable<OrderPaymentView['vouchers']>;
    readonly asideCents: number;
    readonly backCents: number;
  }> {
    const uses = await this.vouchers.uses(paidFor(orderId));
    return {
      parts: uses.flatMap(({ kind, tail, reservedCents, takenCents }) => {
        const amountCents = reservedCents + takenCents;
        return amountCents > 0 ? [{ kind, tail, amountCents }] : [];
      }),
      asideCents: reservedOf(uses),
      backCents: uses.reduce((sum, { givenBackCents }) => sum + givenBackCents, 0),
    };
  }
}

function paidFor(id: string) {
  return { kind: 'order', id };
}

function reservedOf(uses: readonly VoucherUseRow[]): number {
  return uses.reduce((sum, { reservedCents }) => sum + reservedCents, 0);
}
