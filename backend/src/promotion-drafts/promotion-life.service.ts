import { Injectable } from '@nestjs/common';
import type { PromotionContent, SecondPersonReason } from '@passerelle/shared/api/promotions';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Books } from '../platform/books.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import type { Tx } from '../platform/database.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { newId } from '../platform/ids.js';
import { refuse } from '../platform/problems.js';
import type { Colleague } from '../platform/signed-in.js';
import { factsOf, wordsOf } from './domain/content.js';
import { slugOf } from './domain/offer-names.js';
import { mayApprove, secondPersonReasons } from './domain/second-person.js';
import { PreFlights } from './pre-flights.service.js';
import { PromotionChecks } from './promotion-checks.service.js';
import {
  changeDraft,
  type DraftRow,
  decideDraft,
  insertDraft,
  lastDraft,
  proposeDraft,
  takenOffers,
  takeTurn,
} from './promotion-drafts.queries.js';
import { PromotionPublication } from './promotion-publication.service.js';

type Person = Pick<Colleague, 'staffId'>;

/** From the first draft of a promotion to its end: who may, when, and what shoppers pay from then on. */
@Injectable()
export class PromotionLife {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly books: Books,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly checks: PromotionChecks,
    private readonly publication: PromotionPublication,
    private readonly preFlights: PreFlights,
    private readonly audit: AuditTrail,
  ) {}

  /** Writes a new promotion; unless it is to stay a draft, it is submitted at once. Answers its offer. */
  async create(
    request: KeyedRequest,
    written: PromotionContent,
    isDraft: boolean,
    by: Person,
  ): Promise<string> {
    return this.act(request, async (tx) => {
      const content = await this.checks.read(tx, written);
      const offer = await this.freeName(tx, content.name.fr);
      const draft = await this.write(tx, offer, content, by);
      await this.record(tx, 'promotion-written', draft, by, undefined, factsOf(content));
      if (!isDraft) await this.submit(tx, draft, by);
      return offer;
    });
  }

  /**
   * Changes what is not decided yet; of something published it opens a correction. Unless it is to stay a draft, it is
   * submitted at once: a correction ends the version that runs and begins the next one.
   */
  async change(
    request: KeyedRequest,
    offer: string,
    written: PromotionContent,
    isDraft: boolean,
    by: Person,
  ): Promise<string> {
    return this.act(request, async (tx) => {
      const content = await this.checks.read(tx, written);
      const row = await this.publication.known(tx, offer);
      const open = await this.openDraft(tx, offer);
      if (row.state === 'ended' || row.state === 'stopped') refuse('already-decided', { state: row.state });
      let draft: DraftRow;
      if (open) {
        await tx.run(changeDraft(open.id, content, wordsOf(content), by.staffId));
        draft = await this.last(tx, offer);
      } else {
        draft = await this.write(tx, offer, content, by);
      }
      const before = open?.content ?? row.draftContent ?? undefined;
      await this.record(tx, 'promotion-changed', draft, by, before && factsOf(before), factsOf(content));
      if (!isDraft) await this.submit(tx, draft, by);
      return offer;
    });
  }

  /** Submits a draft: published where one person may decide it, else waiting for a second one. */
  async propose(request: KeyedRequest, offer: string, by: Person): Promise<string> {
    return this.decide(request, offer, async (tx, draft) => {
      if (draft.state !== 'draft') refuse('already-decided', { state: draft.state });
      await this.submit(tx, draft, by);
    });
  }

  /** Publishes a proposal; refuses whoever wrote in it. */
  async approve(request: KeyedRequest, offer: string, by: Person, comment?: string): Promise<string> {
    return this.decide(request, offer, async (tx, draft) => {
      if (draft.state !== 'proposed') refuse('already-decided', { state: draft.state });
      const reasons = await this.reasons(draft, tx);
      if (!mayApprove(by.staffId, draft.authors, reasons.length > 0)) refuse('own-proposal');
      await this.publication.publish(tx, draft, by, comment);
    });
  }

  /** Ends a proposal with a reason. */
  async refuse(request: KeyedRequest, offer: string, by: Person, comment: string): Promise<string> {
    return this.decide(request, offer, async (tx, draft) => {
      if (draft.state !== 'proposed') refuse('already-decided', { state: draft.state });
      await this.close(tx, draft, 'refused', by, comment);
    });
  }

  /** Takes a draft or a proposal back. */
  async withdraw(request: KeyedRequest, offer: string, by: Person): Promise<string> {
    return this.decide(request, offer, async (tx, draft) => {
      if (draft.state !== 'draft' && draft.state !== 'proposed')
        refuse('already-decided', { state: draft.state });
      await this.close(tx, draft, 'withdrawn', by, undefined);
    });
  }

  /** Ends what runs or is to run, at once and everywhere; promises already made are kept. */
  async stop(request: KeyedRequest, offer: string, by: Person, comment?: string): Promise<string> {
    return this.act(request, async (tx) => {
      await this.publication.stop(tx, offer, by, comment);
      return offer;
    });
  }

  /** Asks for a pre-flight of what is being written. */
  async ask(request: KeyedRequest, offer: string, by: Person): Promise<string> {
    return this.decide(request, offer, async (tx, draft) => {
      if (draft.state !== 'draft' && draft.state !== 'proposed')
        refuse('already-decided', { state: draft.state });
      await this.preFlights.ask(tx, draft, by.staffId);
    });
  }

  /** Why a second person must approve a draft as it stands. */
  async reasons(draft: DraftRow, tx?: Tx): Promise<SecondPersonReason[]> {
    const { content, offer, id, revision } = draft;
    const last = await this.preFlights.last(id, tx);
    const isMeasured = last?.state === 'done' && last.revision === revision;
    return secondPersonReasons(
      {
        depthBasisPoints: this.checks.depth(content, offer),
        hasEnd: content.endsAt !== undefined,
        budgetCents: content.limits?.budgetCents,
        monthlyCents: isMeasured ? last.figures?.ownCents : undefined,
      },
      this.config.promotionsAlone,
    );
  }

  private async submit(tx: Tx, draft: DraftRow, by: Person): Promise<void> {
    this.checks.refuseUnpublishable(draft.content, draft.offer);
    const reasons = await this.reasons(draft, tx);
    await tx.run(proposeDraft(draft.id, this.clock.now(), by.staffId));
    if (mayApprove(by.staffId, draft.authors, reasons.length > 0))
      return this.publication.publish(tx, draft, by, undefined);
    // Whoever decides finds it measured.
    if (reasons.includes('not-measured')) await this.preFlights.ask(tx, draft, by.staffId);
    await this.record(tx, 'promotion-proposed', draft, by, undefined, { reasons });
  }

  private async close(
    tx: Tx,
    draft: DraftRow,
    state: 'refused' | 'withdrawn',
    by: Person,
    comment: string | undefined,
  ): Promise<void> {
    await tx.run(decideDraft(draft.id, state, { at: this.clock.now(), by: by.staffId, comment }, undefined));
    await this.record(tx, `promotion-${state}`, draft, by, { state: draft.state }, { state, comment });
  }

  private async write(tx: Tx, offer: string, content: PromotionContent, by: Person): Promise<DraftRow> {
    const at = this.clock.now();
    await tx.run(insertDraft({ id: newId(at), offer, content, words: wordsOf(content), at, by: by.staffId }));
    return this.last(tx, offer);
  }

  private async record(
    tx: Tx,
    act: string,
    { offer, content }: DraftRow,
    by: Person,
    before?: Record<string, unknown>,
    after?: Record<string, unknown>,
  ): Promise<void> {
    const subject = { kind: 'promotion', id: offer, label: content.name.fr };
    await this.audit.record(tx, { by, act, subject, ...(before && { before }), ...(after && { after }) });
  }

  /** One decision after the other on all promotions. */
  private async act(request: KeyedRequest, story: (tx: Tx) => Promise<string>): Promise<string> {
    await this.books.refresh();
    const { offer } = await this.idempotency.once(request, async (tx) => {
      await tx.run(takeTurn);
      return { offer: await story(tx) };
    });
    await this.books.refresh();
    return offer;
  }

  private decide(
    request: KeyedRequest,
    offer: string,
    story: (tx: Tx, draft: DraftRow) => Promise<void>,
  ): Promise<string> {
    return this.act(request, async (tx) => {
      const [draft] = await tx.rows<DraftRow>(lastDraft(offer));
      if (!draft) {
        await this.publication.known(tx, offer);
        return refuse('already-decided', { state: 'approved' });
      }
      await story(tx, draft);
      return offer;
    });
  }

  private async openDraft(tx: Tx, offer: string): Promise<DraftRow | undefined> {
    const [draft] = await tx.rows<DraftRow>(lastDraft(offer));
    return draft && (draft.state === 'draft' || draft.state === 'proposed') ? draft : undefined;
  }

  private async last(tx: Tx, offer: string): Promise<DraftRow> {
    const [draft] = await tx.rows<DraftRow>(lastDraft(offer));
    return draft ?? refuse('not-found');
  }

  private async freeName(tx: Tx, words: string): Promise<string> {
    const name = slugOf(words);
    const rows = await tx.rows<{ offer: string }>(takenOffers(name));
    const taken = new Set(rows.map(({ offer }) => offer));
    for (let place = 1; ; place += 1) {
      const free = place === 1 ? name : `${name}-${place}`;
      if (!taken.has(free)) return free;
    }
  }
}
