import type { ErasureView } from '@passerelle/shared/api/accounts';
import type { ConsentRequest, NewCustomerRequest } from '@passerelle/shared/api/customers';
import { Type } from 'class-transformer';
import { IsBoolean, IsDefined, IsIn, IsOptional, IsUUID, MinLength, ValidateNested } from 'class-validator';
import { Text, TextParam } from '../platform/fields.js';

export class CustomerSearchQuery {
  /** Name, e-mail, phone, receipt or order number. */
  @TextParam(120)
  q?: string;
}

export class HistoryQuery {
  @TextParam(500)
  cursor?: string;
}

/** Nothing has to be said beyond the route. */
export class NothingDto {}

export class ConsentDto implements ConsentRequest {
  @IsBoolean()
  marketing: boolean;

  /** Which wording was shown or read. */
  @Text(60)
  @MinLength(1)
  textVersion: string;
}

export class NewCustomerDto implements NewCustomerRequest {
  @Text(80)
  firstName: string;

  @Text(80)
  lastName: string;

  @IsOptional()
  @Text(254)
  email?: string;

  @IsOptional()
  @Text(40)
  phone?: string;

  @IsOptional()
  @Text(80)
  city?: string;

  @IsOptional()
  @Text(12)
  postcode?: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => ConsentDto)
  consent: ConsentDto;
}

export class NoteDto {
  @Text(500)
  @MinLength(1)
  body: string;
}

export class MergeQuery {
  /** The record that would be joined to this one. */
  @IsUUID()
  with: string;
}

export class MergeDto {
  /** The record that is joined to this one. */
  @IsUUID()
  with: string;
}

export class MadeDto {
  id: string;
}

export class FileQuery {
  @IsOptional()
  @IsIn(['json', 'html'])
  form?: 'json' | 'html';
}

export class ErasureDto implements ErasureView {
  state: 'done' | 'waits';
  openOrders: number;
}
