import { IsIn, IsInt, IsOptional, Max, MaxLength, Min, MinLength, ValidateIf } from 'class-validator';
import { Text, TextParam, WholeParam } from '../platform/fields.js';
import { queueFilters } from './staff-order-views.service.js';

export class QueueQuery {
  /** A group, `to-prepare`, `in-preparation` or `all`; or one state, such as `held` or `ready`. */
  @IsOptional()
  @IsIn(queueFilters)
  state = 'all';

  @TextParam(500)
  cursor?: string;

  @WholeParam(1, 200)
  limit = 50;
}

export class LookUpQuery {
  /** Short code, order number, QR payload, or a name. */
  @Text(200)
  @MinLength(2)
  q: string;
}

/** Either `quantity` found, or `missing` with a reason. */
export class PickDto {
  @Text(40)
  sku: string;

  @ValidateIf((pick: PickDto) => pick.missing === undefined)
  @IsInt()
  @Min(1)
  @Max(9_999)
  quantity?: number;

  @ValidateIf((pick: PickDto) => pick.quantity === undefined)
  @IsInt()
  @Min(1)
  @Max(9_999)
  missing?: number;

  /** Required beside `missing`. */
  @IsOptional()
  @Text(300)
  reason?: string;
}

export class SkuDto {
  @Text(40)
  sku: string;
}

export class BinDto {
  @Text(20)
  @MinLength(1)
  bin: string;
}

export class ReasonDto {
  @Text(300)
  @MinLength(1)
  @MaxLength(300)
  reason: string;
}

/** What was scanned back; without a SKU everything of the order, without a quantity everything of the SKU. */
export class PutBackDto {
  @IsOptional()
  @Text(40)
  sku?: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(9_999)
  quantity?: number;
}

export class PutBackQuery {
  @TextParam(500)
  cursor?: string;

  @WholeParam(1, 200)
  limit = 50;
}
