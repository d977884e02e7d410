import { ApiProperty } from '@nestjs/swagger';
import type {
  BasketLineView,
  BasketMergeRequest,
  BasketMergeView,
  BasketShareView,
  BasketUndoRequest,
  BasketView,
  BasketWriteRequest,
  SharedBasketRequest,
  SharedBasketView,
} from '@passerelle/shared/api/baskets';
import { maxCodes, maxLines, maxQuantity } from '@passerelle/shared/baskets/basket';
import type { MergedCode, MergedLine, Side } from '@passerelle/shared/baskets/merge';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { Text, TextList, TextParam } from '../platform/fields.js';

const SIDES: readonly Side[] = ['here', 'there'];

export class KeptLineDto implements BasketLineView {
  @Text(40)
  @MinLength(1)
  sku: string;

  @IsInt()
  @Min(1)
  @Max(maxQuantity)
  quantity: number;
}

export class BasketMergeRequestDto implements BasketMergeRequest {
  /** An article a line, 50 at most. */
  @IsArray()
  @ArrayMaxSize(maxLines)
  @ArrayUnique(({ sku }: KeptLineDto) => sku)
  @ValidateNested({ each: true })
  @Type(() => KeptLineDto)
  lines: KeptLineDto[];

  @TextList(40, maxCodes)
  @ArrayUnique()
  codes: string[];

  /** Code of the shop in which it is looked at. */
  @TextParam(60)
  store?: string;
}

export class BasketWriteDto extends BasketMergeRequestDto implements BasketWriteRequest {
  /** The basket that was read; absent when there was none. */
  @IsOptional()
  @IsUUID()
  id?: string;

  /** The revision that was read; 0 when there was none. */
  @IsInt()
  @Min(0)
  @Max(2_000_000_000)
  revision: number;
}

export class BasketUndoDto implements BasketUndoRequest {
  /** What this device held, or what the person had. */
  @IsIn(SIDES)
  keep: Side;
}

export class MergedLineDto implements MergedLine {
  sku: string;
  /** Units in the one basket; 0 when there was no room. */
  quantity: number;
  here: number;
  there: number;
}

export class MergedCodeDto implements MergedCode {
  code: string;
  @ApiProperty({ enum: SIDES })
  from: Side;
  isLeftOut?: true;
}

export class BasketMergeDto implements BasketMergeView {
  at: string;
  lines: MergedLineDto[];
  codes: MergedCodeDto[];
}

export class BasketDto implements BasketView {
  id?: string;
  revision: number;
  isPersonal: boolean;
  lines: KeptLineDto[];
  codes: string[];
  store?: string;
  merge?: BasketMergeDto;
}

export class BasketShareDto implements BasketShareView {
  url: string;
  /** For typing, in a shop. */
  code: string;
  expiresAt: string;
}

export class SharedBasketRequestDto implements SharedBasketRequest {
  /** The last part of the link. */
  @Text(100)
  token: string;
}

export class SharedBasketDto implements SharedBasketView {
  lines: KeptLineDto[];
  store?: string;
  sharedAt: string;
  expiresAt: string;
}
