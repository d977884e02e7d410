import type { PriceView } from '@passerelle/shared/api/products';
import type { ScanView, StockView } from '@passerelle/shared/api/stock';
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
  /** Sold by weight: its price is per kilogram, its units are grams. */
  isWeighed?: boolean;
  /** What the label of a scale says. */
  grams?: number;
  /** Nothing is taken from stock for it. */
  isService?: boolean;
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
