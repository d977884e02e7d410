import type { AvailabilityItemView } from '@passerelle/shared/api/stock';
import { ArrayMinSize } from 'class-validator';
import { Repeatable, TextList } from '../platform/fields.js';

export class AvailabilityQuery {
  /** 1 to 50 SKUs. */
  @Repeatable()
  @TextList(40, 50)
  @ArrayMinSize(1)
  sku: string[];

  /** 1 to 50 codes of shops. */
  @Repeatable()
  @TextList(80, 50)
  @ArrayMinSize(1)
  store: string[];
}

export class AvailabilityItemDto implements AvailabilityItemView {
  sku: string;
  store: string;
  availableToPromise: number;
  asOf: string;
}

export class AvailabilityListDto {
  items: AvailabilityItemDto[];
}
