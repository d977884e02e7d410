import { Injectable } from '@nestjs/common';
import type { Page } from '@passerelle/shared/api/page';
import type { CodeView } from '@passerelle/shared/api/promotions';
import { normaliseCode } from '@passerelle/shared/pricing/normalise';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Books } from '../platform/books.js';
import { Clock } from '../platform/clock.js';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { Database } from '../platform/database.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { refuse } from '../platform/problems.js';
import type { Colleague } from '../platform/signed-in.js';
import { codedOffer } from './coded-offer.js';
import { type CodeRow, codesOf, stopCode } from './promotion-codes.queries.js';

const PAGE = 100;

/** Codes one by one: looked up, and stopped. */
@Injectable()
export class PromotionCodes {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly books: Books,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** A page of an offer's codes, those that begin as asked. */
  async codes(
    offer: string,
    begins: string | undefined,
    cursor: string | undefined,
  ): Promise<Page<CodeView>> {
    await codedOffer(this.database, offer);
    const after = cursor === undefined ? undefined : placeIn(cursor, 'string')[0];
    const asked = begins === undefined ? undefined : normaliseCode(begins);
    const rows = await this.database.rows<CodeRow>(codesOf(offer, asked, after, PAGE + 1));
    const shown = rows.slice(0, PAGE);
    return {
      items: shown.map(codeView),
      nextCursor: rows.length > PAGE ? cursorOf(shown.at(-1)?.code ?? '') : null,
    };
  }

  /** Has one code accepted no more; what it gave already is kept. */
  async stop(
    request: KeyedRequest,
    offer: string,
    typed: string,
    by: Pick<Colleague, 'staffId'>,
  ): Promise<CodeView> {
    const code = normaliseCode(typed);
    await this.idempotency.once(request, async (tx) => {
      const label = await codedOffer(tx, offer);
      if ((await tx.run(stopCode(offer, code, this.clock.now()))) === 0) refuse('not-found');
      const subject = { kind: 'promotion', id: offer, label };
      await this.audit.record(tx, { by, act: 'codes-stopped', subject, after: { code } });
      return {};
    });
    await this.books.refresh();
    const { items } = await this.codes(offer, code, undefined);
    return items.find((each) => each.code === code) ?? refuse('not-found');
  }
}

function codeView({ code, batch, maxUses, reservedUses, consumedUses, stoppedAt }: CodeRow): CodeView {
  return {
    ...{ code, reservedUses, consumedUses },
    ...(batch !== null && { batch }),
    ...(maxUses !== null && { maxUses }),
    ...(stoppedAt && { stoppedAt: stoppedAt.toISOString() }),
  };
}
