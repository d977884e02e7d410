import { ApiHideProperty } from '@nestjs/swagger';
import type {
  AttributeView,
  CategoryView,
  CounterOnly,
  FacetView,
  PriceView,
  ProductCardView,
  ProductListView,
  ProductView,
  SkuView,
  SuggestionsView,
} from '@passerelle/shared/api/products';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, ValidateNested } from 'class-validator';
import { FlagParam, Text, TextListParam, TextParam, WholeParam } from '../platform/fields.js';
import { SORTS, type Sort } from './product-list.service.js';

const MOST_CENTS = 1_000_000_000;

/** One `attr.KEY=VALUE` of the query; VALUE is the English text, as facets answer it. */
export class AttributeChoice {
  @Text(60)
  key: string;

  @TextListParam(200, 20)
  values: string[];
}

export class ProductListQuery {
  /** Words, a SKU or a GTIN. */
  @TextParam(200)
  q?: string;

  /** Slug of a category. */
  @TextParam(80)
  category?: string;

  /** Slugs of brands; several are a union. */
  @TextListParam(80, 20)
  brand?: string[];

  /** Code of the shop whose availability is shown. */
  @TextParam(80)
  store?: string;

  /** Only what that shop has; needs `store`. */
  @FlagParam()
  inStock?: boolean;

  @WholeParam(0, MOST_CENTS)
  minPriceCents?: number;

  @WholeParam(0, MOST_CENTS)
  maxPriceCents?: number;

  /** Only what is marked down. */
  @FlagParam()
  offers?: boolean;

  @IsOptional()
  @IsIn(SORTS)
  sort?: Sort;

  /** 1 to 100, 24 when it is missing. */
  @WholeParam(1, 100)
  limit?: number;

  @TextParam(500)
  cursor?: string;

  @ApiHideProperty()
  @ValidateNested({ each: true })
  @Type(() => AttributeChoice)
  attributes: AttributeChoice[] = [];
}

export class ProductQuery {
  /** Code of the shop whose availability is shown. */
  @TextParam(80)
  store?: string;
}

export class SuggestionsQuery {
  @Text(200)
  q: string;
}

export class SkusQuery {
  /** 1 to 100 SKUs. */
  @TextListParam(40, 100)
  sku?: string[];
}

export class OfferDto {
  promotion: string;
  name: string;
  endsAt?: string;
}

export class PriceDto implements PriceView {
  priceCents: number;
  regularCents?: number;
  priorCents?: number;
  vatBasisPoints: number;
  /** Of goods sold by weight. */
  isPerKilogram?: boolean;
  offer?: OfferDto;
}

export class SkuCardDto implements SkuView {
  sku: string;
  gtin: string;
  label: string;
  price: PriceDto;
  /** It can be bought at the counter of every shop and not be reserved. */
  counterOnly?: CounterOnly;
  availableToPromise?: number;
}

export class ProductFaceDto {
  slug: string;
  name: string;
  brand: string;
  category: string;
  image: string;
}

export class ProductCardDto extends ProductFaceDto implements ProductCardView {
  skus: SkuCardDto[];
}

export class FacetValueDto {
  value: string;
  label: string;
  count: number;
  selected: boolean;
}

export class FacetDto implements FacetView {
  key: string;
  label: string;
  values: FacetValueDto[];
}

export class ProductListDto implements ProductListView {
  items: ProductCardDto[];
  nextCursor: string | null;
  total: number;
  facets: FacetDto[];
  correctedQuery?: string;
}

export class AttributeDto implements AttributeView {
  key: string;
  label: string;
  value: string;
}

export class ProductSkuDto extends SkuCardDto {
  attributes: AttributeDto[];
  stockSku: string;
  unitsPerPack: number;
  aisle?: string;
}

export class NamedDto {
  slug: string;
  name: string;
}

export class OfferSentenceDto extends OfferDto {
  sentence: string;
}

export class ProductDto extends ProductFaceDto implements ProductView {
  description: string;
  highlights: string[];
  attributes: AttributeDto[];
  /** Root first. */
  categories: NamedDto[];
  skus: ProductSkuDto[];
  related: ProductCardDto[];
  offers: OfferSentenceDto[];
}

export class CategoryDto implements CategoryView {
  slug: string;
  name: string;
  image: string;
  productCount: number;
  children: CategoryDto[];
}

export class CategoriesDto {
  items: CategoryDto[];
}

export class SuggestedProductDto extends NamedDto {
  brand: string;
  image: string;
}

export class SuggestionsDto implements SuggestionsView {
  products: SuggestedProductDto[];
  categories: NamedDto[];
}

export class BasketSkuDto extends SkuCardDto {
  name: string;
  brand: string;
  image: string;
  slug: string;
}

export class BasketSkusDto {
  items: BasketSkuDto[];
}
