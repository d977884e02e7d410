import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config.js';
import { Database, type Tx } from '../platform/database.js';
import { renewalsFor, type VoucherRow } from './vouchers.queries.js';
import { type PaidFor, type VoucherPart, Vouchers } from './vouchers.service.js';

/** A credit in the place of cards whose time was over. */
export interface Renewal {
  readonly code: string;
  readonly amountCents: number;
}

/** Money that comes back when its card can be spent no more: a new credit, without an end. */
@Injectable()
export class VoucherRenewals {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly vouchers: Vouchers,
  ) {}

  /**
   * Gives money of a purchase back to the vouchers that paid, and on a new credit what came back to cards whose time is
   * over; once a cause. Answers how much is on the new credit. Refuses as `Vouchers.giveBack`.
   */
  async giveBack(tx: Tx, paidFor: PaidFor, amountCents: number, cause: string): Promise<number> {
    return this.renew(tx, await this.vouchers.giveBack(tx, paidFor, amountCents, cause), cause);
  }

  /** Puts what came back to cards whose time is over on one new credit, once a cause; answers how much. */
  async renew(tx: Tx, parts: readonly VoucherPart[], cause: string): Promise<number> {
    const over = parts.filter(({ isOver }) => isOver);
    const amountCents = over.reduce((sum, part) => sum + part.amountCents, 0);
    const { currency } = this.config;
    const wish = { kind: 'store-credit', amountCents, currency, cause: renewalOf(cause) } as const;
    if (amountCents > 0) await this.vouchers.issue(tx, wish);
    return amountCents;
  }

  /** New credits that money of a purchase stands on, with the codes that spend them. */
  async of(paidFor: PaidFor): Promise<Renewal[]> {
    const rows = await this.database.rows<VoucherRow>(renewalsFor(paidFor, renewalOf('')));
    return rows.map(({ id, issuedCents: amountCents }) => ({ code: this.vouchers.codeOf(id), amountCents }));
  }
}

/** What a credit is issued for that takes the place of cards whose time is over. */
function renewalOf(cause: string): string {
  return `renewed ${cause}`;
}
