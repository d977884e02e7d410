import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import type { Page } from '@passerelle/shared/api/page';
import type { CodeBatchView, CodeView } from '@passerelle/shared/api/promotions';
import { normaliseCode } from '@passerelle/shared/pricing/normalise';
import type { LocalText } from '@passerelle/shared/pricing/types';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Books } from '../platform/books.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { writeRow } from '../platform/csv.js';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { Database, type Tx } from '../platform/database.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { isId, newId, randomSigns } from '../platform/ids.js';
import { Logger } from '../platform/logger.js';
import { refuse, refuseField } from '../platform/problems.js';
import type { Colleague } from '../platform/signed-in.js';
import { StaffNames } from '../staff/staff-names.service.js';
import { codeOf, printed, RANDOM_SIGNS, SIGNS } from './domain/single-use-codes.js';
import {
  batchesOf,
  batchNamed,
  type CodeBatchRow,
  type CodeRow,
  claimBatch,
  codesOf,
  codesOfBatch,
  countMade,
  insertBatch,
  insertSingleUseCodes,
  offerWithCodes,
  stopBatch,
  stopCode,
  stopCodesOfBatch,
} from './promotion-codes.queries.js';

type Person = Pick<Colleague, 'staffId'>;

const PAGE = 100;
const SLICE = 10_000;
const SILENT_MS = 60_000;
const BYTE_ORDER_MARK = '\ufeff';

/** Codes that are used once: made many at a time beside the requests, listed, taken out, stopped. */
@Injectable()
export class PromotionCodes implements OnModuleDestroy {
  private working: Promise<void> | undefined;
  private isStopping = false;

  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly books: Books,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly logger: Logger,
    private readonly audit: AuditTrail,
    private readonly names: StaffNames,
  ) {}

  async onModuleDestroy(): Promise<void> {
    this.isStopping = true;
    await this.working;
  }

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
      const label = await this.offer(tx, offer);
      const at = this.clock.now();
      const row = { id: newId(at), promotion: offer, name: wanted.name, prefix, wanted: wanted.size };
      await tx.run(insertBatch({ ...row, at, by: by.staffId }));
      tx.afterCommit(() => this.wake());
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
    await this.offer(this.database, offer);
    return this.views(await this.database.rows<CodeBatchRow>(batchesOf(offer)));
  }

  /** One batch as far as it is made; refuses `not-found`. */
  async batch(offer: string, id: string): Promise<CodeBatchView> {
    const [view] = await this.views([await this.row(offer, id)]);
    return view ?? refuse('not-found');
  }

  /** A page of an offer's codes, those that begin as asked. */
  async codes(
    offer: string,
    begins: string | undefined,
    cursor: string | undefined,
  ): Promise<Page<CodeView>> {
    await this.offer(this.database, offer);
    const after = cursor === undefined ? undefined : placeIn(cursor, 'string')[0];
    const asked = begins === undefined ? undefined : normaliseCode(begins);
    const rows = await this.database.rows<CodeRow>(codesOf(offer, asked, after, PAGE + 1));
    const shown = rows.slice(0, PAGE);
    return {
      items: shown.map(codeView),
      nextCursor: rows.length > PAGE ? cursorOf(shown.at(-1)?.code ?? '') : null,
    };
  }

  /** The codes of a batch as a table, piece by piece. The trail knows who took them out. */
  async takeOut(offer: string, id: string, by: Person): Promise<AsyncGenerator<string>> {
    const row = await this.row(offer, id);
    await this.database.inTransaction(async (tx) => {
      const label = await this.offer(tx, offer);
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
      const label = await this.offer(tx, offer);
      if ((await tx.run(stopBatch(id, at))) === 0) refuse('already-decided');
      await tx.run(stopCodesOfBatch(id, at));
      const subject = { kind: 'promotion', id: offer, label };
      await this.audit.record(tx, { by, act: 'codes-stopped', subject, after: { batch: name } });
      return {};
    });
    await this.books.refresh();
    return this.batch(offer, id);
  }

  /** The same for one code. */
  async stop(request: KeyedRequest, offer: string, typed: string, by: Person): Promise<CodeView> {
    const code = normaliseCode(typed);
    await this.idempotency.once(request, async (tx) => {
      const label = await this.offer(tx, offer);
      if ((await tx.run(stopCode(offer, code, this.clock.now()))) === 0) refuse('not-found');
      const subject = { kind: 'promotion', id: offer, label };
      await this.audit.record(tx, { by, act: 'codes-stopped', subject, after: { code } });
      return {};
    });
    await this.books.refresh();
    const { items } = await this.codes(offer, code, undefined);
    return items.find((each) => each.code === code) ?? refuse('not-found');
  }

  /** Takes over what another process left. */
  @Cron('*/20 * * * * *')
  onTheClock(): void {
    if (this.config.runsWorker) this.wake();
  }

  /** Works until every batch is whole. */
  wake(): void {
    if (this.working !== undefined || this.isStopping) return;
    this.working = this.work()
      .catch((error: unknown) => {
        this.logger.event('error', 'codes-not-made', { message: String(error) });
      })
      .finally(() => {
        this.working = undefined;
      });
  }

  private async work(): Promise<void> {
    for (;;) {
      const now = this.clock.now();
      const silentBefore = new Date(now.getTime() - SILENT_MS);
      const [batch] = await this.database.rows<CodeBatchRow>(claimBatch(now, silentBefore));
      if (!batch) return;
      for (let left = batch.wanted - batch.made; left > 0; ) {
        const made = await this.makeSome(batch, Math.min(left, SLICE));
        if (made === undefined || this.isStopping) return;
        left -= made;
      }
    }
  }

  /** One slice in a transaction of its own; undefined once the batch was stopped. */
  private makeSome(batch: CodeBatchRow, count: number): Promise<number | undefined> {
    const codes = singleUseCodes(batch.prefix, count);
    return this.database.inTransaction(async (tx) => {
      const made = await tx.run(insertSingleUseCodes(batch.id, batch.promotion, codes));
      const isWanted = (await tx.run(countMade(batch.id, made, this.clock.now()))) === 1;
      if (!isWanted) await tx.run(stopCodesOfBatch(batch.id, this.clock.now()));
      return isWanted ? made : undefined;
    });
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

  /** The French name of an offer whose promotion needs a code. */
  private async offer(from: Pick<Tx, 'rows'>, offer: string): Promise<string> {
    const [row] = await from.rows<{ name: LocalText; needsCode: boolean }>(offerWithCodes(offer));
    if (!row) return refuse('not-found');
    if (!row.needsCode) refuseField('needsCode', 'needs-no-code', 'this promotion needs no code');
    return row.name.fr;
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

/** So many codes, none twice. */
function singleUseCodes(prefix: string, count: number): string[] {
  const signs = randomSigns(SIGNS, count * RANDOM_SIGNS);
  const codes = new Set<string>();
  for (let n = 0; n < count; n += 1) {
    codes.add(codeOf(prefix, signs.slice(n * RANDOM_SIGNS, (n + 1) * RANDOM_SIGNS)));
  }
  return [...codes];
}

function stateOf({ stoppedAt, reservedUses, consumedUses }: CodeRow): string {
  if (consumedUses > 0) return 'used';
  if (stoppedAt) return 'stopped';
  return reservedUses > 0 ? 'reserved' : 'free';
}

function codeView({ code, batch, maxUses, reservedUses, consumedUses, stoppedAt }: CodeRow): CodeView {
  return {
    ...{ code, reservedUses, consumedUses },
    ...(batch !== null && { batch }),
    ...(maxUses !== null && { maxUses }),
    ...(stoppedAt && { stoppedAt: stoppedAt.toISOString() }),
  };
}
