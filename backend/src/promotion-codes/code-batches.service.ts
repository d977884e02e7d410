import { Injectable } from '@nestjs/common';
import type { CodeBatchView } from '@passerelle/shared/api/promotions';
import { normaliseCode } from '@passerelle/shared/pricing/normalise';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Books } from '../platform/books.js';
import { Clock } from '../platform/clock.js';
import { writeRow } from '../platform/csv.js';
import { Database } from '../platform/database.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { isId, newId } from '../platform/ids.js';
import { refuse, refuseField } from '../platform/problems.js';
import type { Colleague } from '../platform/signed-in.js';
import { StaffNames } from '../staff/staff-names.service.js';
import { CodeMaking } from './code-making.service.js';
import { codedOffer } from './coded-offer.js';
import { printed } from './domain/single-use-codes.js';
import {
  batchesOf,
  batchNamed,
  type CodeBatchRow,
  type CodeRow,
  codesOfBatch,
  insertBatch,
  stopBatch,
  stopCodesOfBatch,
} from './promotion-codes.queries.js';

type Person = Pick<Colleague, 'staffId'>;

const SLICE = 10_000;
const BYTE_ORDER_MARK = '\ufeff';

/** Codes that are used once, by the batch: asked for, counted, taken out as a table, stopped. */
@Injectable()
export class CodeBatches {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly books: Books,
    private readonly clock: Clock,
    private readonly making: CodeMaking,
    private readonly audit: AuditTrail,
    private readonly names: StaffNames,
  ) {}

  /** Asks for a batch; its codes are made once this has committed, some ten thousand at a time. */
  async ask(
    request: KeyedRequest,
    offer: string,
    wanted: { readonly name: string; readonly size: number; readonly prefix?: string | undefined },
    by: Person,
  ): Promise<CodeBatchView> {
    const prefix = normaliseCode(wanted.prefix ?? '');
    if (!/^[A-Z0-9]{0,12}$/.test(prefix))
      refuseField('prefix', 'bad-code', 'prefix must be at most 12 letters and digits');
    const { id } = await this.idempotency.once(request, async (tx) => {
      const label = await codedOffer(tx, offer);
      const at = this.clock.now();
      const row = { id: newId(at), promotion: offer, name: wanted.name, prefix, wanted: wanted.size };
      await tx.run(insertBatch({ ...row, at, by: by.staffId }));
      tx.afterCommit(() => this.making.wake());
      await this.audit.record(tx, {
        by,
        act: 'codes-made',
        subject: { kind: 'promotion', id: offer, label },
        after: { batch: wanted.name, codes: wanted.size },
      });
      return { id: row.id };
    });
    return this.batch(offer, id);
  }

  /** The batches of an offer, the newest first. */
  async batches(offer: string): Promise<CodeBatchView[]> {
    await codedOffer(this.database, offer);
    return this.views(await this.database.rows<CodeBatchRow>(batchesOf(offer)));
  }

  /** One batch as far as it is made; refuses `not-found`. */
  async batch(offer: string, id: string): Promise<CodeBatchView> {
    const [view] = await this.views([await this.row(offer, id)]);
    return view ?? refuse('not-found');
  }

  /** The codes of a batch as a table, piece by piece. The trail knows who took them out. */
  async takeOut(offer: string, id: string, by: Person): Promise<AsyncGenerator<string>> {
    const row = await this.row(offer, id);
    await this.database.inTransaction(async (tx) => {
      const label = await codedOffer(tx, offer);
      const subject = { kind: 'promotion', id: offer, label };
      await this.audit.record(tx, {
        by,
        act: 'codes-exported',
        subject,
        after: { batch: row.name, codes: row.made },
      });
    });
    return this.table(row);
  }

  /** Has no code of a batch accepted any more; what they gave already is kept. */
  async stopBatch(request: KeyedRequest, offer: string, id: string, by: Person): Promise<CodeBatchView> {
    const { name } = await this.row(offer, id);
    await this.idempotency.once(request, async (tx) => {
      const at = this.clock.now();
      const label = await codedOffer(tx, offer);
      if ((await tx.run(stopBatch(id, at))) === 0) refuse('already-decided');
      await tx.run(stopCodesOfBatch(id, at));
      const subject = { kind: 'promotion', id: offer, label };
      await this.audit.record(tx, { by, act: 'codes-stopped', subject, after: { batch: name } });
      return {};
    });
    await this.books.refresh();
    return this.batch(offer, id);
  }

  private async *table({ id, prefix }: CodeBatchRow): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + writeRow(['code', 'state']);
    for (let after: string | undefined; ; ) {
      const rows: readonly CodeRow[] = await this.database.rows<CodeRow>(codesOfBatch(id, after, SLICE));
      yield rows.map((row) => writeRow([printed(row.code, prefix), stateOf(row)])).join('');
      after = rows.at(-1)?.code;
      if (rows.length < SLICE) return;
    }
  }

  private async row(offer: string, id: string): Promise<CodeBatchRow> {
    if (!isId(id)) refuse('not-found');
    const [row] = await this.database.rows<CodeBatchRow>(batchNamed(offer, id));
    return row ?? refuse('not-found');
  }

  private async views(rows: readonly CodeBatchRow[]): Promise<CodeBatchView[]> {
    const names = await this.names.of(rows.map(({ createdBy }) => createdBy));
    return rows.map(
      ({ id, name, prefix, wanted, made, reserved, consumed, createdAt, createdBy, stoppedAt }) => ({
        ...{ id, name, prefix, size: wanted, made, reserved, consumed },
        createdAt: createdAt.toISOString(),
        createdBy: { staffId: createdBy, name: names.get(createdBy) ?? '' },
        ...(stoppedAt && { stoppedAt: stoppedAt.toISOString() }),
      }),
    );
  }
}

function stateOf({ stoppedAt, reservedUses, consumedUses }: CodeRow): string {
  if (consumedUses > 0) return 'used';
  if (stoppedAt) return 'stopped';
  return reservedUses > 0 ? 'reserved' : 'free';
}
