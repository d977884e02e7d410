import type { StockAlertRequest } from '@passerelle/shared/api/stock-alerts';
import { IsOptional } from 'class-validator';
import { PartOf, Text } from '../platform/fields.js';

/** One of the two; the e-mail address where both are given. */
export class AlertContactDto {
  @IsOptional()
  @Text(254)
  email?: string;

  /** As people of the platform's country write it, or with a country code. */
  @IsOptional()
  @Text(40)
  phone?: string;
}

export class StockAlertDto implements StockAlertRequest {
  @Text(40)
  sku: string;

  /** Code of the shop. */
  @Text(60)
  store: string;

  @PartOf(() => AlertContactDto)
  contact: AlertContactDto;
}
