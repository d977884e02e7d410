import { Injectable } from '@nestjs/common';
import type { TransferPageView, TransferView } from '@passerelle/shared/api/transfers';
import type { Locale } from '@passerelle/shared/pricing/types';
import { instantUtc } from '@passerelle/shared/time';
import { allowedTransferCommands, type TransferState } from '@passerelle/shared/transfers/states';
import { ArticleWords } from '../catalogue/article-words.service.js';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { Database } from '../platform/database.js';
import { refuse } from '../platform/problems.js';
import type { ShopColleague } from '../platform/signed-in.js';
import { StaffNames } from '../staff/staff-names.service.js';
import { StoresService } from '../stores/stores.service.js';
import {
  type StoryRow,
  storiesOf,
  type Transfer,
  transferByNumber,
  transfersOf,
} from './transfers.queries.js';

/** Which transfers are meant. */
export interface TransferPage {
  readonly states: readonly TransferState[] | undefined;
  readonly cursor: string | undefined;
  readonly limit: number;
}

/** Transfers as colleagues of either shop read them. */
@Injectable()
export class TransferViews {
  constructor(
    private readonly database: Database,
    private readonly stores: StoresService,
    private readonly words: ArticleWords,
    private readonly names: StaffNames,
  ) {}

  /** One transfer of the colleague's shop; refuses `not-found`, for those of others too. */
  async byNumber(number: string, colleague: ShopColleague, locale: Locale): Promise<TransferView> {
    const [transfer] = await this.database.rows<Transfer>(transferByNumber(number));
    if (transfer === undefined || ![transfer.from, transfer.to].includes(colleague.store))
      return refuse('not-found');
    const [view] = await this.views([transfer], colleague, locale);
    return view ?? refuse('not-found');
  }

  /** Transfers of the colleague's shop in either direction, the latest first. */
  async page(
    { states, cursor, limit }: TransferPage,
    colleague: ShopColleague,
    locale: Locale,
  ): Promise<TransferPageView> {
    const [at, id] = cursor ? placeIn(cursor, 'string', 'string') : [];
    const before = at && id ? { at, id } : undefined;
    const found = await this.database.rows<Transfer>(
      transfersOf(colleague.store, states ?? null, before, limit + 1),
    );
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    return {
      items: await this.views(shown, colleague, locale),
      nextCursor: last ? cursorOf(last.requestedAt.toISOString(), last.id) : null,
    };
  }

  private async views(
    transfers: readonly Transfer[],
    colleague: ShopColleague,
    locale: Locale,
  ): Promise<TransferView[]> {
    const stories = await this.database.rows<StoryRow>(storiesOf(transfers.map(({ id }) => id)));
    const names = await this.names.of(stories.map(({ actor }) => actor));
    return transfers.map((transfer) => {
      const side = colleague.store === transfer.from ? ('from' as const) : ('to' as const);
      const isManager = colleague.role === 'manager';
      return {
        number: transfer.number,
        state: transfer.state,
        from: transfer.from,
        fromName: this.stores.find(transfer.from)?.name ?? transfer.from,
        to: transfer.to,
        toName: this.stores.find(transfer.to)?.name ?? transfer.to,
        ...(transfer.orderNumber && { order: transfer.orderNumber }),
        requestedAt: instantUtc(transfer.requestedAt.getTime()),
        lines: transfer.lines.map(({ sku, quantity, shipped, received, damaged }) => {
          const { name, label, image, gtin, aisle } = this.words.of(sku, locale);
          const counted = { quantity, shipped, received, damaged };
          return { sku, name, label, image, gtin, ...(aisle && { aisle }), ...counted };
        }),
        commands: allowedTransferCommands(transfer.state, { side, isManager }),
        story: stories
          .filter(({ transferId }) => transferId === transfer.id)
          .map(({ at, command, toState, actor, detail }) => ({
            at: instantUtc(at.getTime()),
            command,
            to: toState,
            who: names.get(actor) ?? actor,
            ...(typeof detail?.reason === 'string' && { detail: detail.reason }),
          })),
      };
    });
  }
}
