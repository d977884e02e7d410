import type {
  LabelCountsView,
  LabelState,
  LabelsView,
  LabelTicksRequest,
  LabelView,
  OfferDetailView,
  OfferKnownByView,
  OfferNewsView,
  OfferReachDetailView,
  OfferReachView,
  OfferShopView,
  OfferState,
  OffersView,
  OfferView,
  ShopLabelsPageView,
  ShopLabelsView,
  StaffOfferDetailView,
  StaffOffersView,
  StaffOfferView,
} from '@passerelle/shared/api/offers';
import type { Page } from '@passerelle/shared/api/page';
import { IsIn, IsISO8601, IsOptional, Matches } from 'class-validator';
import { FlagParam, ListOf, Text, TextListParam, TextParam } from '../platform/fields.js';
import { ProductCardDto } from '../shop-window/shop-window.dto.js';
import { FLYER_FORMATS, type FlyerFormat } from './paper/flyer-style.js';
import { LABEL_SHEETS, type LabelSheet } from './paper/label-style.js';

const DAYS = ['today', 'tomorrow'] as const;
const LANGUAGES = ['fr', 'en'] as const;

export class OfferQuery {
  /** Code of the shop whose availability is shown. */
  @TextParam(80)
  store?: string;

  @TextParam(500)
  cursor?: string;
}

export class OfferPageQuery {
  @TextParam(500)
  cursor?: string;
}

export class OfferSearchQuery {
  /** The address out of a QR, a code, or words. */
  @Text(500)
  q: string;
}

export class OfferViewDto implements OfferView {
  id: string;
  title: string;
  text?: string;
  image: string;
  state: OfferState;
  startsAt: string;
  endsAt?: string;
  sentence: string;
  needsCode: boolean;
  code?: string;
  isOnEverything: boolean;
  productCount: number;
}

export class OffersDto implements OffersView {
  items: OfferViewDto[];
}

export class OfferProductsDto implements Page<ProductCardDto> {
  items: ProductCardDto[];
  nextCursor: string | null;
}

export class OfferDetailDto extends OfferViewDto implements OfferDetailView {
  products: OfferProductsDto;
  shopCount: number;
}

export class OfferKnownByDto implements OfferKnownByView {
  staffId: string;
  name: string;
  at: string;
}

export class StaffOfferDto extends OfferViewDto implements StaffOfferView {
  isPublic: boolean;
  promotion: string;
  isKnown: boolean;
  knownBy: OfferKnownByDto[];
  unknownTo?: string[];
}

export class StaffOffersDto implements StaffOffersView {
  items: StaffOfferDto[];
  news: number;
}

export class StaffOfferDetailDto extends StaffOfferDto implements StaffOfferDetailView {
  products: OfferProductsDto;
}

export class OfferNewsDto implements OfferNewsView {
  news: number;
  dueLabels: number;
}

export class LabelsQuery {
  /** What is due, done or changes today (the default), or what changes tomorrow. */
  @IsOptional()
  @IsIn(DAYS)
  day?: (typeof DAYS)[number];

  @TextParam(500)
  cursor?: string;
}

export class LabelDto implements LabelView {
  sku: string;
  gtin: string;
  name: string;
  label: string;
  image: string;
  aisle?: string;
  state: LabelState;
  at: string;
  face: string;
  priceCents?: number;
  priorCents?: number;
  formerCents?: number;
  hungAt?: string;
  hungBy?: string;
}

export class LabelCountsDto implements LabelCountsView {
  due: number;
  coming: number;
  done: number;
}

export class LabelsDto implements LabelsView {
  store: string;
  storeName: string;
  counts: LabelCountsDto;
  items: LabelDto[];
  nextCursor: string | null;
}

export class LabelTickDto {
  @Text(40)
  sku: string;

  @IsISO8601({ strict: true })
  @Text(30)
  at: string;

  @Matches(/^(\d{1,9}(\/\d{1,9})?|-)$/)
  face: string;
}

export class LabelTicksDto implements LabelTicksRequest {
  @ListOf(() => LabelTickDto, 500)
  labels: LabelTickDto[];
}

export class PaperQuery {
  /** The shop; colleagues print for their own. */
  @TextParam(80)
  store?: string;

  @IsOptional()
  @IsIn(LANGUAGES)
  lang?: (typeof LANGUAGES)[number];
}

export class LabelSheetQuery extends PaperQuery {
  @IsOptional()
  @IsIn(DAYS)
  day?: (typeof DAYS)[number];

  /** The labels of these articles as of now, instead of what is to be changed. */
  @TextListParam(40, 480)
  sku?: string[];

  /** The labels of what this offer covers and the shop carries, as of the offer's beginning. */
  @TextParam(80)
  offer?: string;

  /** How many labels lie on an A4 sheet. */
  @IsOptional()
  @IsIn(LABEL_SHEETS)
  sheet?: LabelSheet;

  /** Prints what hangs already too. */
  @FlagParam()
  done?: boolean;
}

export class FlyerQuery extends PaperQuery {
  @IsOptional()
  @IsIn(FLYER_FORMATS)
  format?: FlyerFormat;
}

export class ShopLabelsDto implements ShopLabelsView {
  store: string;
  storeName: string;
  counts: LabelCountsDto;
  dueSinceAt?: string;
}

export class ShopLabelsPageDto implements ShopLabelsPageView {
  counts: LabelCountsDto;
  shops: number;
  lateShops: number;
  items: ShopLabelsDto[];
  nextCursor: string | null;
}

export class OfferShopDto implements OfferShopView {
  store: string;
  storeName: string;
  known: number;
  colleagues: number;
  lastAt?: string;
}

export class OfferShopPageDto implements Page<OfferShopDto> {
  items: OfferShopDto[];
  nextCursor: string | null;
}

export class OfferReachDto extends OfferViewDto implements OfferReachView {
  promotion: string;
  isPublic: boolean;
  isOnLabels: boolean;
  known: number;
  colleagues: number;
  informedShops: number;
  shops: number;
}

export class OfferReachDetailDto extends OfferReachDto implements OfferReachDetailView {
  byShop: OfferShopPageDto;
}

export class OffersReachDto {
  items: OfferReachDto[];
}
