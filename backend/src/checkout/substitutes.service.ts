import { Injectable } from '@nestjs/common';
import { type Article, CatalogueService, type Product } from '../catalogue/catalogue.service.js';
import type { Order, OrderLine } from '../orders/order-acts.service.js';
import { Database, type Tx } from '../platform/database.js';
import { QuotesService } from '../quotes/quotes.service.js';
import { AvailabilityService } from '../stock/availability.service.js';
import { isSameKind, type Kind } from './domain/same-kind.js';
import { type Suggestion, suggestionsOf } from './suggestions.queries.js';

const MOST_SHOWN = 3;
const MOST_COMPARED = 40;

/** An article that could take the place of another, in cents for one. */
export interface Substitute {
  readonly sku: string;
  readonly ownCents: number;
  readonly unitCents: number;
  readonly isProposed: boolean;
}

/** Which articles may take the place of one that is missing, and what they cost then: the lower of both prices. */
@Injectable()
export class Substitutes {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueService,
    private readonly quotes: QuotesService,
    private readonly availability: AvailabilityService,
  ) {}

  /** At most three for each line, proposed by colleagues or of its kind and nearest in price, that the shop can promise now. */
  async of(order: Order, line: OrderLine, packs: number): Promise<Substitute[]> {
    const proposed = (await this.proposed(order)).filter(({ sku }) => sku === line.sku);
    const proposedSkus = proposed.map(({ substitute }) => substitute);
    const skus = this.fitting(order, [...new Set([...proposedSkus, ...this.alike(line.sku)])]);
    if (skus.length === 0) return [];
    const here = await this.availability.of(skus, [order.store]);
    const enough = new Set(
      here.filter(({ availableToPromise }) => availableToPromise >= packs).map(({ sku }) => sku),
    );
    const priced = await this.priced(
      order,
      line,
      skus.filter((sku) => enough.has(sku)),
    );
    return priced
      .map((each) => ({ ...each, isProposed: proposedSkus.includes(each.sku) }))
      .sort(
        (one, other) =>
          Number(other.isProposed) - Number(one.isProposed) ||
          Math.abs(one.ownCents - line.unitCents) - Math.abs(other.ownCents - line.unitCents),
      )
      .slice(0, MOST_SHOWN);
  }

  /** The lower of both prices of one, cents; undefined when it cannot take that place. */
  async priceOf(tx: Tx, order: Order, line: OrderLine, sku: string): Promise<number | undefined> {
    const [fitting] = this.fitting(order, [sku]);
    if (fitting === undefined) return undefined;
    const [priced] = await this.priced(order, line, [fitting], tx);
    return priced?.unitCents;
  }

  /** Did the platform or a colleague offer it in that place? */
  async isOffered(tx: Tx, order: Order, sku: string, substitute: string): Promise<boolean> {
    if (this.alike(sku).includes(substitute)) return true;
    const proposed = await this.proposed(order, tx);
    return proposed.some((each) => each.sku === sku && each.substitute === substitute);
  }

  private proposed(order: Order, from: Pick<Tx, 'rows'> = this.database): Promise<Suggestion[]> {
    return from.rows<Suggestion>(suggestionsOf(order.id));
  }

  /** Counted, sold, and not in the order yet. */
  private fitting(order: Order, skus: readonly string[]): string[] {
    const inOrder = new Set(order.lines.map(({ sku }) => sku));
    return this.quotes.sold(skus).filter((sku) => !inOrder.has(sku) && isCounted(this.catalogue.find(sku)));
  }

  private async priced(
    order: Order,
    line: OrderLine,
    skus: readonly string[],
    tx?: Tx,
  ): Promise<Omit<Substitute, 'isProposed'>[]> {
    if (skus.length === 0) return [];
    const lines = skus.map((sku) => ({ sku, quantity: 1 }));
    const { document } = await this.quotes.quote({ store: order.store, lines, codes: [] }, { tx });
    return document.lines.map(({ sku, unitCents }) => ({
      sku,
      ownCents: unitCents,
      unitCents: Math.min(unitCents, line.unitCents),
    }));
  }

  /** Other articles of the same product, then those of products of its kind: nothing rather than another tool. */
  private alike(sku: string): string[] {
    const article = this.catalogue.find(sku);
    if (article === undefined) return [];
    const { product } = article;
    const kind = kindOf(product);
    const found = product.articles.map((each) => each.sku);
    for (const other of this.catalogue.products()) {
      if (found.length >= MOST_COMPARED) break;
      if (other !== product && isSameKind(kind, kindOf(other)))
        found.push(...other.articles.map((each) => each.sku));
    }
    return found.filter((each) => each !== sku);
  }
}

function kindOf({ category, name, attributes, articles }: Product): Kind {
  const own = [...attributes, ...(articles[0]?.attributes ?? [])].map(({ key }) => key);
  return { category, name: name.fr, properties: [...new Set(own)] };
}

function isCounted(article: Article | undefined): boolean {
  return article !== undefined && !article.isService && !article.isWeighed;
}
