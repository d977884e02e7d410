import { Injectable } from '@nestjs/common';
import type { FacetView, ProductListView } from '@passerelle/shared/api/products';
import type { Locale } from '@passerelle/shared/pricing/types';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { Config } from '../platform/config.js';
import { cursorOf, placeIn } from '../platform/cursor.js';
import { AvailabilityService } from '../stock/availability.service.js';
import { CardsService } from './cards.service.js';
import { type Choices, narrow } from './domain/facets.js';
import { inTurns } from './domain/turns.js';
import { facetViews } from './facet-views.js';
import { SearchService } from './search.service.js';
import { nameKey, type Showcase, ShowcaseService, type Shown } from './showcase.service.js';

export const SORTS = ['relevance', 'price', '-price', 'name'] as const;
export type Sort = (typeof SORTS)[number];

/** What a shopper asks the window for. */
export interface ListRequest {
  readonly typed?: string;
  readonly choices: Choices;
  readonly store?: string;
  readonly sort: Sort;
  readonly limit: number;
  readonly cursor?: string;
}

/** A whole list, before it is cut into pages. */
interface List {
  readonly ordered: readonly Shown[];
  readonly facets: FacetView[];
  readonly correctedQuery?: string;
}

const MOST_REMEMBERED = 300;

/** Lists of products: found, narrowed, counted, sorted and paged, with the prices of now. */
@Injectable()
export class ProductListService {
  private readonly lists = new WeakMap<Showcase, Map<string, List>>();
  private readonly texts = new WeakMap<Showcase, Map<string, Promise<string>>>();

  constructor(
    private readonly showcases: ShowcaseService,
    private readonly search: SearchService,
    private readonly cards: CardsService,
    private readonly availability: AvailabilityService,
    private readonly catalogue: CatalogueService,
    private readonly config: Config,
  ) {}

  /**
   * The JSON of a page that depends on nothing but the window: made once for an address, until a price, a promotion
   * or the catalogue changes.
   */
  async text(address: string, make: () => Promise<ProductListView>): Promise<string> {
    const showcase = await this.showcases.now();
    const memory = memoryOf(this.texts, showcase);
    const known = memory.get(address);
    if (known !== undefined) return known;
    const text = make().then((page) => JSON.stringify(page));
    keep(memory, address, text);
    // A request that is refused is not worth keeping.
    text.catch(() => memory.delete(address));
    return text;
  }

  /** One page of a list, and the facets of the whole list. */
  async page(request: ListRequest, locale: Locale): Promise<ProductListView> {
    const showcase = await this.showcases.now();
    const { ordered, facets, correctedQuery } = await this.list(request, showcase, locale);
    const begin = request.cursor === undefined ? 0 : placeAfter(request.cursor, ordered);
    const shown = ordered.slice(begin, begin + request.limit);
    const last = shown.at(-1);
    const isLast = begin + request.limit >= ordered.length || !last;
    return {
      items: await this.cards.cards(shown, showcase, locale, request.store),
      total: ordered.length,
      facets,
      ...(correctedQuery === undefined ? undefined : { correctedQuery }),
      nextCursor: isLast ? null : cursorOf(last.product.slug, begin + request.limit),
    };
  }

  /** A list without a shop depends on the window alone and is remembered with it. */
  private async list(request: ListRequest, showcase: Showcase, locale: Locale): Promise<List> {
    if (request.store !== undefined) return this.make(request, showcase, locale);
    const memory = memoryOf(this.lists, showcase);
    const { typed, choices, sort } = request;
    const properties = [...choices.properties].sort(([one], [other]) => (one < other ? -1 : 1));
    const key = JSON.stringify([locale, typed, { ...choices, properties }, sort]);
    const known = memory.get(key);
    if (known) return known;
    const made = await this.make(request, showcase, locale);
    keep(memory, key, made);
    return made;
  }

  private async make(request: ListRequest, showcase: Showcase, locale: Locale): Promise<List> {
    const { choices, store } = request;
    const { found, correctedQuery } = await this.found(request, showcase, locale);
    const inStock = store === undefined ? undefined : await this.inStock(store, found);
    const { fitting, counts } = narrow(found, choices, inStock);
    const { currency } = this.config;
    const categories = [...this.catalogue.categories()];
    const facets = facetViews(counts, choices, { locale, currency, categories, showcase });
    return { ordered: inOrder(fitting, request, locale), facets, correctedQuery };
  }

  private async found(
    { typed = '', choices }: ListRequest,
    showcase: Showcase,
    locale: Locale,
  ): Promise<{ found: readonly Shown[]; correctedQuery?: string }> {
    if (typed.trim() !== '') {
      const { slugs, correctedQuery } = await this.search.hits(typed, locale);
      return { found: slugs.flatMap((slug) => showcase.bySlug.get(slug) ?? []), correctedQuery };
    }
    const { category } = choices;
    return { found: category === undefined ? showcase.all : (showcase.byCategory.get(category) ?? []) };
  }

  private async inStock(store: string, found: readonly Shown[]): Promise<(shown: Shown) => boolean> {
    const articles = found.flatMap((shown) => shown.articles);
    const inStock = await this.availability.inStock(store, articles);
    return (shown) => shown.articles.some((article) => inStock.has(article.sku));
  }
}

function memoryOf<Kept>(
  memories: WeakMap<Showcase, Map<string, Kept>>,
  showcase: Showcase,
): Map<string, Kept> {
  const known = memories.get(showcase);
  if (known) return known;
  const made = new Map<string, Kept>();
  memories.set(showcase, made);
  return made;
}

/** Keeps what was made last; the oldest goes. */
function keep<Kept>(memory: Map<string, Kept>, key: string, made: Kept): void {
  const oldest = memory.keys().next();
  if (memory.size >= MOST_REMEMBERED && !oldest.done) memory.delete(oldest.value);
  memory.set(key, made);
}

/** The lower prices show something of everything first, unless the shopper looks for something. */
function inOrder(
  fitting: readonly Shown[],
  { typed = '', choices, sort }: ListRequest,
  locale: Locale,
): readonly Shown[] {
  const isWindow = choices.offers && sort === 'relevance' && typed.trim() === '';
  return isWindow ? inTurns(fitting, ({ product }) => product.category) : sorted(fitting, sort, locale);
}

function sorted(fitting: readonly Shown[], sort: Sort, locale: Locale): readonly Shown[] {
  if (sort === 'relevance') return fitting;
  const bySlug = (a: Shown, b: Shown) => (a.product.slug < b.product.slug ? -1 : 1);
  if (sort === 'name') {
    const keyed = fitting.map((shown) => ({ shown, key: nameKey(shown.product, locale) }));
    keyed.sort((a, b) => (a.key === b.key ? bySlug(a.shown, b.shown) : a.key < b.key ? -1 : 1));
    return keyed.map(({ shown }) => shown);
  }
  const sign = sort === 'price' ? 1 : -1;
  return [...fitting].sort((a, b) => sign * (a.leastCents - b.leastCents) || bySlug(a, b));
}

/** Where the page after a product begins; when that product has left the list, where it stood. */
function placeAfter(cursor: string, ordered: readonly Shown[]): number {
  const [slug, place] = placeIn(cursor, 'string', 'number');
  const found = ordered.findIndex((shown) => shown.product.slug === slug);
  return found >= 0 ? found + 1 : Math.max(0, Math.trunc(place));
}
