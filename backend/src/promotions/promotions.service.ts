import { Injectable, type OnModuleInit } from '@nestjs/common';
import { indexPromotions, type SharedCode } from '@passerelle/shared/pricing/index-promotions';
import { normaliseCode } from '@passerelle/shared/pricing/normalise';
import { offerOf } from '@passerelle/shared/pricing/offer-versions';
import { tooEntangled } from '@passerelle/shared/pricing/publication';
import { readPromotion } from '@passerelle/shared/pricing/read-promotion';
import type { Promotion } from '@passerelle/shared/pricing/types';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { Books } from '../platform/books.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database, type Tx } from '../platform/database.js';
import { Logger } from '../platform/logger.js';
import { ProblemError, refuse, refuseField } from '../platform/problems.js';
import { withLocalPeriods } from './domain/local-periods.js';
import {
  combining,
  type PromotionBook,
  promotionIn,
  recordsIn,
  stoppedAtOnceIn,
  versionsIn,
} from './promotion-book.js';
import {
  type CodeRow,
  codesNamed,
  insertCodes,
  insertPromotion,
  type LeftRow,
  type LimitRow,
  limits,
  limitsLeft,
  type PromotionRow,
  type PromotionWords,
  promotionsSince,
  setLimits,
  sharedCodes,
  stopCodes,
  stopPromotion,
  stoppedAtOnceSince,
} from './promotions.queries.js';

export type { PromotionBook, PromotionRecord } from './promotion-book.js';

/** Caps of a promotion, each optional. */
export interface PromotionLimits {
  readonly maxUses?: number;
  readonly budgetCents?: number;
  readonly maxUsesPerContact?: number;
}

/** What is left of a promotion's caps; undefined: no such cap. */
export interface LimitsLeft {
  readonly uses?: number;
  readonly cents?: number;
  readonly contactUses?: number;
}

// As long as a promise may still be settled with what was in force when it was made.
const REMEMBERED_DAYS = 90;
// A reduction of a year still answers for the 30 days before it began.
const HISTORY_DAYS = 400;
const DAY_MS = 86_400_000;

/** Promotions in memory, compiled and indexed; their counters and single-use codes stay in the database. */
@Injectable()
export class PromotionsService implements OnModuleInit {
  private current: PromotionBook = {
    version: 0,
    index: indexPromotions([]),
    history: indexPromotions([]),
    limited: new Set(),
    limitedCodes: new Set(),
    records: new Map(),
    versions: new Map(),
    stoppedAtOnce: [],
    momentary: new Map(),
  };

  private readonly loaded: Promise<void>;

  constructor(
    books: Books,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: Logger,
    private readonly catalogue: CatalogueService,
    private readonly config: Config,
  ) {
    this.loaded = books.keep(['promotions'], async (tx, versions) => {
      this.current = await this.load(tx, versions.promotions);
    });
  }

  onModuleInit(): Promise<void> {
    return this.loaded;
  }

  /** The book of now: the same object until a promotion, a cap or a shared code changes. */
  book(): PromotionBook {
    return this.current;
  }

  /**
   * The book of the promotions that were, are or will be in force around an instant, with a further one to be tried
   * beside them; for questions about any time, and not kept.
   */
  bookAround(at: Date, extra?: Promotion): Promise<PromotionBook> {
    const earlierMs = Math.min(at.getTime(), this.clock.now().getTime());
    return this.database.inTransaction((tx) => this.read(tx, this.current.version, earlierMs, extra));
  }

  /** What is left of the caps of some promotions, from the rows as they are now; versions share their offer's. */
  async left(
    promotions: readonly string[],
    contactKeys: readonly string[] | undefined,
    from: Pick<Tx, 'rows'> = this.database,
  ): Promise<ReadonlyMap<string, LimitsLeft>> {
    if (promotions.length === 0) return new Map();
    const offers = [...new Set(promotions.map(offerOf))];
    const rows = await from.rows<LeftRow>(limitsLeft(offers, contactKeys));
    const byOffer = new Map(rows.map((row) => [row.promotion, row]));
    return new Map(
      promotions.flatMap((promotion): [string, LimitsLeft][] => {
        const row = byOffer.get(offerOf(promotion));
        if (!row) return [];
        const { usesLeft, centsLeft, contactUsesLeft } = row;
        const uses = usesLeft ?? undefined;
        return [
          [promotion, { uses, cents: centsLeft ?? undefined, contactUses: contactUsesLeft ?? undefined }],
        ];
      }),
    );
  }

  /**
   * Looks codes up, normalised as the engine does: the offer that each stands for. A code that does not exist is
   * missing from the answer.
   */
  async codes(
    normalised: readonly string[],
    from: Pick<Tx, 'rows'> = this.database,
  ): Promise<ReadonlyMap<string, Omit<CodeRow, 'code'>>> {
    if (normalised.length === 0) return new Map();
    const rows = await from.rows<CodeRow>(codesNamed(normalised));
    return new Map(rows.map(({ code, ...rest }) => [code, rest]));
  }

  /**
   * Publishes a promotion, or a version of one, with its caps and further codes. Refuses `invalid-field` with every fault of its definition, so
   * that the engine never meets one that it cannot read.
   */
  async publish(
    tx: Tx,
    promotion: Promotion,
    published: {
      readonly at: Date;
      readonly by: string;
      readonly limits?: PromotionLimits;
      readonly words?: PromotionWords;
      readonly codes?: readonly { readonly code: string; readonly maxUses?: number }[];
    },
  ): Promise<void> {
    const parsed = readPromotion(promotion);
    if ('faults' in parsed) {
      const errors = parsed.faults.map(({ field, problem }) => ({ field, code: problem, message: problem }));
      throw new ProblemError('invalid-field', { errors });
    }
    await this.refuseEntangled(tx, promotion);
    await tx.run(insertPromotion(promotion, published.words ?? {}, published.at, published.by));
    const offer = offerOf(promotion.id);
    await tx.run(setLimits(offer, published.limits ?? {}));
    const codes = (published.codes ?? []).map(({ code, maxUses }) => ({
      code: normaliseCode(code),
      maxUses,
    }));
    if (codes.length > 0 && (await tx.run(insertCodes(offer, codes))) < codes.length)
      refuseField('codes', 'code-taken', 'codes must not be those of another offer');
  }

  /** Stops a promotion: it applies to no quote from that instant on; promises already made are kept. */
  async stop(tx: Tx, id: string, at: Date): Promise<void> {
    if ((await tx.run(stopPromotion(id, at))) === 0) refuse('not-found');
  }

  /** Has codes refused from an instant on; what they gave already is kept. */
  async stopCodes(tx: Tx, codes: readonly string[], at: Date): Promise<void> {
    if (codes.length > 0) await tx.run(stopCodes(codes, at));
  }

  /** The engine finds the best set exactly, which it can only do while few promotions exclude each other. */
  private async refuseEntangled(tx: Tx, promotion: Promotion): Promise<void> {
    const rows = await tx.rows<PromotionRow>(promotionsSince(new Date(promotion.startsMs)));
    const goods = [...this.catalogue.articles().values()].map(({ sku, vatBasisPoints, product }) => {
      const { slug, categories, brand } = product;
      return { sku, product: slug, categories, brand, vatBasisPoints, prices: [] };
    });
    const [entangled] = tooEntangled([...rows.map(promotionIn), promotion], goods);
    if (!entangled) return;
    const message = `excludes or is excluded by too many: ${entangled.join(', ')}`;
    refuseField('combinesWith', 'too-entangled', message);
  }

  private load(tx: Tx, version: number): Promise<PromotionBook> {
    return this.read(tx, version, this.clock.now().getTime());
  }

  private async read(tx: Tx, version: number, nowMs: number, extra?: Promotion): Promise<PromotionBook> {
    const rows = await tx.rows<PromotionRow>(promotionsSince(new Date(nowMs - HISTORY_DAYS * DAY_MS)));
    const rowsById = new Map(rows.map((row) => [row.id, row]));
    const published = rows.map(promotionIn).filter(({ id }) => id !== extra?.id);
    const history = [...published, ...(extra ? [extra] : [])]
      .filter((each) => this.isReadable(each))
      .map((each) => this.onItsClock(each, rowsById.get(each.id)));
    const endedAfterMs = nowMs - REMEMBERED_DAYS * DAY_MS;
    const promotions = history.filter(({ endsMs }) => endsMs === null || endsMs > endedAfterMs);
    const versions = versionsIn(promotions);
    const codes = (await tx.rows<SharedCode & { maxUses: number | null }>(sharedCodes)).filter((code) =>
      versions.has(code.promotion),
    );
    const caps = await tx.rows<LimitRow>(limits);
    const atOnce = await tx.rows<PromotionRow>(stoppedAtOnceSince(new Date(endedAfterMs)));
    return {
      version,
      index: indexPromotions(
        promotions.map((promotion) => combining(promotion, versions)),
        codes,
      ),
      history: indexPromotions(history),
      limited: new Set(caps.flatMap((cap) => versions.get(cap.promotion)?.map(({ id }) => id) ?? [])),
      limitedCodes: new Set(codes.filter((code) => code.maxUses !== null).map((code) => code.code)),
      records: recordsIn(rows, promotions, codes),
      versions,
      stoppedAtOnce: stoppedAtOnceIn(atOnce, versions),
      momentary: new Map(atOnce.map((row) => [row.id, promotionIn(row)])),
    };
  }

  private onItsClock(promotion: Promotion, row: PromotionRow | undefined): Promotion {
    const { startsMs } = promotion;
    const authored = row ? { startsMs, endsMs: row.ends_at?.getTime() ?? null } : promotion;
    const everywhere = {
      stoppedMs: row?.stopped_at?.getTime(),
      isCorrection: promotion.id !== offerOf(promotion.id),
    };
    return withLocalPeriods(promotion, authored, this.config.zone, everywhere);
  }

  /** One promotion that cannot be read must not take the others away. */
  private isReadable(promotion: Promotion): boolean {
    const parsed = readPromotion(promotion);
    if ('terms' in parsed) return true;
    this.logger.event('error', 'promotion-not-readable', { promotion: promotion.id, faults: parsed.faults });
    return false;
  }
}
