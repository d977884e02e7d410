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
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Text, TextList } from '../platform/fields.js';

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

  @IsObject()
  @ValidateNested()
  @Type(() => NameDto)
  label: NameDto;

  @IsObject()
  @ValidateNested()
  @Type(() => NameDto)
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

  @IsObject()
  @ValidateNested()
  @Type(() => LabelDto)
  label: LabelDto;

  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => AttributeDto)
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
  @IsObject()
  @ValidateNested()
  @Type(() => AisleDto)
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
  @IsObject()
  @ValidateNested()
  @Type(() => NameDto)
  name: NameDto;

  @IsObject()
  @ValidateNested()
  @Type(() => DescriptionDto)
  description: DescriptionDto;

  @IsObject()
  @ValidateNested()
  @Type(() => HighlightsDto)
  highlights: HighlightsDto;

  @Text(80)
  @Matches(NOT_BLANK)
  brand: string;

  @Text(120)
  category: string;

  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => AttributeDto)
  attributes: AttributeDto[];

  @Text(120)
  image: string;

  @TextList(120, 24)
  related: string[];

  @IsIn(productStates)
  state: ProductState;

  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => VariantDto)
  variants: VariantDto[];
}

/** The fields to write anew; what is missing stays. */
export class ProductChangeDto implements Partial<ProductWords> {
  /** Of the product as it was read. */
  @IsInt()
  @Min(1)
  revision: number;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => NameDto)
  name?: NameDto;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => DescriptionDto)
  description?: DescriptionDto;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => HighlightsDto)
  highlights?: HighlightsDto;

  @IsOptional()
  @Text(80)
  @Matches(NOT_BLANK)
  brand?: string;

  @IsOptional()
  @Text(120)
  category?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Type(() => AttributeDto)
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
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => VariantDto)
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
