import type {
  CollectionView,
  CollectorRequest,
  CollectorView,
  NamedCollectorView,
} from '@passerelle/shared/api/collectors';
import type { OrderState } from '@passerelle/shared/orders/states';
import { IsOptional, MinLength } from 'class-validator';
import { Text } from '../platform/fields.js';

export class NameCollectorDto implements CollectorRequest {
  @Text(80)
  @MinLength(1)
  firstName: string;

  @Text(80)
  @MinLength(1)
  lastName: string;

  @IsOptional()
  @Text(40)
  phone?: string;
}

export class CollectorDto implements CollectorView {
  firstName: string;
  lastName: string;
  phoneMasked?: string;
  namedAt: string;
  code: string;
  qr: string;
  token: string;
}

export class NamedCollectorDto implements NamedCollectorView {
  collector: CollectorDto | null;
}

export class CollectionStoreDto {
  code: string;
  name: string;
  street: string;
  postcode: string;
  city: string;
}

export class CollectionLineDto {
  sku: string;
  name: string;
  label: string;
  image: string;
  quantity: number;
}

export class CollectionDto implements CollectionView {
  number: string;
  state: OrderState;
  firstName: string;
  from: string;
  lines: CollectionLineDto[];
  store: CollectionStoreDto;
  collectBy: string;
  bin?: string;
  code?: string;
  qr?: string;
}
