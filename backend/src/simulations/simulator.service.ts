import { Injectable } from '@nestjs/common';
import type {
  PriceBoundaryView,
  SimulatedRuleView,
  SimulationRequest,
  SimulationView,
} from '@passerelle/shared/api/simulator';
import { GESTURE_NAME, GESTURE_PHASE, STAFF_GESTURE } from '@passerelle/shared/pricing/phases/gesture';
import type { Rule } from '@passerelle/shared/pricing/rule';
import type { BookSku, LocalText, RefusedRule } from '@passerelle/shared/pricing/types';
import { instantUtc } from '@passerelle/shared/time';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { CustomerRecordsService } from '../customers/customer-records.service.js';
import { Gestures } from '../gestures/gestures.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { refuseField } from '../platform/problems.js';
import type { Colleague } from '../platform/signed-in.js';
import { PromotionViews } from '../promotion-drafts/promotion-views.service.js';
import type { Asking } from '../quotes/quotes.service.js';
import { type Simulated, WhatIf } from '../quotes/what-if.service.js';
import { boundariesAround } from './domain/boundaries.js';
import { outsideRules } from './domain/outside-rules.js';

const EARLIEST_MS = Date.UTC(2000, 0, 1);
const LATEST_MS = Date.UTC(2100, 0, 1);

/** What a basket would cost at any instant, and what every rule has to do with it. */
@Injectable()
export class SimulatorService {
  constructor(
    private readonly whatIf: WhatIf,
    private readonly drafts: PromotionViews,
    private readonly catalogue: CatalogueService,
    private readonly customers: CustomerRecordsService,
    private readonly gestures: Gestures,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Quotes with the books as they were or will be at an instant; caps are those of now. Nothing is stored. */
  async simulate(request: SimulationRequest, by: Colleague): Promise<SimulationView> {
    const { store, lines, codes, withDraft, gesture: wanted } = request;
    const extra = withDraft === undefined ? undefined : await this.drafts.draftRule(withDraft);
    const at = this.instant(request.at);
    const who = await this.who(request.customer);
    // The gesture of a person of that role, asked for as at the counter.
    const asked = await this.gestures.ask(wanted, { staffId: by.staffId, role: wanted?.role ?? by.role });
    const { gesture, gestureCapBasisPoints } = asked ?? {};
    const simulated = await this.whatIf.quote(
      { store, lines, codes, gesture },
      { at, extra, ...who, gestureCapBasisPoints },
    );
    return this.view(simulated, withDraft);
  }

  /** A quote with every rule that could concern its basket. */
  view({ quote, ground: { books } }: Simulated, draft?: string): SimulationView {
    const { document, explanation, hash } = quote;
    const at = Date.parse(document.at);
    const goods = document.lines.flatMap(({ sku }) => books.sku(sku) ?? []);
    const explained = new Set([...explanation.applied, ...explanation.refused].map((rule) => rule.promotion));
    const named = (promotion: string): LocalText =>
      books.promotions.byId.get(promotion)?.name ?? { fr: promotion, en: promotion };
    const about = (rule: Rule) => aboutRule(rule, document.currency, draft);
    const rules = document.applied.flatMap((applied): SimulatedRuleView[] => {
      const { phase, discountCents, code } = applied;
      const onLines = applied.lines.map(({ sku, discountCents: cents }) => ({ sku, discountCents: cents }));
      if (applied.promotion === STAFF_GESTURE)
        return [{ ...aboutGesture(document.at), outcome: 'applied', discountCents, lines: onLines }];
      const rule = books.promotions.rule(applied.promotion);
      if (rule === undefined) return [];
      return [
        { ...about(rule), phase, outcome: 'applied', discountCents, lines: onLines, ...(code && { code }) },
      ];
    });
    const refused = explanation.refused.flatMap((refusal): SimulatedRuleView[] => {
      if (refusal.promotion === STAFF_GESTURE)
        return [{ ...aboutGesture(document.at), ...nothing, ...verdictOf(refusal, named) }];
      const rule = books.promotions.rule(refusal.promotion);
      return rule ? [{ ...about(rule), ...nothing, ...verdictOf(refusal, named) }] : [];
    });
    const outside = outsideRules(books.promotions, goods, at, explained).map(
      ({ rule, reason }): SimulatedRuleView => ({ ...about(rule), ...nothing, reason }),
    );
    rules.push(...[...refused, ...outside].sort(byNearness));
    return {
      at: document.at,
      hash,
      document,
      explanation,
      rules,
      boundaries: this.boundaries(books, goods, at),
    };
  }

  private boundaries(
    { promotions }: Simulated['ground']['books'],
    goods: readonly BookSku[],
    at: number,
  ): PriceBoundaryView[] {
    return boundariesAround(promotions, goods, at).map((boundary): PriceBoundaryView => {
      const instant = { at: instantUtc(boundary.atMs), kind: boundary.kind };
      if (boundary.kind === 'price') {
        const { sku } = boundary;
        return { ...instant, name: this.catalogue.find(sku)?.product.name ?? { fr: sku, en: sku }, sku };
      }
      const { promotion } = boundary;
      const name = promotions.byId.get(promotion)?.name ?? { fr: promotion, en: promotion };
      return { ...instant, name, promotion };
    });
  }

  private instant(at: string | undefined): Date {
    if (at === undefined) return this.clock.now();
    const atMs = Date.parse(at);
    if (!/(Z|[+-]\d{2}:\d{2})$/.test(at) || Number.isNaN(atMs))
      refuseField(
        'at',
        'bad-instant',
        'at must be an instant with its offset, such as 2026-11-27T00:00:00+01:00',
      );
    if (atMs < EARLIEST_MS || atMs >= LATEST_MS)
      refuseField('at', 'out-of-range', 'at must lie between the years 2000 and 2099');
    return new Date(atMs);
  }

  /** What limits and conditions know of the buyer: a profile as it was given, or a known customer. */
  private async who(asked: SimulationRequest['customer']): Promise<Pick<Asking, 'contactKeys' | 'customer'>> {
    if (asked === undefined) return {};
    const { id, segments, purchases } = asked;
    const known = id === undefined ? {} : await this.known(id);
    if (segments === undefined && purchases === undefined && id !== undefined) return known;
    const hasAppointment = false;
    return { ...known, customer: { segments: segments ?? [], purchases: purchases ?? 0, hasAppointment } };
  }

  private known(id: string): Promise<Pick<Asking, 'contactKeys' | 'customer'>> {
    return this.database.inTransaction(async (tx) => {
      const customerId = await this.customers.known(id, tx);
      const contactKeys = await this.customers.limitKeys(customerId, tx);
      return { contactKeys, customer: await this.customers.facts(customerId, tx) };
    });
  }
}

const nothing = { outcome: 'refused' as const, discountCents: 0, lines: [] };

function aboutRule({ promotion, terms, phase }: Rule, currency: string, draft: string | undefined) {
  const { id, name, kind, startsMs, endsMs } = promotion;
  return {
    promotion: id,
    name,
    sentence: { fr: terms.describe('fr', currency), en: terms.describe('en', currency) },
    kind,
    phase,
    startsAt: instantUtc(startsMs),
    ...(endsMs !== null && { endsAt: instantUtc(endsMs) }),
    ...(id === draft && { isDraft: true }),
  };
}

/** The gesture of a colleague, which has neither a sentence nor a period of its own. */
function aboutGesture(at: string) {
  return {
    ...{ promotion: STAFF_GESTURE, kind: STAFF_GESTURE, phase: GESTURE_PHASE },
    ...{ name: GESTURE_NAME, sentence: GESTURE_NAME, startsAt: at },
  };
}

function verdictOf(
  { reason, missingCents, missingUnits, because }: RefusedRule,
  named: (promotion: string) => LocalText,
) {
  return {
    reason,
    ...(missingCents !== undefined && { missingCents }),
    ...(missingUnits !== undefined && { missingUnits }),
    ...(because !== undefined && { because: { promotion: because, name: named(because) } }),
  };
}

/** What the engine weighed comes first, then what waits for its day or its code, then what is for other goods. */
function byNearness(one: SimulatedRuleView, other: SimulatedRuleView): number {
  return (
    farness(one) - farness(other) || one.phase - other.phase || (one.promotion < other.promotion ? -1 : 1)
  );
}

function farness({ reason }: SimulatedRuleView): number {
  const outside = ['needs-code', 'not-started', 'ended', 'out-of-scope'];
  return outside.indexOf(reason ?? '') + 1;
}
