import { IsOptional } from 'class-validator';
import { Text } from '../platform/fields.js';

export class FindOrderDto {
  /** When it is missing, all orders of the last 60 days are meant. */
  @IsOptional()
  @Text(40)
  number?: string;

  /** The e-mail address or phone that was given with the order. */
  @Text(254)
  contact: string;
}

export class ContactProofDto {
  /** From the link of a message. */
  @Text(100)
  proof: string;
}

export class TokenQuery {
  @IsOptional()
  @Text(100)
  token?: string;
}
