import type { OfficeCategoryView } from '@passerelle/shared/api/catalogue';
import { IsInt, IsOptional, Max, Min, ValidateIf } from 'class-validator';
import { PartOf, Text } from '../platform/fields.js';
import { NameDto } from './product-records.dto.js';

export class NewCategoryDto {
  @PartOf(() => NameDto)
  name: NameDto;

  /** Slug of the category above; null at the top. */
  @ValidateIf((category: NewCategoryDto) => category.parent !== null)
  @Text(120)
  parent: string | null;

  @Text(120)
  image: string;
}

export class CategoryChangeDto {
  @IsInt()
  @Min(1)
  revision: number;

  @IsOptional()
  @PartOf(() => NameDto)
  name?: NameDto;

  /** Moves it below another one; null: to the top. */
  @IsOptional()
  @Text(120)
  parent?: string | null;

  @IsOptional()
  @Text(120)
  image?: string;

  /** Its place on its level, 0 first. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(10_000)
  place?: number;
}

export class CategoryRecordDto implements OfficeCategoryView {
  slug: string;
  parent: string | null;
  name: NameDto;
  image: string;
  revision: number;
  productCount: number;
  children: CategoryRecordDto[];
}

export class CategoryTreeDto {
  items: CategoryRecordDto[];
}
