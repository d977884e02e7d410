import { Injectable } from '@nestjs/common';
import type { PaymentRequest } from '@passerelle/shared/api/sales';
import type { Tx } from '../platform/database.js';
import { ProblemError, refuse, refuseField } from '../platform/problems.js';
import type { ShopColleague } from '../platform/signed-in.js';
import type { Payment } from '../receipts/receipts.service.js';
import { byKind, VoucherPayments, type VoucherShare } from '../vouchers/voucher-payments.service.js';

/** What a colleague takes: money into the till, and shares of vouchers. */
export interface CounterMoney {
  /** Undefined: the till said nothing. */
  readonly till: readonly Payment[] | undefined;
  readonly shares: readonly VoucherShare[];
  readonly isRefused: boolean;
}

type Purchase = Parameters<VoucherPayments['spend']>[2];

/** Money at a counter; gift cards and credits are spent by their code, in the transaction of the sale. */
@Injectable()
export class CounterMoneyService {
  constructor(private readonly vouchers: VoucherPayments) {}

  /** Reads what is paid with. A code that opens nothing is refused later, under the key. Not inside a transaction. */
  async read(
    payments: readonly PaymentRequest[] | undefined,
    { staffId }: Pick<ShopColleague, 'staffId'>,
  ): Promise<CounterMoney> {
    const till: Payment[] = [];
    const shares = new Map<string, number>();
    let isRefused = false;
    for (const [place, { method, amountCents, code }] of (payments ?? []).entries()) {
      if (method !== 'gift-card') {
        till.push({ method, amountCents });
        continue;
      }
      const field = `payments[${place}].code`;
      const voucherId = await this.idOf(
        code ?? refuseField(field, 'missing', `${field} is missing`),
        staffId,
      );
      if (voucherId === undefined) isRefused = true;
      else shares.set(voucherId, (shares.get(voucherId) ?? 0) + amountCents);
    }
    return {
      till: payments && till,
      shares: [...shares].map(([voucherId, amountCents]) => ({ voucherId, amountCents })),
      isRefused,
    };
  }

  /** Wins the vouchers before anything else is won. Refuses `voucher-refused`. */
  async win(tx: Tx, { shares, isRefused }: CounterMoney): Promise<void> {
    if (isRefused) refuse('voucher-refused');
    const ids = shares.map(({ voucherId }) => voucherId);
    if (ids.length > 0) await this.vouchers.win(tx, ids);
  }

  /** Spends what was won; answers the payments as a receipt has them. Refuses `voucher-short` and `voucher-refused`. */
  async spend(tx: Tx, { till = [], shares }: CounterMoney, purchase: Purchase): Promise<Payment[]> {
    const cause = `${purchase.kind} ${purchase.id}`;
    return [...byKind(await this.vouchers.spend(tx, shares, purchase, cause)), ...till];
  }

  private async idOf(code: string, staffId: string): Promise<string | undefined> {
    try {
      const [known] = await this.vouchers.recognise([code], `staff ${staffId}`);
      return known?.voucherId;
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'voucher-refused') return undefined;
      throw error;
    }
  }
}
