import { Injectable } from '@nestjs/common';
import type { PromotionContent, PromotionVersionView } from '@passerelle/shared/api/promotions';
import { describePromotion } from '@passerelle/shared/pricing/read-promotion';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { StaffNames } from '../staff/staff-names.service.js';
import { changedFields } from './domain/changed-fields.js';
import { ruleOf } from './domain/content.js';
import { type VersionRow, versionsOf } from './promotion-drafts.queries.js';

/** What was published for an offer, one version after the other. */
@Injectable()
export class PromotionVersions {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly names: StaffNames,
  ) {}

  /** The versions of an offer, the newest first, each with what it changed. */
  async of(offer: string): Promise<PromotionVersionView[]> {
    const rows = await this.database.rows<VersionRow>(versionsOf(offer));
    const names = await this.names.of(rows.flatMap(({ decidedBy }) => decidedBy ?? []));
    return rows.map((row, place) => {
      const { version, startsAt, endsAt, authoredEndsAt, publishedAt, decidedBy, comment } = row;
      const content = contentOf(row);
      const before = rows[place + 1];
      return {
        version,
        startsAt: startsAt.toISOString(),
        ...(endsAt && { endsAt: endsAt.toISOString() }),
        ...(authoredEndsAt && { authoredEndsAt: authoredEndsAt.toISOString() }),
        publishedAt: publishedAt.toISOString(),
        ...(decidedBy !== null && {
          publishedBy: { staffId: decidedBy, name: names.get(decidedBy) ?? '' },
        }),
        ...(comment !== null && { comment }),
        sentence: { fr: this.sentence(content, offer, 'fr'), en: this.sentence(content, offer, 'en') },
        limits: content.limits ?? {},
        changed: before ? changedFields(contentOf(before), content) : [],
      };
    });
  }

  private sentence(content: PromotionContent, offer: string, locale: 'fr' | 'en'): string {
    return describePromotion(ruleOf(content, offer), locale, this.config.currency) ?? '';
  }
}

/** As it was written; of one that came with the demo or an import, what its rule says. */
function contentOf(row: VersionRow): PromotionContent {
  const { content, name, kind, level, scope, definition, needsCode, startsAt, authoredEndsAt } = row;
  return (
    content ?? {
      ...{ name, kind, level, scope, definition, needsCode },
      startsAt: startsAt.toISOString(),
      ...(authoredEndsAt && { endsAt: authoredEndsAt.toISOString() }),
    }
  );
}
