import { Injectable } from '@nestjs/common';
import type { AuditEntryView } from '@passerelle/shared/api/audit';
import type { Page } from '@passerelle/shared/api/page';
import { Clock } from '../platform/clock.js';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { Database, type Tx } from '../platform/database.js';
import type { Colleague } from '../platform/signed-in.js';
import { type AuditFilter, type AuditRow, appendEntry, entries } from './audit.queries.js';
import { differences, type Facts } from './domain/differences.js';

/** One decision of the back office. */
export interface Decision {
  /** Who decided; absent when the platform did it by itself. */
  readonly by?: Pick<Colleague, 'staffId'>;
  /** A past act in kebab-case: `price-batch-approved`. */
  readonly act: string;
  /** What it was about: `{kind: 'price-batch', id, label: 'Hiver outillage'}`. */
  readonly subject: { readonly kind: string; readonly id: string; readonly label: string };
  /** The thing before and after; only what differs is kept. */
  readonly before?: Facts;
  readonly after?: Facts;
}

const PAGE = 50;

/** The trail of decisions: written in the transaction that makes them, never changed, chained by hash. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Appends a decision to the trail. The end of the chain stays locked until the transaction ends: record last,
   * after every other row was written.
   */
  async record(tx: Tx, { by, act, subject, before, after }: Decision): Promise<void> {
    const changes = JSON.stringify(differences(before, after));
    await tx.run(
      appendEntry([
        this.clock.now(),
        by?.staffId ?? null,
        act,
        subject.kind,
        subject.id,
        subject.label,
        changes,
      ]),
    );
  }

  /** A page of the trail, the newest first. */
  async page(filter: AuditFilter, cursor: string | undefined): Promise<Page<AuditEntryView>> {
    const before = cursor === undefined ? undefined : placeIn(cursor, 'number')[0];
    const rows = await this.database.rows<AuditRow>(entries(filter, before, PAGE + 1));
    const shown = rows.slice(0, PAGE);
    const last = shown.at(-1);
    return {
      items: shown.map(view),
      nextCursor: rows.length > PAGE && last !== undefined ? cursorOf(Number(last.seq)) : null,
    };
  }
}

function view({
  seq,
  at,
  staffId,
  name,
  act,
  subjectKind,
  subject,
  label,
  changes,
}: AuditRow): AuditEntryView {
  return {
    seq: Number(seq),
    at: at.toISOString(),
    ...(staffId !== null && { by: { staffId, name: name ?? '' } }),
    act,
    subject: { kind: subjectKind, id: subject, label },
    changes: [...changes],
  };
}
