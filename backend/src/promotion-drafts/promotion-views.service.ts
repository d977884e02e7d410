import { Injectable } from '@nestjs/common';
import type {
  PromotionCalendarView,
  PromotionContent,
  PromotionDraftView,
  PromotionPageView,
  PromotionState,
  PromotionSummaryView,
  PromotionView,
} from '@passerelle/shared/api/promotions';
import { indexPromotions } from '@passerelle/shared/pricing/index-promotions';
import { offerOf } from '@passerelle/shared/pricing/offer-versions';
import { describePromotion } from '@passerelle/shared/pricing/read-promotion';
import { type Rule, scopeCovers } from '@passerelle/shared/pricing/rule';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { Database } from '../platform/database.js';
import { refuse } from '../platform/problems.js';
import { PricesService } from '../prices/prices.service.js';
import { StaffNames } from '../staff/staff-names.service.js';
import { ruleOf } from './domain/content.js';
import { overlapsOf } from './domain/overlaps.js';
import { mayApprove } from './domain/second-person.js';
import { PreFlights, preFlightView } from './pre-flights.service.js';
import { PromotionChecks } from './promotion-checks.service.js';
import {
  type DraftRow,
  lastDraft,
  type OfferRow,
  offerNamed,
  offersBetween,
  offersByState,
  offersWanted,
} from './promotion-drafts.queries.js';
import { PromotionLife } from './promotion-life.service.js';
import { PromotionVersions } from './promotion-versions.service.js';

const PAGE = 50;
const MOST_IN_CALENDAR = 200;
const MOST_OVERLAPS = 300;
const MOST_EXAMPLES = 2;

/** Promotions as head office sees them. */
@Injectable()
export class PromotionViews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly catalogue: CatalogueService,
    private readonly prices: PricesService,
    private readonly checks: PromotionChecks,
    private readonly life: PromotionLife,
    private readonly preFlights: PreFlights,
    private readonly versions: PromotionVersions,
    private readonly names: StaffNames,
  ) {}

  /** A page of promotions, the latest beginning first; words may be a name, a code or an article. */
  async list(
    state: PromotionState | undefined,
    words: string | undefined,
    cursor: string | undefined,
  ): Promise<PromotionPageView> {
    const now = this.clock.now();
    const place = cursor === undefined ? undefined : placeIn(cursor, 'string', 'string');
    const before = place && { startsAt: place[0], offer: place[1] };
    if (before && Number.isNaN(Date.parse(before.startsAt))) refuse('not-found');
    const concerning = words === undefined ? undefined : await this.concerning(words.trim());
    const rows = await this.database.rows<OfferRow>(
      offersWanted(now, { state, words: words?.trim(), concerning, before, limit: PAGE + 1 }),
    );
    const counts = await this.database.rows<PromotionPageView['counts'][number]>(offersByState(now));
    const shown = rows.slice(0, PAGE);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => this.summary(row)),
      nextCursor: rows.length > PAGE && last ? cursorOf(last.startsAt.toISOString(), last.offer) : null,
      counts,
    };
  }

  /** One promotion whole; refuses `not-found`. */
  async one(offer: string, asker: string): Promise<PromotionView> {
    const row = await this.row(offer);
    const [[draft], versions] = await Promise.all([
      this.database.rows<DraftRow>(lastDraft(offer)),
      this.versions.of(offer),
    ]);
    const published = row.id === null ? undefined : contentOf(row);
    const isOpen = draft?.state === 'draft' || draft?.state === 'proposed';
    const content = (isOpen || !published ? draft?.content : published) ?? refuse('not-found');
    const rule = ruleOf(content, offer);
    const sentence = (locale: 'fr' | 'en') => describePromotion(rule, locale, this.config.currency) ?? '';
    return {
      ...this.summary(row),
      sentence: { fr: sentence('fr'), en: sentence('en') },
      exampleSkus: this.checks
        .goods(rule)
        .slice(0, MOST_EXAMPLES)
        .map(({ sku }) => sku.sku),
      content,
      version: row.version ?? 0,
      ...(draft && { draft: await this.draft(draft, asker) }),
      ...(isOpen && published && { published }),
      versions,
    };
  }

  /** What runs, will run or is written for in a stretch of time, and which of them meet. */
  async calendar(from: Date, to: Date): Promise<PromotionCalendarView> {
    const rows = await this.database.rows<OfferRow>(
      offersBetween(this.clock.now(), from, to, MOST_IN_CALENDAR),
    );
    const promotions = rows.flatMap((row) => {
      const content = row.id === null ? row.draftContent : contentOf(row);
      return content && row.state !== 'stopped' ? [ruleOf(content, row.offer)] : [];
    });
    const index = indexPromotions(promotions);
    const rules = promotions
      .map(({ id }) => index.rule(id))
      .filter((rule): rule is Rule => rule !== undefined);
    const book = this.prices.book();
    const goods = [...this.catalogue.articles().values()].flatMap(({ sku, isActive }) =>
      isActive ? (book.sku(sku) ?? []) : [],
    );
    const meeting = overlapsOf(rules, goods).filter(
      ({ fromMs, toMs }) => fromMs < to.getTime() && (toMs === null || toMs > from.getTime()),
    );
    return {
      from: from.toISOString(),
      to: to.toISOString(),
      items: rows.map((row) => this.summary(row)),
      overlaps: meeting.slice(0, MOST_OVERLAPS).map(({ fromMs, toMs, ...overlap }) => ({
        ...overlap,
        from: new Date(fromMs).toISOString(),
        ...(toMs !== null && { to: new Date(toMs).toISOString() }),
      })),
    };
  }

  /** An offer that is known; refuses `not-found`. */
  async row(offer: string): Promise<OfferRow> {
    const [row] = await this.database.rows<OfferRow>(offerNamed(this.clock.now(), offer));
    return row ?? refuse('not-found');
  }

  /** The draft that is open, or was last; refuses `not-found`. */
  async lastDraft(offer: string): Promise<DraftRow> {
    const [draft] = await this.database.rows<DraftRow>(lastDraft(offer));
    return draft ?? refuse('not-found');
  }

  /** The rule that an offer would be as its last draft says; refuses `not-found`. */
  async draftRule(offer: string): Promise<Rule['promotion']> {
    return ruleOf((await this.lastDraft(offer)).content, offer);
  }

  /** Offers whose scope holds the article that somebody typed. */
  private async concerning(words: string): Promise<string[] | undefined> {
    const article = this.catalogue.find(words.toUpperCase()) ?? this.catalogue.scanned(words);
    const sku = article && this.prices.book().sku(article.sku);
    if (!sku) return undefined;
    const rows = await this.database.rows<{ offer: string; scope: Rule['promotion']['scope'] }>({
      text: `select distinct on (offer) offer, scope from promotion order by offer, version desc`,
    });
    return rows.filter(({ scope }) => scopeCovers(scope, sku)).map(({ offer }) => offerOf(offer));
  }

  private summary(row: OfferRow): PromotionSummaryView {
    const content = (row.id === null ? row.draftContent : contentOf(row)) ?? refuse('not-found');
    const { offer, state, draftState, reservedUses, consumedUses, reservedCents, consumedCents } = row;
    const isPending = row.id !== null && (draftState === 'draft' || draftState === 'proposed');
    const { name, kind, level, startsAt, endsAt, codes = [], needsCode = false, limits = {} } = content;
    return {
      ...{ offer, name, kind, level, state, startsAt, needsCode, limits },
      ...(isPending && { pendingState: draftState }),
      ...(endsAt !== undefined && { endsAt }),
      ...(row.stoppedAt && { stoppedAt: row.stoppedAt.toISOString() }),
      codes: [...codes],
      use: { reservedUses, consumedUses, reservedCents, consumedCents },
      articles: this.checks.articles(ruleOf(content, offer)),
    };
  }

  private async draft(row: DraftRow, asker: string): Promise<PromotionDraftView> {
    const people = [row.createdBy, row.proposedBy, row.decidedBy].filter((id) => id !== null);
    const names = await this.names.of(people);
    const person = (staffId: string) => ({ staffId, name: names.get(staffId) ?? '' });
    const isOpen = row.state === 'draft' || row.state === 'proposed';
    const reasons = isOpen ? await this.life.reasons(row) : [];
    const preFlight = await this.preFlights.last(row.id);
    const { id, state, revision, createdBy, proposedAt, proposedBy, decidedAt, decidedBy, comment } = row;
    return {
      ...{ id, state, revision },
      createdAt: row.createdAt.toISOString(),
      createdBy: person(createdBy),
      ...(proposedAt && { proposedAt: proposedAt.toISOString() }),
      ...(proposedBy && { proposedBy: person(proposedBy) }),
      ...(decidedAt && { decidedAt: decidedAt.toISOString() }),
      ...(decidedBy && { decidedBy: person(decidedBy) }),
      ...(comment !== null && { comment }),
      secondPersonReasons: reasons,
      mayApprove: mayApprove(asker, row.authors, reasons.length > 0),
      ...(preFlight && { preFlight: preFlightView(preFlight, revision) }),
    };
  }
}

/** What was published, as it would be written again. */
function contentOf(row: OfferRow): PromotionContent {
  const { name, kind, level, scope, definition, title, text, picture, exclusivityGroup, combinesWith } = row;
  const { publishedStartsAt, endsAt, maxUses, budgetCents, maxUsesPerContact } = row;
  if (!name || !kind || !level || !scope || !definition || !publishedStartsAt)
    throw new Error(`Offer ${row.offer} was never published`);
  return {
    ...(row.extras ?? {}),
    ...{ name, kind, level, scope, definition },
    ...(title && { title }),
    ...(text && { text }),
    ...(picture !== null && { picture }),
    startsAt: publishedStartsAt.toISOString(),
    ...(endsAt && { endsAt: endsAt.toISOString() }),
    clock: row.clock ?? 'national',
    needsCode: row.needsCode ?? false,
    codes: [...row.codes],
    isAnnounced: row.isAnnounced ?? false,
    ...(exclusivityGroup !== null && { exclusivityGroup }),
    ...(combinesWith && { combinesWith: [...combinesWith] }),
    onMarkedDown: row.onMarkedDown ?? true,
    limits: {
      ...(maxUses !== null && { maxUses }),
      ...(budgetCents !== null && { budgetCents }),
      ...(maxUsesPerContact !== null && { maxUsesPerContact }),
    },
  };
}
