import { Controller, Get, Headers, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Locale } from '@passerelle/shared/pricing/types';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers } from '../platform/answers.js';
import { localeOf } from '../platform/locale.js';
import { refuse, refuseField, validationPipe } from '../platform/problems.js';
import { StoresService } from '../stores/stores.service.js';
import type { Choices } from './domain/facets.js';
import { ProductListService } from './product-list.service.js';
import { ProductPageService } from './product-page.service.js';
import {
  BasketSkusDto,
  CategoriesDto,
  ProductDto,
  ProductListDto,
  ProductListQuery,
  ProductQuery,
  SkusQuery,
  SuggestionsDto,
  SuggestionsQuery,
} from './shop-window.dto.js';

const PAGE = 24;
const LONGEST_REMEMBERED = 500;
const MOST_ATTRIBUTES = 20;
const ATTRIBUTE = 'attr.';

@ApiTags('Everyone')
@Controller('api/v1')
export class ShopWindowController {
  private readonly pipe = validationPipe();

  constructor(
    private readonly lists: ProductListService,
    private readonly pages: ProductPageService,
    private readonly stores: StoresService,
  ) {}

  /** The tree of categories. */
  @Get('categories')
  async categories(@Headers('accept-language') language?: string): Promise<CategoriesDto> {
    return { items: await this.pages.categories(localeOf(language)) };
  }

  /** Products found, narrowed and sorted; properties are chosen by `attr.KEY=VALUE`. */
  @Get('products')
  @ApiQuery({ type: ProductListQuery })
  @ApiOkResponse({ type: ProductListDto })
  @Answers('invalid-field', 'unknown-store')
  async list(
    @Query() raw: Record<string, unknown>,
    @Req() { url }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('accept-language') language?: string,
  ): Promise<string> {
    reply.type('application/json; charset=utf-8');
    const locale = localeOf(language);
    const page = () => this.page(raw, locale);
    // What a shop has is of this moment and never remembered.
    if (raw.store !== undefined || url.length > LONGEST_REMEMBERED) return JSON.stringify(await page());
    return this.lists.text(`${locale} ${url}`, page);
  }

  private async page(raw: Record<string, unknown>, locale: Locale): Promise<ProductListDto> {
    const query: ProductListQuery = await this.pipe.transform(withAttributes(raw), {
      type: 'query',
      metatype: ProductListQuery,
    });
    const { q, store, sort = 'relevance', limit = PAGE, cursor } = query;
    if (query.inStock && store === undefined) refuseField('store', 'missing', 'inStock needs a store');
    if (store !== undefined) this.stores.known(store);
    const request = { typed: q, choices: choicesIn(query), store, sort, limit, cursor };
    return this.lists.page(request, locale);
  }

  /** One product with its articles. */
  @Get('products/:slug')
  @Answers('invalid-field', 'not-found', 'unknown-store')
  async one(
    @Param('slug') slug: string,
    @Query() { store }: ProductQuery,
    @Headers('accept-language') language?: string,
  ): Promise<ProductDto> {
    if (store !== undefined) this.stores.known(store);
    return (await this.pages.product(slug, localeOf(language), store)) ?? refuse('not-found');
  }

  /** What is meant by words that are still being typed. */
  @Get('suggestions')
  @Answers('invalid-field')
  async suggestions(
    @Query() { q }: SuggestionsQuery,
    @Headers('accept-language') language?: string,
  ): Promise<SuggestionsDto> {
    return this.pages.suggestions(q, localeOf(language));
  }

  /** The articles of a basket; those that are no longer sold are missing from the answer. */
  @Get('skus')
  @Answers('invalid-field')
  async skus(
    @Query() { sku = [] }: SkusQuery,
    @Headers('accept-language') language?: string,
  ): Promise<BasketSkusDto> {
    return { items: await this.pages.basketSkus(sku, localeOf(language)) };
  }
}

/** Gathers `attr.KEY=VALUE` into one field that can be checked like any other. */
function withAttributes(raw: Record<string, unknown>): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  const attributes: { key: string; values: unknown }[] = [];
  for (const [name, value] of Object.entries(raw)) {
    if (name === 'attributes') refuseField(name, 'unknown-field', 'properties are chosen by attr.KEY=VALUE');
    if (name.startsWith(ATTRIBUTE)) attributes.push({ key: name.slice(ATTRIBUTE.length), values: value });
    else plain[name] = value;
  }
  if (attributes.length > MOST_ATTRIBUTES) {
    refuseField('attr', 'too-many', `at most ${MOST_ATTRIBUTES} properties`);
  }
  return { ...plain, attributes };
}

function choicesIn(query: ProductListQuery): Choices {
  const { category, brand = [], minPriceCents, maxPriceCents, offers, inStock, attributes } = query;
  return {
    ...{ category, brands: brand, minPriceCents, maxPriceCents, offers, inStock },
    properties: new Map(attributes.map(({ key, values }) => [key, values])),
  };
}
