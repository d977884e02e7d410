import type {
  ConsentWordView,
  MarketingView,
  MessageChannel,
  PreferencesRequest,
  PreferencesView,
  ServiceChoice,
} from '@passerelle/shared/api/preferences';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { ListOf, Text } from '../platform/fields.js';

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
  @ListOf(() => MarketingChoiceDto, 2)
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
