import { Injectable } from '@nestjs/common';
import type { SegmentCountsView, SegmentCountView, SegmentsView } from '@passerelle/shared/api/segments';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Database } from '../platform/database.js';
import type { Colleague } from '../platform/signed-in.js';
import { CustomerRecordsService } from './customer-records.service.js';
import { lockSegments, type SegmentsRow, saveSegments, segmentCounts } from './segments.queries.js';

/** Which groups a customer is in: promotions may speak of them, so that head office alone decides it. */
@Injectable()
export class SegmentsService {
  constructor(
    private readonly database: Database,
    private readonly records: CustomerRecordsService,
    private readonly audit: AuditTrail,
  ) {}

  /** Every group in use. */
  async counts(): Promise<SegmentCountsView> {
    return { items: await this.database.rows<SegmentCountView>(segmentCounts) };
  }

  /** Puts a customer in exactly these groups; the former ones stay in the trail. Refuses `not-found`. */
  set(id: string, { segments: wanted }: SegmentsView, by: Colleague): Promise<SegmentsView> {
    return this.database.inTransaction(async (tx) => {
      const customerId = await this.records.known(id, tx);
      const rows = await tx.rows<SegmentsRow>(lockSegments(customerId));
      const before = sorted(rows.flatMap(({ segments }) => segments));
      const segments = sorted(wanted);
      await tx.run(saveSegments(customerId, segments));
      // The trail lasts longer than a person's record: it names the record and nobody.
      const subject = { kind: 'customer', id: customerId, label: customerId.slice(-8) };
      await this.audit.record(tx, {
        ...{ by, act: 'customer-segments-set', subject },
        ...{ before: { segments: before }, after: { segments } },
      });
      return { segments };
    });
  }
}

function sorted(segments: readonly string[]): string[] {
  return [...new Set(segments)].sort();
}
