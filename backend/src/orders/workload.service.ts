import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { NaturalBatches } from '../platform/natural-batches.js';
import { type OpenPromise, StoresService } from '../stores/stores.service.js';
import { openPromises } from './order-deadlines.queries.js';
import { waitingOrders } from './orders.queries.js';

const FRESH_MS = 1_000;
const STALE_MS = 5_000;
// Callers who ask for different shops at the same time share a statement.
const LIMITS = { inFlight: 1, atMost: 500, waiting: 20_000 };

/** How many orders wait in each shop, and until when: shops promise ready times with it, and see what hours move. */
@Injectable()
export class WorkloadService implements OnModuleInit {
  private readonly reads = new NaturalBatches<string, number>((codes) => this.read(codes), LIMITS);
  private readonly underWay = new Map<string, Promise<number>>();
  // A ready time need not know of the order placed this very second.
  private readonly recent = new Map<string, { readAtMs: number; waiting: number }>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly stores: StoresService,
  ) {}

  onModuleInit(): void {
    this.stores.readsWorkloadFrom((codes) => this.waiting(codes));
    this.stores.readsPromisesFrom((store, limit) =>
      this.database.rows<OpenPromise>(openPromises(store, limit)),
    );
  }

  /** Orders to prepare, per shop, mostly at most a second old; a shop that is missing has none. */
  async waiting(codes: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const nowMs = this.clock.now().getTime();
    const counts = new Map<string, number>();
    const unknown: Promise<unknown>[] = [];
    for (const code of codes) {
      const known = this.recent.get(code);
      const ageMs = known ? nowMs - known.readAtMs : Number.POSITIVE_INFINITY;
      if (known && ageMs < STALE_MS) counts.set(code, known.waiting);
      else unknown.push(this.refresh(code).then((waiting) => counts.set(code, waiting)));
      // Nobody waits for the newer figure while the former will do; a failure leaves it to the next who asks.
      if (known && ageMs >= FRESH_MS && ageMs < STALE_MS) this.refresh(code).catch(() => undefined);
    }
    if (unknown.length > 0) await Promise.all(unknown);
    return counts;
  }

  /** One reading at a time for each shop, shared by all who ask. */
  private refresh(code: string): Promise<number> {
    const underWay = this.underWay.get(code);
    if (underWay) return underWay;
    const reading = this.reads.submit(code).finally(() => this.underWay.delete(code));
    this.underWay.set(code, reading);
    return reading;
  }

  private async read(codes: readonly string[]): Promise<number[]> {
    const readAtMs = this.clock.now().getTime();
    const rows = await this.database.rows<{ store: string; waiting: number }>(waitingOrders(codes));
    const waitingIn = new Map(rows.map(({ store, waiting }) => [store, waiting]));
    return codes.map((code) => {
      const waiting = waitingIn.get(code) ?? 0;
      this.recent.set(code, { readAtMs, waiting });
      return waiting;
    });
  }
}
