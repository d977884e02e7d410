import type { PriceView, ScanView, StockView } from '@passerelle/shared/api/views';
import { MinLength } from 'class-validator';
import { Text } from '../platform/fields.js';

export class FindQuery {
  @Text(200)
  @MinLength(1)
  q: string;
}

export class PromiseDto {
  order: string;
  customerName: string;
  quantity: number;
  collectBy: string;
}

export class ScanDto implements ScanView {
  sku: string;
  gtin: string;
  name: string;
  label: string;
  brand: string;
  image: string;
  slug: string;
  aisle?: string;
  price: PriceView;
  availableToPromise: number;
  shelf: number;
  promises: PromiseDto[];
}

export class ScanPageDto {
  items: ScanDto[];
  nextCursor: string | null;
}

export class StockPageDto {
  items: StockView[];
  nextCursor: string | null;
}
