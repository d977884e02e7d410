import { ApiProperty } from '@nestjs/swagger';
import type {
  PasskeyQuestionView,
  ShopperAccountView,
  ShopperContactView,
  ShopperDeviceView,
  ShopperPasskeyView,
  ShopperSessionView,
  SignInBegunView,
} from '@passerelle/shared/api/accounts';
import { IsIn, IsObject, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { Text, TextParam } from '../platform/fields.js';

export class ContactDto {
  /** E-mail address or telephone number. */
  @Text(254)
  @MinLength(1)
  contact: string;
}

export class CodeDto {
  @Text(20)
  code: string;
}

export class LinkDto {
  /** The words in the link of an e-mail. */
  @Text(200)
  token: string;
}

export class PasswordSignInDto {
  @Text(254)
  @MinLength(1)
  contact: string;

  @IsString()
  @MinLength(1)
  @MaxLength(200)
  password: string;
}

export class PasskeyAnswerDto {
  @Text(60)
  question: string;

  /** What the browser's key answered, as WebAuthn writes it in JSON. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  @IsObject()
  answer: Record<string, unknown>;
}

export class NameDto {
  @Text(80)
  firstName: string;

  @Text(80)
  lastName: string;
}

export class PasswordDto {
  /** At least 12 characters, and none that everybody would think of. */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  next: string;
}

export class PurchasesQuery {
  @TextParam(500)
  cursor?: string;
}

export class PersonalFileQuery {
  @IsOptional()
  @IsIn(['json', 'html'])
  form?: 'json' | 'html';
}

export class EmptyDto {}

export class SignInBegunDto implements SignInBegunView {
  attempt: string;
  channel: 'email' | 'sms';
  expiresAt: string;
}

export class ShopperSessionDto implements ShopperSessionView {
  isSignedIn: boolean;
  firstName?: string;
  lastName?: string;
  email?: string;
  phone?: string;
  needsName?: boolean;
}

export class PasskeyQuestionDto implements PasskeyQuestionView {
  question: string;
  @ApiProperty({ type: 'object', additionalProperties: true })
  options: Record<string, unknown>;
}

export class ShopperContactDto implements ShopperContactView {
  kind: 'email' | 'phone';
  value: string;
  isVerified: boolean;
}

export class ShopperPasskeyDto implements ShopperPasskeyView {
  id: string;
  device: string;
  createdAt: string;
  usedAt?: string;
}

export class ShopperDeviceDto implements ShopperDeviceView {
  sessionId: string;
  device: string;
  startedAt: string;
  seenAt: string;
  isThis: boolean;
}

export class WaitingErasureDto {
  askedAt: string;
  openOrders: number;
}

export class ShopperAccountDto implements ShopperAccountView {
  firstName: string;
  lastName: string;
  since: string;
  contacts: ShopperContactDto[];
  hasPassword: boolean;
  passkeys: ShopperPasskeyDto[];
  devices: ShopperDeviceDto[];
  marketing: boolean;
  timezone: string;
  erasure?: WaitingErasureDto;
}
