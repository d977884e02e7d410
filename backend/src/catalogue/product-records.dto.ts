import {
  type AisleView,
  type LocalLines,
  type OfficeAttributeView,
  type OfficeProductView,
  type OfficeVariantView,
  type ProductState,
  type ProductWords,
  productStates,
} from '@passerelle/shared/api/catalogue';
import type { LocalText } from '@passerelle/shared/pricing/types';
import { IsBoolean, IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { ListOf, PartOf, Text, TextList } from '../platform/fields.js';

/** Something that can be read: at least one character that is no space. */
const NOT_BLANK = /\S/;
const SKU = /^[A-Z0-9][A-Z0-9.-]{1,39}$/;

/** Words in both languages. */
export class NameDto implements LocalText {
  @Text(200)
  @Matches(NOT_BLANK)
  fr: string;

  @Text(200)
  @Matches(NOT_BLANK)
  en: string;
}

export class LabelDto implements LocalText {
  @Text(120)
  fr: string;

  @Text(120)
  en: string;
}

export class DescriptionDto implements LocalText {
  @Text(4000)
  fr: string;

  @Text(4000)
  en: string;
}

export class HighlightsDto implements LocalLines {
  @TextList(200, 12)
  fr: string[];

  @TextList(200, 12)
  en: string[];
}

export class AttributeDto implements OfficeAttributeView {
  @Matches(/^[a-z][a-zA-Z0-9-]{0,39}$/)
  key: string;

  @PartOf(() => NameDto)
  label: NameDto;

  @PartOf(() => NameDto)
  value: NameDto;
}

export class AisleDto implements AisleView {
  @Text(10)
  @Matches(NOT_BLANK)
  aisle: string;

  @IsOptional()
  @Text(10)
  bay?: string;
}

export class VariantDto implements OfficeVariantView {
  @Matches(SKU)
  sku: string;

  /** GTIN-13 with its check digit. */
  @Matches(/^[0-9]{13}$/)
  gtin: string;

  @PartOf(() => LabelDto)
  label: LabelDto;

  @ListOf(() => AttributeDto, 40)
  attributes: AttributeDto[];

  @IsInt()
  @Min(0)
  @Max(10_000)
  vatBasisPoints: number;

  /** Whose stock it takes: itself for what is no pack. */
  @Matches(SKU)
  stockSku: string;

  @IsInt()
  @Min(1)
  @Max(10_000)
  unitsPerPack: number;

  @IsOptional()
  @PartOf(() => AisleDto)
  aisle?: AisleDto;

  @IsBoolean()
  isActive: boolean;

  /** Sold by weight: its prices are per kilogram, its stock is in grams. */
  @IsOptional()
  @IsBoolean()
  isWeighed?: boolean;

  /** Nothing is taken from stock for it. */
  @IsOptional()
  @IsBoolean()
  isService?: boolean;
}

export class NewProductDto implements ProductWords {
  @PartOf(() => NameDto)
  name: NameDto;

  @PartOf(() => DescriptionDto)
  description: DescriptionDto;

  @PartOf(() => HighlightsDto)
  highlights: HighlightsDto;

  @Text(80)
  @Matches(NOT_BLANK)
  brand: string;

  @Text(120)
  category: string;

  @ListOf(() => AttributeDto, 40)
  attributes: AttributeDto[];

  @Text(120)
  image: string;

  @TextList(120, 24)
  related: string[];

  @IsIn(productStates)
  state: ProductState;

  @ListOf(() => VariantDto, 60)
  variants: VariantDto[];
}

/** The fields to write anew; what is missing stays. */
export class ProductChangeDto implements Partial<ProductWords> {
  /** Of the product as it was read. */
  @IsInt()
  @Min(1)
  revision: number;

  @IsOptional()
  @PartOf(() => NameDto)
  name?: NameDto;

  @IsOptional()
  @PartOf(() => DescriptionDto)
  description?: DescriptionDto;

  @IsOptional()
  @PartOf(() => HighlightsDto)
  highlights?: HighlightsDto;

  @IsOptional()
  @Text(80)
  @Matches(NOT_BLANK)
  brand?: string;

  @IsOptional()
  @Text(120)
  category?: string;

  @IsOptional()
  @ListOf(() => AttributeDto, 40)
  attributes?: AttributeDto[];

  @IsOptional()
  @Text(120)
  image?: string;

  @IsOptional()
  @TextList(120, 24)
  related?: string[];

  @IsOptional()
  @IsIn(productStates)
  state?: ProductState;

  @IsOptional()
  @ListOf(() => VariantDto, 60)
  variants?: VariantDto[];
}

export class PutBackWordsDto {
  /** Place of the change in the audit trail. */
  @IsInt()
  @Min(1)
  seq: number;

  @IsInt()
  @Min(1)
  revision: number;
}

export class ProductRecordDto extends NewProductDto implements OfficeProductView {
  slug: string;
  revision: number;
  changedAt: string;
  wasOnSale: boolean;
}
