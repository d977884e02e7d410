import { Injectable } from '@nestjs/common';
import { versionOf } from '@passerelle/shared/pricing/offer-versions';
import { minuteOf } from '@passerelle/shared/time';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import type { Tx } from '../platform/database.js';
import { refuse } from '../platform/problems.js';
import type { Colleague } from '../platform/signed-in.js';
import { PromotionsService } from '../promotions/promotions.service.js';
import { factsOf, ruleOf } from './domain/content.js';
import { PromotionChecks } from './promotion-checks.service.js';
import { type DraftRow, decideDraft, type OfferRow, offerNamed } from './promotion-drafts.queries.js';

type Person = Pick<Colleague, 'staffId'>;

/** What shoppers pay from a minute on: a version comes into force, and what runs is stopped. */
@Injectable()
export class PromotionPublication {
  constructor(
    private readonly clock: Clock,
    private readonly checks: PromotionChecks,
    private readonly promotions: PromotionsService,
    private readonly audit: AuditTrail,
  ) {}

  /** An offer that is known; refuses `not-found`. */
  async known(tx: Tx, offer: string): Promise<OfferRow> {
    const [row] = await tx.rows<OfferRow>(offerNamed(this.clock.now(), offer));
    return row ?? refuse('not-found');
  }

  /** Puts a draft in force: its version begins where the former one ends, at this minute or at its own beginning. */
  async publish(tx: Tx, draft: DraftRow, by: Person, comment: string | undefined): Promise<void> {
    const { offer, content } = draft;
    this.checks.refuseUnpublishable(content, offer);
    const at = this.thisMinute();
    const row = await this.known(tx, offer);
    if (row.state === 'ended' || row.state === 'stopped') refuse('already-decided', { state: row.state });
    if (row.id !== null) await this.promotions.stop(tx, row.id, at);
    const version = (row.version ?? 0) + 1;
    const { title, text, picture, clock, isAnnounced, codes = [], limits = {} } = content;
    const added = codes.filter((code) => !row.codes.includes(code));
    await this.promotions.publish(tx, ruleOf(content, versionOf(offer, version), at.getTime()), {
      at: this.clock.now(),
      by: by.staffId,
      limits,
      words: { title, text, picture, clock, isAnnounced },
      codes: added.map((code) => ({ code })),
    });
    await this.promotions.stopCodes(
      tx,
      row.codes.filter((code) => !codes.includes(code)),
      at,
    );
    const subject = { kind: 'promotion', id: offer, label: content.name.fr };
    await tx.run(
      decideDraft(draft.id, 'approved', { at: this.clock.now(), by: by.staffId, comment }, version),
    );
    const act = version === 1 ? 'promotion-approved' : 'promotion-corrected';
    await this.audit.record(tx, { by, act, subject, after: { version, ...factsOf(content), comment } });
  }

  /** Ends what runs or is to run at this minute; refuses `already-decided` where nothing does. */
  async stop(tx: Tx, offer: string, by: Person, comment: string | undefined): Promise<void> {
    const row = await this.known(tx, offer);
    if (row.id === null || (row.state !== 'running' && row.state !== 'scheduled'))
      refuse('already-decided', { state: row.state });
    const at = this.thisMinute();
    await this.promotions.stop(tx, row.id, at);
    const subject = { kind: 'promotion', id: offer, label: row.name?.fr ?? offer };
    const after = { state: 'stopped', stoppedAt: at.toISOString(), comment };
    await this.audit.record(tx, {
      by,
      act: 'promotion-stopped',
      subject,
      before: { state: row.state },
      after,
    });
  }

  /** Quotes are made as of whole minutes: what ends now ends with the minute that runs. */
  private thisMinute(): Date {
    return new Date(minuteOf(this.clock.now().getTime()));
  }
}
