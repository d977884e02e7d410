import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import type { PreFlightView, PromotionContent } from '@passerelle/shared/api/promotions';
import { civilDay } from '@passerelle/shared/i18n/format';
import type { Books } from '@passerelle/shared/pricing/books';
import { UnquotableBasket } from '@passerelle/shared/pricing/normalise';
import { conflictComponents } from '@passerelle/shared/pricing/publication';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database, type Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { Logger } from '../platform/logger.js';
import { refuse } from '../platform/problems.js';
import { PricesService } from '../prices/prices.service.js';
import { PromotionsService } from '../promotions/promotions.service.js';
import { basketOf, PastBaskets } from '../sales/past-baskets.service.js';
import { ruleOf } from './domain/content.js';
import { exhaustedAtMs, PreFlightTally } from './domain/pre-flight.js';
import {
  beatPreFlight,
  claimPreFlight,
  draftOfPreFlight,
  endPreFlight,
  insertPreFlight,
  lastPreFlight,
  type PreFlightRow,
} from './pre-flights.queries.js';
import { PromotionChecks } from './promotion-checks.service.js';

const DAYS = 30;
const DAY_MS = 86_400_000;
const SLICE = 200;
// Beyond it the last ones bought are left out: what is measured is still tens of thousands.
const MOST_BASKETS = 200_000;
const SILENT_MS = 60_000;
const MOST_BREACHES = 50;
const TRIED_CODE = 'PREFLIGHT';

/** Replays the last 30 days with and without a promotion, beside the requests and in slices. */
@Injectable()
export class PreFlights implements OnModuleDestroy {
  private working: Promise<void> | undefined;
  private isStopping = false;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly logger: Logger,
    private readonly baskets: PastBaskets,
    private readonly prices: PricesService,
    private readonly promotions: PromotionsService,
    private readonly checks: PromotionChecks,
  ) {}

  async onModuleDestroy(): Promise<void> {
    this.isStopping = true;
    await this.working;
  }

  /** Asks for one; it begins once this transaction has committed. One that still runs for the draft ends. */
  async ask(tx: Tx, draft: { readonly id: string; readonly revision: number }, by: string): Promise<void> {
    const now = this.clock.now();
    const [last] = await tx.rows<PreFlightRow>(lastPreFlight(draft.id));
    const isOpen = last?.state === 'waiting' || last?.state === 'running';
    if (isOpen && last.revision === draft.revision) return;
    if (isOpen) await tx.run(endPreFlight(last.id, 'cancelled', now));
    await tx.run(insertPreFlight({ id: newId(now), draft: draft.id, revision: draft.revision, at: now, by }));
    tx.afterCommit(() => this.wake());
  }

  /** Ends the one that runs. */
  async cancel(draft: string): Promise<void> {
    const [last] = await this.database.rows<PreFlightRow>(lastPreFlight(draft));
    if (!last) return refuse('not-found');
    await this.database.run(endPreFlight(last.id, 'cancelled', this.clock.now()));
  }

  /** The last one that was asked for. */
  async last(draft: string, from: Pick<Tx, 'rows'> = this.database): Promise<PreFlightRow | undefined> {
    return (await from.rows<PreFlightRow>(lastPreFlight(draft)))[0];
  }

  /** The same; refuses `not-found`. */
  async known(draft: string): Promise<PreFlightRow> {
    return (await this.last(draft)) ?? refuse('not-found');
  }

  /** Takes over what another process left. */
  @Cron('*/20 * * * * *')
  onTheClock(): void {
    if (this.config.runsWorker) this.wake();
  }

  /** Works until nothing waits; a process works on one at a time. */
  wake(): void {
    if (this.working !== undefined || this.isStopping) return;
    this.working = this.work()
      .catch((error: unknown) => {
        this.logger.event('error', 'pre-flight-failed', { message: String(error) });
      })
      .finally(() => {
        this.working = undefined;
      });
  }

  private async work(): Promise<void> {
    for (;;) {
      const now = this.clock.now();
      const [won] = await this.database.rows<PreFlightRow>(
        claimPreFlight(now, new Date(now.getTime() - SILENT_MS)),
      );
      if (!won || this.isStopping) return;
      try {
        await this.replay(won);
      } catch (error) {
        await this.database.run(endPreFlight(won.id, 'failed', this.clock.now()));
        throw error;
      }
    }
  }

  private async replay({ id }: PreFlightRow): Promise<void> {
    const to = this.clock.now();
    const from = new Date(to.getTime() - DAYS * DAY_MS);
    const [draft] = await this.database.rows<{ offer: string; content: PromotionContent }>(
      draftOfPreFlight(id),
    );
    if (!draft) return;
    const compared = await this.compare(draft.offer, draft.content, from);
    const tally = new PreFlightTally(compared, (atMs) => civilDay(atMs, this.config.zone));
    const total = Math.min(MOST_BASKETS, await this.baskets.count(from, to));
    let after: string | undefined;
    for (let done = 0; done < total && !this.isStopping; ) {
      const rows = await this.baskets.slice(from, to, after, SLICE);
      for (const row of rows) addIfPriced(tally, basketOf(row));
      done += rows.length;
      after = rows.at(-1)?.id;
      const isWanted = (await this.database.run(beatPreFlight(id, this.clock.now(), total, done))) === 1;
      if (!isWanted) return;
      if (rows.length < SLICE) break;
    }
    // Whoever stops leaves it as it is: another process finds it silent.
    if (this.isStopping) return;
    const figures = this.figures(draft, tally, { from, to, stackingSize: compared.stackingSize });
    await this.database.run(endPreFlight(id, 'done', this.clock.now(), figures));
  }

  private async compare(offer: string, content: PromotionContent, from: Date) {
    const current = this.promotions.book().versions.get(offer)?.at(-1)?.id ?? offer;
    const tried = { ...ruleOf(content, current), startsMs: 0, endsMs: null };
    const [without, withIt] = await Promise.all([
      this.promotions.bookAround(from),
      this.promotions.bookAround(from, tried),
    ]);
    const book = this.prices.book();
    const versions = { prices: book.version, promotions: without.version, tax: book.taxVersion };
    const booksOn = (promotions: Books['promotions']): Books => ({ versions, sku: book.sku, promotions });
    const code = tried.needsCode ? TRIED_CODE : undefined;
    const byCode = new Map(withIt.index.byCode);
    if (code !== undefined) byCode.set(code, tried.id);
    const running = withIt.index.all.filter(
      ({ id, endsMs }) => id === tried.id || endsMs === null || endsMs > from.getTime(),
    );
    const goods = this.checks.goods({ ...tried, startsMs: this.clock.now().getTime() }).map(({ sku }) => sku);
    const component = conflictComponents(running, goods).find((ids) => ids.includes(tried.id));
    return {
      without: booksOn(without.index),
      with: booksOn({ ...withIt.index, byCode }),
      promotion: tried.id,
      code,
      currency: this.config.currency,
      stackingSize: component?.length ?? 1,
    };
  }

  private figures(
    { offer, content }: { readonly offer: string; readonly content: PromotionContent },
    tally: PreFlightTally,
    { from, to, stackingSize }: { readonly from: Date; readonly to: Date; readonly stackingSize: number },
  ): NonNullable<PreFlightRow['figures']> {
    const breaches = this.checks.priorPriceBreaches(content, offer);
    const startsMs = Math.max(to.getTime(), Date.parse(content.startsAt));
    const exhausted = exhaustedAtMs(
      { cents: tally.ownCents, days: DAYS },
      content.limits?.budgetCents,
      startsMs,
    );
    const { baskets, touched, revenueCents, revenueWithCents, discountCents, discountWithCents } = tally;
    return {
      from: from.toISOString(),
      to: to.toISOString(),
      ...{ baskets, touched, revenueCents, revenueWithCents, discountCents, discountWithCents },
      ownCents: tally.ownCents,
      linesAtFloor: tally.linesAtFloor,
      stackingSize,
      ...(exhausted !== undefined &&
        exhausted < LAST_MS && { budgetExhaustedAt: new Date(exhausted).toISOString() }),
      priorPriceBreaches: breaches.slice(0, MOST_BREACHES),
      priorPriceBreachCount: breaches.length,
      days: tally.days(),
    };
  }
}

const LAST_MS = Date.UTC(2100, 0, 1);

/** An article that is gone from the books has no price to compare. */
function addIfPriced(tally: PreFlightTally, basket: ReturnType<typeof basketOf>): void {
  try {
    tally.add(basket);
  } catch (error) {
    if (!(error instanceof UnquotableBasket)) throw error;
  }
}

/** A pre-flight as screens read it. */
export function preFlightView(row: PreFlightRow, revision: number): PreFlightView {
  const { id, state, basketsTotal, basketsDone, askedAt, finishedAt, figures } = row;
  const { ownCents: _, ...shown } = figures ?? { ownCents: 0 };
  return {
    ...{ id, state, revision: row.revision, isCurrent: row.revision === revision, basketsTotal, basketsDone },
    askedAt: askedAt.toISOString(),
    ...(finishedAt && { finishedAt: finishedAt.toISOString() }),
    ...(figures && 'days' in shown && { figures: shown }),
  };
}
