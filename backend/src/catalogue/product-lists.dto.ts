import {
  type CatalogueChoices,
  type OfficeProductPage,
  type OfficeProductRow,
  type ProductState,
  productStates,
} from '@passerelle/shared/api/catalogue';
import { IsIn, IsOptional } from 'class-validator';
import { TextParam, WholeParam } from '../platform/fields.js';
import { NameDto } from './product-records.dto.js';

export class ProductsQuery {
  /** Words of names, brands and categories; the beginning of a SKU or a barcode. */
  @TextParam(120)
  q?: string;

  @IsOptional()
  @IsIn(productStates)
  state?: ProductState;

  /** Slug; the categories below it are meant too. */
  @TextParam(120)
  category?: string;

  @TextParam(80)
  brand?: string;

  @TextParam(500)
  cursor?: string;

  @WholeParam(1, 100)
  limit = 50;
}

export class ProductRowDto implements OfficeProductRow {
  slug: string;
  name: NameDto;
  brand: string;
  category: string;
  image: string;
  state: ProductState;
  sku: string | null;
  variantCount: number;
  changedAt: string;
}

export class ProductPageDto implements OfficeProductPage {
  items: ProductRowDto[];
  nextCursor: string | null;
  total: number;
}

export class AttributeChoiceDto {
  key: string;
  label: NameDto;
}

export class CatalogueChoicesDto implements CatalogueChoices {
  brands: string[];
  vatBasisPoints: number[];
  attributes: AttributeChoiceDto[];
}
