import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from '../platform/answers.js';
import { Idempotency, Keyed, type KeyedRequest } from '../platform/idempotency.js';
import { type Colleague, SignedIn } from '../platform/signed-in.js';
import { StaffOnly } from '../platform/staff-only.js';
import { CatalogueChoicesDto, ProductPageDto, ProductsQuery } from './product-lists.dto.js';
import { NewProductDto, ProductChangeDto, ProductRecordDto, PutBackWordsDto } from './product-records.dto.js';
import { ProductRecords } from './product-records.service.js';

@ApiTags('Head office')
@Controller('api/v1/head-office')
@StaffOnly('head-office')
export class ProductRecordsController {
  constructor(
    private readonly products: ProductRecords,
    private readonly idempotency: Idempotency,
  ) {}

  /** Products by name, whatever their state. */
  @Get('products')
  list(@Query() { q = '', cursor, limit, ...filter }: ProductsQuery): Promise<ProductPageDto> {
    const words = q.split(/\s+/).filter((word) => word !== '');
    return this.products.page({ ...filter, words }, cursor, limit);
  }

  /** Brands, VAT rates and properties that a product can have. */
  @Get('catalogue-choices')
  choices(): Promise<CatalogueChoicesDto> {
    return this.products.choices();
  }

  /** One product as it is kept, both languages. */
  @Get('products/:slug')
  @Answers('not-found')
  one(@Param('slug') slug: string): Promise<ProductRecordDto> {
    return this.products.read(slug);
  }

  /** Keeps a new product; its address is made of its French name. */
  @Post('products')
  @Answers('invalid-field')
  create(
    @Keyed() keyed: KeyedRequest,
    @SignedIn() by: Colleague,
    @Body() product: NewProductDto,
  ): Promise<ProductRecordDto> {
    return this.idempotency.once(keyed, (tx) => this.products.create(tx, by, product), 201);
  }

  /** Changes a product; articles are sent whole. Everybody sees it at once. */
  @Patch('products/:slug')
  @Answers('invalid-field', 'not-found', 'changed-meanwhile')
  change(
    @Keyed() keyed: KeyedRequest,
    @SignedIn() by: Colleague,
    @Param('slug') slug: string,
    @Body() change: ProductChangeDto,
  ): Promise<ProductRecordDto> {
    return this.idempotency.once(keyed, (tx) => this.products.change(tx, by, slug, change));
  }

  /** Puts the words back that an earlier change had replaced. */
  @Post('products/:slug/put-back')
  @Answers('invalid-field', 'not-found', 'changed-meanwhile')
  putBack(
    @Keyed() keyed: KeyedRequest,
    @SignedIn() by: Colleague,
    @Param('slug') slug: string,
    @Body() change: PutBackWordsDto,
  ): Promise<ProductRecordDto> {
    return this.idempotency.once(keyed, (tx) => this.products.putBack(tx, by, slug, change));
  }
}
