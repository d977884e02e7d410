import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Books } from '../platform/books.js';
import { Clock } from '../platform/clock.js';
import { Logger } from '../platform/logger.js';
import { PricesService } from '../prices/prices.service.js';
import { PromotionsService } from '../promotions/promotions.service.js';
import { nextBoundary } from './domain/boundaries.js';

// No wait is longer: a clock that was set and a notification that was lost are noticed by then.
const LONGEST_WAIT_MS = 30_000;

/** Tells open screens at the instant at which a price or an offer begins or ends; each process tells its own. */
@Injectable()
export class PriceBoundaries implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private next: number | undefined;
  private stopListening: (() => void) | undefined;

  constructor(
    private readonly books: Books,
    private readonly prices: PricesService,
    private readonly promotions: PromotionsService,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.stopListening = this.books.subscribe(() => this.arm());
    this.arm();
  }

  onModuleDestroy(): void {
    this.stopListening?.();
    clearTimeout(this.timer);
  }

  private arm(): void {
    clearTimeout(this.timer);
    const nowMs = this.clock.now().getTime();
    const dated = {
      promotions: this.promotions.book().index.all,
      priceChangesMs: this.prices.book().upcomingMs,
    };
    // A boundary that came while the timer was on its way is still to be told.
    if (this.next === undefined || this.next > nowMs) this.next = nextBoundary(dated, nowMs);
    const waitMs = Math.max(0, Math.min(LONGEST_WAIT_MS, (this.next ?? Number.POSITIVE_INFINITY) - nowMs));
    this.timer = setTimeout(() => this.look(), waitMs).unref();
  }

  private look(): void {
    const isDue = this.next !== undefined && this.next <= this.clock.now().getTime();
    if (isDue) {
      this.next = undefined;
      // Whoever listens hears it, and so does this service: it sets the timer to the next one.
      this.books.turned('prices');
      return;
    }
    this.books.refresh().catch((error: unknown) => {
      this.logger.event('warn', 'books-not-compared', { message: String(error) });
    });
    this.arm();
  }
}
