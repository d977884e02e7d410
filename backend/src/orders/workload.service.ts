import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { StoresService } from '../stores/stores.service.js';
import { waitingOrders } from './orders.queries.js';

const KEPT_MS = 1_000;

/** How many orders wait to be prepared in each shop; shops promise ready times with it. */
@Injectable()
export class WorkloadService implements OnModuleInit {
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
    const unknown = codes.filter((code) => (this.recent.get(code)?.untilMs ?? 0) <= nowMs);
    if (unknown.length > 0) await this.read(unknown, nowMs + KEPT_MS);
    return new Map(codes.map((code) => [code, this.recent.get(code)?.waiting ?? 0]));
  }

  private async read(codes: readonly string[], untilMs: number): Promise<void> {
    const rows = await this.database.rows<{ store: string; waiting: number }>(waitingOrders(codes));
    for (const code of codes) this.recent.set(code, { untilMs, waiting: 0 });
    for (const { store, waiting } of rows) this.recent.set(store, { untilMs, waiting });
  }
}
