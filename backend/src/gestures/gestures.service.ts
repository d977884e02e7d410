import { Injectable } from '@nestjs/common';
import type {
  GestureCapsView,
  GestureRequest,
  GesturesView,
  GestureView,
} from '@passerelle/shared/api/gestures';
import type { Page } from '@passerelle/shared/api/page';
import { STAFF_GESTURE } from '@passerelle/shared/pricing/phases/gesture';
import type { Gesture, Quote } from '@passerelle/shared/pricing/types';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { Database, type Tx } from '../platform/database.js';
import { refuse, refuseField } from '../platform/problems.js';
import type { Colleague, ShopColleague } from '../platform/signed-in.js';
import { StaffNames } from '../staff/staff-names.service.js';
import { StoresService } from '../stores/stores.service.js';
import {
  type CapRow,
  caps,
  type GestureRow,
  gesturesBefore,
  insertGesture,
  lockCaps,
  saveCap,
  type TotalsRow,
  totalsSince,
} from './gestures.queries.js';

/** A gesture as the engine takes it, with the cap of whoever makes it. */
export interface AskedGesture {
  readonly gesture: Gesture;
  readonly gestureCapBasisPoints: number;
}

const PAGE = 50;
const REPORTED_MS = 30 * 86_400_000;

/** What colleagues take off of their own accord: asked for, capped, written down. */
@Injectable()
export class Gestures {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly stores: StoresService,
    private readonly staffNames: StaffNames,
    private readonly clock: Clock,
  ) {}

  /** The largest gesture of a colleague, in basis points of what the goods cost. */
  async capOf({ role }: Pick<Colleague, 'role'>, from: Pick<Tx, 'rows'> = this.database): Promise<number> {
    const rows = await from.rows<CapRow>(caps);
    return rows.find((cap) => cap.role === role)?.basisPoints ?? 0;
  }

  async caps(): Promise<GestureCapsView> {
    return viewOf(await this.database.rows<CapRow>(caps));
  }

  /** Sets both caps; who did it, and from what to what, is kept. */
  setCaps(wanted: GestureCapsView, by: Colleague): Promise<GestureCapsView> {
    return this.database.inTransaction(async (tx) => {
      const before = viewOf(await tx.rows<CapRow>(lockCaps));
      for (const role of ['colleague', 'manager'] as const)
        await tx.run(saveCap({ role, basisPoints: wanted[role] }));
      await this.audit.record(tx, {
        by,
        act: 'gesture-caps-set',
        subject: { kind: 'gesture-caps', id: 'gesture-caps', label: 'gesture-caps' },
        before: { ...before },
        after: { ...wanted },
      });
      return wanted;
    });
  }

  /** What the engine is asked for; nothing when no gesture is made. Refuses `other` without words. */
  async ask(
    wanted: GestureRequest | undefined,
    by: Pick<Colleague, 'staffId' | 'role'>,
    from?: Pick<Tx, 'rows'>,
  ): Promise<AskedGesture | undefined> {
    if (wanted === undefined) return undefined;
    const { reason, words, amountCents } = wanted;
    if (reason === 'other' && !words?.trim())
      refuseField('gesture.words', 'missing', 'gesture.words must say the reason');
    return {
      gesture: { reason, by: by.staffId, amountCents },
      gestureCapBasisPoints: await this.capOf(by, from),
    };
  }

  /** Refuses `gesture-refused`, with the largest that may be made, when the engine did not take it off. */
  demandGranted({ explanation }: Pick<Quote, 'explanation'>): void {
    const refused = explanation.refused.find(({ promotion }) => promotion === STAFF_GESTURE);
    if (refused)
      refuse('gesture-refused', { reason: refused.reason, mostCents: refused.parameters.mostCents });
  }

  /** Writes down the gesture that a sale was made with; one that took nothing off was none. */
  async note(
    tx: Tx,
    sale: { readonly id: string; readonly number: string; readonly store: string; readonly soldAt: Date },
    { document }: Pick<Quote, 'document'>,
    wanted: GestureRequest | undefined,
    by: ShopColleague,
  ): Promise<void> {
    const made = document.applied.find(({ promotion }) => promotion === STAFF_GESTURE);
    if (wanted === undefined || made === undefined) return;
    await tx.run(
      insertGesture({
        saleId: sale.id,
        receipt: sale.number,
        store: sale.store,
        staffId: by.staffId,
        reason: wanted.reason,
        words: wanted.words?.trim() || null,
        discountCents: made.discountCents,
        madeAt: sale.soldAt,
      }),
    );
  }

  /** What was taken off, by whom and why, the newest first, and what it comes to in 30 days. */
  async report(store: string | undefined, cursor: string | undefined): Promise<GesturesView> {
    const since = new Date(this.clock.now().getTime() - REPORTED_MS);
    const [totals] = await this.database.rows<TotalsRow>(totalsSince(store, since));
    return { ...(await this.page(store, cursor)), last30Days: totals ?? { count: 0, discountCents: 0 } };
  }

  /** A page of it. */
  async page(store: string | undefined, cursor: string | undefined): Promise<Page<GestureView>> {
    const [at, id] = cursor === undefined ? [] : placeIn(cursor, 'string', 'string');
    const before = at && id ? { at: new Date(at), id } : undefined;
    const rows = await this.database.rows<GestureRow>(gesturesBefore(store, before, PAGE + 1));
    const shown = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? shown.at(-1) : undefined;
    const names = await this.staffNames.of(shown.map(({ staffId }) => staffId));
    return {
      items: shown.map(({ receipt, store, staffId, reason, words, discountCents, madeAt }) => ({
        ...{ receipt, store, storeName: this.stores.find(store)?.name ?? store },
        ...{ colleague: names.get(staffId) ?? '', reason, discountCents, madeAt: madeAt.toISOString() },
        ...(words !== null && { words }),
      })),
      nextCursor: last ? cursorOf(last.madeAt.toISOString(), last.saleId) : null,
    };
  }
}

function viewOf(rows: readonly CapRow[]): GestureCapsView {
  const of = (role: CapRow['role']) => rows.find((cap) => cap.role === role)?.basisPoints ?? 0;
  return { colleague: of('colleague'), manager: of('manager') };
}
