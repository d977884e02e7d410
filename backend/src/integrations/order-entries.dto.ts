import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  Matches,
  ValidateNested,
} from 'class-validator';
import { ContactDto } from '../orders/orders.dto.js';
import { Text } from '../platform/fields.js';
import { BasketLineDto } from '../quotes/quotes.dto.js';

/** A reservation that another program took. */
export class OrderEntryDto {
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._:@-]{0,79}$/)
  externalId: string;

  @Text(80)
  store: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => BasketLineDto)
  lines: BasketLineDto[];

  @IsObject()
  @ValidateNested()
  @Type(() => ContactDto)
  contact: ContactDto;

  @IsOptional()
  @IsIn(['fr', 'en'])
  locale?: 'fr' | 'en';
}
