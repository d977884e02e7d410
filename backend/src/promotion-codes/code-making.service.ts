import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { randomSigns } from '../platform/ids.js';
import { Logger } from '../platform/logger.js';
import { codeOf, RANDOM_SIGNS, SIGNS } from './domain/single-use-codes.js';
import {
  type CodeBatchRow,
  claimBatch,
  countMade,
  insertSingleUseCodes,
  stopCodesOfBatch,
} from './promotion-codes.queries.js';

const SLICE = 10_000;
const SILENT_MS = 60_000;

/** Makes the codes of batches beside the requests, slice by slice. */
@Injectable()
export class CodeMaking implements OnModuleDestroy {
  private working: Promise<void> | undefined;
  private isStopping = false;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly logger: Logger,
  ) {}

  async onModuleDestroy(): Promise<void> {
    this.isStopping = true;
    await this.working;
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
