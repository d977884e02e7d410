import { Injectable } from '@nestjs/common';
import type { Page } from '@passerelle/shared/api/page';
import type {
  IssuedVoucherView,
  VoucherBalanceView,
  VoucherHistoryView,
  VoucherRequest,
  VoucherView,
} from '@passerelle/shared/api/payments';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { endOfCivilDay } from '../platform/civil-instants.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { Database } from '../platform/database.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { refuse } from '../platform/problems.js';
import type { Colleague } from '../platform/signed-in.js';
import { StaffNames } from '../staff/staff-names.service.js';
import {
  blockVoucher,
  lockVoucher,
  type MovementRow,
  movementsOf,
  type VoucherRow,
  voucherById,
  vouchersBefore,
} from './vouchers.queries.js';
import { Vouchers } from './vouchers.service.js';

const PAGE = 50;

/** Head office issues and looks after vouchers; a code is shown when it is issued and never again. */
@Injectable()
export class VoucherDesk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly idempotency: Idempotency,
    private readonly audit: AuditTrail,
    private readonly staffNames: StaffNames,
    private readonly vouchers: Vouchers,
  ) {}

  /** Issues one; who did it, and for how much, stays in the trail. */
  async issue(request: KeyedRequest, wish: VoucherRequest, by: Colleague): Promise<IssuedVoucherView> {
    const expiresAt = this.endOf(wish.lastDay);
    const { kind, amountCents, customerId, note } = wish;
    const { currency } = this.config;
    // The code is no part of the answer that is kept for repeats: it is derived anew.
    const { id } = await this.idempotency.once(
      request,
      async (tx) => {
        const { voucherId, code } = await this.vouchers.issue(tx, {
          ...{ kind, amountCents, currency, by: by.staffId },
          cause: `issued by head office ${request.key}`,
          ...(customerId !== undefined && { customerId }),
          ...(note?.trim() && { note: note.trim() }),
          ...(expiresAt !== undefined && { expiresAt }),
        });
        await this.audit.record(tx, {
          by,
          act: 'voucher-issued',
          subject: { kind: 'voucher', id: voucherId, label: `…${code.slice(-4)}` },
          after: { kind, amountCents, ...(wish.lastDay && { lastDay: wish.lastDay }) },
        });
        return { id: voucherId };
      },
      201,
    );
    return { ...(await this.view(id)), code: this.vouchers.codeOf(id) };
  }

  /** The newest first. */
  async page(cursor: string | undefined): Promise<Page<VoucherView>> {
    const [at, id] = cursor === undefined ? [] : placeIn(cursor, 'string', 'string');
    const before = at && id ? { at: new Date(at), id } : undefined;
    const rows = await this.database.rows<VoucherRow>(vouchersBefore(before, PAGE + 1));
    const shown = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? shown.at(-1) : undefined;
    const names = await this.namesOf(shown);
    return {
      items: shown.map((row) => viewOf(row, names)),
      nextCursor: last ? cursorOf(last.issuedAt.toISOString(), last.id) : null,
    };
  }

  /** One with all its movements. */
  async history(id: string): Promise<VoucherHistoryView> {
    const view = await this.view(id);
    const rows = await this.database.rows<MovementRow>(movementsOf(id));
    return {
      ...view,
      movements: rows.map(({ act, cents: amountCents, forKind, forId, at }) => ({
        ...{ act, amountCents, at: at.toISOString() },
        ...(forKind !== null && forId !== null && { paidFor: { kind: forKind, id: forId } }),
      })),
    };
  }

  /** Lets nobody spend it any more; what purchases had put aside is theirs. */
  async block(request: KeyedRequest, id: string, reason: string, by: Colleague): Promise<VoucherView> {
    await this.idempotency.once(request, async (tx) => {
      const [row] = await tx.rows<VoucherRow>(lockVoucher(id));
      if (row === undefined) return refuse('not-found');
      if (row.blockedAt !== null) return refuse('already-decided');
      await tx.run(blockVoucher(id, this.clock.now()));
      await this.audit.record(tx, {
        by,
        act: 'voucher-blocked',
        subject: { kind: 'voucher', id, label: `…${row.tail}` },
        after: { kind: row.kind, reason, balanceCents: row.balanceCents },
      });
      return { id };
    });
    return this.view(id);
  }

  /** What a code is good for. */
  async balance(code: string, guesser: string): Promise<VoucherBalanceView> {
    const { kind, tail, balanceCents, currency, expiresAt } = await this.vouchers.recognise(code, guesser);
    return { kind, tail, balanceCents, currency, ...(expiresAt && { expiresAt: expiresAt.toISOString() }) };
  }

  /** Its last day included, in the zone of head office. */
  private endOf(lastDay: string | undefined): Date | undefined {
    if (lastDay === undefined) return undefined;
    const end = endOfCivilDay(lastDay, this.config.zone, 'lastDay');
    if (end <= this.clock.now()) return refuse('in-the-past');
    return end;
  }

  private async view(id: string): Promise<VoucherView> {
    const [row] = await this.database.rows<VoucherRow>(voucherById(id));
    if (row === undefined) return refuse('not-found');
    return viewOf(row, await this.namesOf([row]));
  }

  private namesOf(rows: readonly VoucherRow[]): Promise<ReadonlyMap<string, string>> {
    return this.staffNames.of(rows.flatMap(({ issuedBy }) => issuedBy ?? []));
  }
}

function viewOf(row: VoucherRow, names: ReadonlyMap<string, string>): VoucherView {
  const { id, kind, tail, currency, issuedCents, balanceCents, reservedCents } = row;
  const issuedBy = row.issuedBy === null ? undefined : names.get(row.issuedBy);
  return {
    ...{ id, kind, tail, currency, issuedCents, balanceCents, reservedCents },
    ...(row.customerId !== null && { customerId: row.customerId }),
    ...(row.note !== null && { note: row.note }),
    issuedAt: row.issuedAt.toISOString(),
    ...(issuedBy !== undefined && { issuedBy }),
    ...(row.expiresAt !== null && { expiresAt: row.expiresAt.toISOString() }),
    ...(row.blockedAt !== null && { blockedAt: row.blockedAt.toISOString() }),
  };
}
