import { IsIn, IsOptional, Matches } from 'class-validator';
import { ContactDto } from '../orders/orders.dto.js';
import { ListOf, PartOf, Text } from '../platform/fields.js';
import { BasketLineDto } from '../quotes/quotes.dto.js';

/** A reservation that another program took. */
export class OrderEntryDto {
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._:@-]{0,79}$/)
  externalId: string;

  @Text(80)
  store: string;

  @ListOf(() => BasketLineDto, 100, 1)
  lines: BasketLineDto[];

  @PartOf(() => ContactDto)
  contact: ContactDto;

  @IsOptional()
  @IsIn(['fr', 'en'])
  locale?: 'fr' | 'en';
}
