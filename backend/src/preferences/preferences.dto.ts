import type {
  ConsentWordView,
  MarketingView,
  MessageChannel,
  PreferencesRequest,
  PreferencesView,
  ServiceChoice,
} from '@passerelle/shared/api/preferences';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { Text } from '../platform/fields.js';

const channels = ['email', 'sms'] as const;
const services = ['email', 'sms', 'both'] as const;

export class MarketingChoiceDto {
  @IsIn(channels)
  channel: MessageChannel;

  @IsBoolean()
  given: boolean;
}

export class PreferencesRequestDto implements PreferencesRequest {
  /** Which way service messages take where an order names an e-mail address and a telephone. */
  @IsOptional()
  @IsIn(services)
  service?: ServiceChoice;

  /** May we ask how a collection was? */
  @IsOptional()
  @IsBoolean()
  isAsked?: boolean;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2)
  @ValidateNested({ each: true })
  @Type(() => MarketingChoiceDto)
  marketing?: MarketingChoiceDto[];
}

export class UnsubscribeQuery {
  /** From the `List-Unsubscribe` header of a message. */
  @Text(100)
  token: string;
}

export class PreferenceAddressDto {
  kind: 'email' | 'phone';
  masked: string;
}

export class MarketingDto implements MarketingView {
  channel: MessageChannel;
  given: boolean;
  at?: string;
  means?: string;
}

export class ConsentWordDto implements ConsentWordView {
  channel?: MessageChannel;
  given: boolean;
  at: string;
  means: string;
}

export class PreferencesDto implements PreferencesView {
  via: 'link' | 'account';
  addresses: PreferenceAddressDto[];
  service: ServiceChoice;
  isAsked: boolean;
  marketing: MarketingDto[];
  history: ConsentWordDto[];
  timezone: string;
}
