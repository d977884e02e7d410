import { Injectable } from '@nestjs/common';
import type { ReturnedLineView, ReturnPageView, ReturnView } from '@passerelle/shared/api/returns';
import type { Locale } from '@passerelle/shared/pricing/types';
import { instantUtc } from '@passerelle/shared/time';
import { ArticleWords } from '../catalogue/article-words.service.js';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { Database } from '../platform/database.js';
import { refuse } from '../platform/problems.js';
import type { ShopColleague } from '../platform/signed-in.js';
import { StaffNames } from '../staff/staff-names.service.js';
import { StoresService } from '../stores/stores.service.js';
import { Vouchers } from '../vouchers/vouchers.service.js';
import { creditCause } from './domain/credit-cause.js';
import { asSaid, type ReturnLine } from './domain/return-lines.js';
import { type GoodsReturn, returnByNumber, returnsOfStore } from './returns.queries.js';

/** Returns as colleagues read them. */
@Injectable()
export class ReturnViews {
  constructor(
    private readonly database: Database,
    private readonly stores: StoresService,
    private readonly words: ArticleWords,
    private readonly names: StaffNames,
    private readonly vouchers: Vouchers,
  ) {}

  /**
   * One return, in whichever shop it came in; refuses `not-found`. The code of its store credit is for the shop that
   * gave it: whoever stands there has to print it, or print it again.
   */
  async byNumber(number: string, { store }: ShopColleague, locale: Locale): Promise<ReturnView> {
    const found = await this.database.rows<GoodsReturn>(returnByNumber(number));
    const [view = refuse('not-found')] = await this.views(found, locale);
    const isCredited = view.store === store && view.refunds.some(({ method }) => method === 'store-credit');
    const creditCode = isCredited ? await this.vouchers.codeOfCause(creditCause(number)) : undefined;
    return { ...view, ...(creditCode && { creditCode }) };
  }

  /** What a shop took back, the newest first; what waits for its inspection, the oldest first. */
  async ofStore(
    store: string,
    isWaiting: boolean,
    page: { readonly cursor?: string; readonly limit: number },
    locale: Locale,
  ): Promise<ReturnPageView> {
    const [at, id] = page.cursor ? placeIn(page.cursor, 'string', 'string') : [];
    const after = at && id ? { at, id } : undefined;
    const found = await this.database.rows<GoodsReturn>(
      returnsOfStore(store, isWaiting, after, page.limit + 1),
    );
    const shown = found.slice(0, page.limit);
    const last = found.length > page.limit ? shown.at(-1) : undefined;
    return {
      items: await this.views(shown, locale),
      nextCursor: last ? cursorOf(last.receivedAt.toISOString(), last.id) : null,
    };
  }

  private async views(returns: readonly GoodsReturn[], locale: Locale): Promise<ReturnView[]> {
    const names = await this.names.of(returns.map(({ receivedBy }) => receivedBy));
    return returns.map((one) => this.view(one, names.get(one.receivedBy) ?? '', locale));
  }

  private view(one: GoodsReturn, receivedBy: string, locale: Locale): ReturnView {
    const { number, state, store, receipt, ground, refundCents } = one;
    return {
      ...{ number, state, store, receipt, ground, refundCents },
      storeName: this.stores.find(store)?.name ?? store,
      ...(one.order !== null && { order: one.order }),
      ...(one.reason && { reason: one.reason }),
      vat: [...one.vat],
      lines: asSaid(one.lines).map((line) => this.line(line, locale)),
      refunds: one.refunds.map(({ method, amountCents }) => ({ method, amountCents })),
      receivedAt: instantUtc(one.receivedAt.getTime()),
      receivedBy,
      ...(one.exchangeReceipt && { exchangeReceipt: one.exchangeReceipt }),
      ...(one.settledAt && { settledAt: instantUtc(one.settledAt.getTime()) }),
    };
  }

  private line(
    { sku, quantity, netCents, condition, replacement }: ReturnLine,
    locale: Locale,
  ): ReturnedLineView {
    const { name, label, image } = this.words.of(sku, locale);
    const given = replacement === null ? undefined : this.words.of(replacement, locale);
    return {
      ...{ sku, name, label, image, quantity, netCents },
      ...(condition && { condition }),
      ...(replacement &&
        given && { replacement: { sku: replacement, name: given.name, label: given.label } }),
    };
  }
}
