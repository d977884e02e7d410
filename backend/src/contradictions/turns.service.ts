import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Cron, Interval } from '@nestjs/schedule';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { Logger } from '../platform/logger.js';
import { prune } from '../platform/pruning.js';
import { Comparisons } from './comparisons.service.js';
import { Surfaces } from './surfaces.service.js';
import {
  askForCheck,
  type CheckRow,
  endTurn,
  giveTurnBack,
  lastCheck,
  noteProgress,
  noteRound,
  takeTurn,
} from './turns.queries.js';

/** How often a process looks whether a comparison is due; what somebody asks for elsewhere begins by then. */
const LOOK_EVERY_MS = 5_000;
/** All processes together compare this often, so that a false price is named within a minute. */
const DUE_AFTER_MS = 20_000;
/** Whoever compared last lets the others go first: each process has books of its own. */
const LET_OTHERS_MS = 7_000;
/** Whoever took the turn and says nothing for so long has died. */
const TURN_MS = 60_000;
const PLACES = 40;
const TOLD_EVERY_PLACES = 8;
/** Most articles that a comparison looks at. */
const MOST_PLACES = 2_000;
const CLOSED_KEPT_DAYS = 90;
const ROUNDS_KEPT_DAYS = 2;

/** Another process has the turn by now, or this one ends. */
class TurnLost extends Error {}

/** Sees to it that one process at a time compares, in due time and when somebody asks for it. */
@Injectable()
export class Turns implements OnModuleDestroy {
  private current: Promise<boolean> | undefined;
  private wasLast = false;
  private isStopping = false;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly logger: Logger,
    private readonly comparisons: Comparisons,
    private readonly surfaces: Surfaces,
  ) {}

  @Interval(LOOK_EVERY_MS)
  async lookWhetherDue(): Promise<void> {
    if (this.config.runsMonitor) await this.checkWhenDue();
  }

  @Cron('47 * * * *')
  async onTheHour(): Promise<void> {
    if (!this.config.runsWorker) return;
    const contradictions = await this.prune().catch((error: unknown) => String(error));
    this.logger.event('info', 'pruned', { contradictions });
  }

  async onModuleDestroy(): Promise<void> {
    this.isStopping = true;
    await this.current;
  }

  /** Asks for a comparison of so many articles, and begins it here unless one is under way. */
  async ask(places: number): Promise<void> {
    await this.database.run(askForCheck(this.clock.now(), Math.min(places, MOST_PLACES)));
    // It goes on after the answer; a fault is told in the log.
    void this.checkWhenDue();
  }

  /** Compares when it is due and nobody else is at it; answers whether it did. Never throws. */
  checkWhenDue(dueAfterMs = DUE_AFTER_MS + (this.wasLast ? LET_OTHERS_MS : 0)): Promise<boolean> {
    if (this.isStopping || !this.surfaces.areHere) return Promise.resolve(false);
    this.current ??= this.check(dueAfterMs)
      .catch((error: unknown) => {
        if (!(error instanceof TurnLost))
          this.logger.event('warn', 'contradictions-not-checked', { message: String(error) });
        return false;
      })
      .finally(() => {
        this.current = undefined;
      });
    return this.current;
  }

  /** Forgets what closed a quarter ago. */
  async prune(): Promise<number> {
    const now = this.clock.now();
    await prune(this.database, {
      table: 'contradiction_round',
      where: 'finished_at < $1::timestamptz - make_interval(days => $2)',
      values: [now, ROUNDS_KEPT_DAYS],
    });
    return prune(this.database, {
      table: 'contradiction',
      where: 'closed_at < $1::timestamptz - make_interval(days => $2)',
      values: [now, CLOSED_KEPT_DAYS],
    });
  }

  private async check(dueAfterMs: number): Promise<boolean> {
    const at = this.clock.now();
    const turn = newId(at);
    const claim = { turn, at, since: new Date(at.getTime() - dueAfterMs), until: this.until() };
    const [taken] = await this.database.inTransaction((tx) =>
      tx.rows<{ askedPlaces: number }>(takeTurn(claim)),
    );
    this.wasLast = taken !== undefined;
    if (taken === undefined) return false;
    try {
      await this.compare(turn, Math.max(PLACES, taken.askedPlaces));
      return true;
    } catch (error) {
      await this.database.run(giveTurnBack(turn));
      throw error;
    }
  }

  private async compare(turn: string, most: number): Promise<void> {
    const [last] = await this.database.rows<CheckRow>(lastCheck);
    const { result, walk } = await this.comparisons.compare(
      last ?? { walkedTo: '', round: 0 },
      most,
      (done, places) => this.keepTurn(turn, done, places),
    );
    const at = this.clock.now();
    const { comparisons, unanswered } = result;
    await this.database.inTransaction(async (tx) => {
      if ((await tx.run(endTurn(turn, at, result, walk))) === 0) throw new TurnLost();
      await tx.run(noteRound(turn, at, comparisons, unanswered));
    });
  }

  private async keepTurn(turn: string, done: number, places: number): Promise<void> {
    if (this.isStopping) throw new TurnLost();
    if (done % TOLD_EVERY_PLACES !== 0 && done !== places) return;
    if ((await this.database.run(noteProgress(turn, done, places, this.until()))) === 0) throw new TurnLost();
  }

  private until(): Date {
    return new Date(this.clock.now().getTime() + TURN_MS);
  }
}
