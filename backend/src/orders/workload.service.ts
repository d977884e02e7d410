import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { NaturalBatches } from '../platform/natural-batches.js';
import { StoresService } from '../stores/stores.service.js';
import { waitingOrders } from './orders.queries.js';

const KEPT_MS = 1_000;
// Callers who ask for different shops at the same time share a statement.
const LIMITS = { inFlight: 1, atMost: 500, waiting: 20_000 };

/** How many orders wait to be prepared in each shop; shops promise ready times with it. */
@Injectable()
export class WorkloadService implements OnModuleInit {
  private readonly reads = new NaturalBatches<string, number>((codes) => this.read(codes), LIMITS);
  // A ready time need not know of the order placed this very second.
  private readonly recent = new Map<string, { untilMs: number; waiting: number }>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly stores: StoresService,
  ) {}

  onModuleInit(): void {
    this.stores.readsWorkloadFrom((codes) => this.waiting(codes));
  }

  /** Orders to prepare, per shop, at most a second old; a shop that is missing has none. */
  async waiting(codes: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const nowMs = this.clock.now().getTime();
    const counts = new Map<string, number>();
    await Promise.all(
      codes.map(async (code) => {
        const known = this.recent.get(code);
        counts.set(code, known && nowMs < known.untilMs ? known.waiting : await this.reads.submit(code));
      }),
    );
    return counts;
  }

  private async read(codes: readonly string[]): Promise<number[]> {
    const untilMs = this.clock.now().getTime() + KEPT_MS;
    const rows = await this.database.rows<{ store: string; waiting: number }>(waitingOrders(codes));
    const waitingIn = new Map(rows.map(({ store, waiting }) => [store, waiting]));
    return codes.map((code) => {
      const waiting = waitingIn.get(code) ?? 0;
      this.recent.set(code, { untilMs, waiting });
      return waiting;
    });
  }
}
