import { Injectable } from '@nestjs/common';
import type { AskShopperRequest, ChoiceRequest, OrderChoicesView } from '@passerelle/shared/api/choices';
import type { OrderView } from '@passerelle/shared/api/orders';
import type { StaffOrderView } from '@passerelle/shared/api/staff-orders';
import type { Locale } from '@passerelle/shared/pricing/types';
import { instantUtc } from '@passerelle/shared/time';
import { ArticleWords } from '../catalogue/article-words.service.js';
import { SettlementsService } from '../hand-over/settlements.service.js';
import { Alternatives } from '../orders/alternatives.service.js';
import { actorOf, asShopper, type Order } from '../orders/order-acts.service.js';
import { OrderChoices } from '../orders/order-choices.service.js';
import { wantedOf } from '../orders/order-lives.service.js';
import { ShopperOrdersService, type TokenHolder } from '../orders/shopper-orders.service.js';
import { StaffOrdersService } from '../orders/staff-orders.service.js';
import { StaffOrderViews } from '../picking/staff-order-views.service.js';
import type { KeyedRequest } from '../platform/idempotency.js';
import type { ShopColleague } from '../platform/signed-in.js';
import { ShortPicks, undecided } from './short-picks.service.js';
import { Substitutes } from './substitutes.service.js';

/** Who asks, under which key, to be answered in which language. */
interface AtTheCounter {
  readonly number: string;
  readonly colleague: ShopColleague;
  readonly request: KeyedRequest;
  readonly locale: Locale;
}

/** What a shopper may choose when something of a paid order is missing, alone or through a colleague on the phone. */
@Injectable()
export class ChoicesService {
  constructor(
    private readonly shoppers: ShopperOrdersService,
    private readonly staff: StaffOrdersService,
    private readonly staffViews: StaffOrderViews,
    private readonly alternatives: Alternatives,
    private readonly settlements: SettlementsService,
    private readonly substitutes: Substitutes,
    private readonly words: ArticleWords,
    private readonly picks: ShortPicks,
    private readonly deadlines: OrderChoices,
  ) {}

  /** What there is to choose from; no line: there is nothing to choose. */
  async of(order: Order, locale: Locale): Promise<OrderChoicesView> {
    const missing = undecided(order);
    const totalCents = await this.settlements.promisedCents(order, this.staff.contactsOf(order));
    const backCents = Math.max(0, order.paidCents - order.owedBackCents - totalCents);
    const lines = [];
    for (const line of missing) {
      const packs = line.missing - line.waived;
      const found = await this.substitutes.of(order, line, packs);
      lines.push({
        ...this.named(line.sku, locale),
        ...{ missing: packs, unitCents: line.unitCents },
        substitutes: found.map((each) => ({ ...each, ...this.named(each.sku, locale) })),
      });
    }
    const isOpen = missing.length > 0;
    const chooseBy = isOpen ? await this.deadlines.by(order.id) : undefined;
    const wanted = { store: order.store, lines: wantedOf(order.lines), locale };
    const [waitFrom] = isOpen ? await this.sources(order, locale) : [];
    return {
      lines,
      ...(chooseBy && { chooseBy: instantUtc(chooseBy.getTime()) }),
      drop: { totalCents, backCents },
      otherStores: isOpen ? await this.alternatives.near(wanted) : [],
      ...(waitFrom && { waitFrom }),
    };
  }

  async ofShopper(holder: TokenHolder): Promise<OrderChoicesView> {
    return this.of(await this.shoppers.find(holder), holder.locale);
  }

  async inShop(number: string, { store }: ShopColleague, locale: Locale): Promise<OrderChoicesView> {
    return this.of(await this.staff.find(number, store), locale);
  }

  async choose(holder: TokenHolder, request: KeyedRequest, choice: ChoiceRequest): Promise<OrderView> {
    const from = await this.sourceOf(await this.shoppers.find(holder), choice, holder.locale);
    return this.shoppers.command(holder, request, (tx, order) =>
      this.picks.choose(tx, order, asShopper, choice, from),
    );
  }

  /** The same for somebody on the phone. */
  async chooseFor(
    { number, colleague, request, locale }: AtTheCounter,
    choice: ChoiceRequest,
  ): Promise<StaffOrderView> {
    const from = await this.sourceOf(await this.staff.anywhere(number), choice, locale);
    const order = await this.staff.command(number, colleague, request, (tx, taken) =>
      this.picks.choose(tx, taken, actorOf(colleague), choice, from),
    );
    return this.staffViews.detail(order, colleague, locale);
  }

  /** Asks the shopper what becomes of what is missing. */
  async ask(
    { number, colleague, request, locale }: AtTheCounter,
    asked: AskShopperRequest,
  ): Promise<StaffOrderView> {
    const order = await this.staff.command(number, colleague, request, (tx, taken) =>
      this.picks.ask(tx, taken, colleague, asked),
    );
    return this.staffViews.detail(order, colleague, locale);
  }

  private async sourceOf(
    order: Order,
    { choice }: ChoiceRequest,
    locale: Locale,
  ): Promise<string | undefined> {
    return choice === 'wait' ? (await this.sources(order, locale))[0]?.code : undefined;
  }

  /** Shops that can promise all that is missing, the nearest first. */
  private async sources(order: Order, locale: Locale) {
    const lines = undecided(order).map(({ sku, missing, waived }) => ({ sku, quantity: missing - waived }));
    return lines.length === 0 ? [] : this.alternatives.near({ store: order.store, lines, locale });
  }

  private named(sku: string, locale: Locale) {
    const { name, label, image, slug } = this.words.of(sku, locale);
    return { sku, name, label, image, slug };
  }
}
