import {
  type DeliveryState,
  deliveryStates,
  type NewWebhookView,
  type WebhookAttemptView,
  type WebhookChangeRequest,
  type WebhookDeliveryView,
  type WebhookRequest,
  type WebhookTopic,
  type WebhookView,
  webhookTopics,
} from '@passerelle/shared/api/webhooks';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsOptional,
  Matches,
  MaxLength,
} from 'class-validator';
import { Text, TextList, TextParam } from '../platform/fields.js';

export class NewWebhookRequestDto implements WebhookRequest {
  /** What people call the receiver. */
  @Text(80)
  @Matches(/\S/)
  name: string;

  /** Where to; https, and an address that anybody can reach. */
  @Text(1000)
  url: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @IsIn(webhookTopics, { each: true })
  topics: WebhookTopic[];

  /** Codes of shops; every shop where it is missing. */
  @IsOptional()
  @TextList(80, 2_000)
  @ArrayMinSize(1)
  stores?: string[];
}

export class WebhookChangeDto implements WebhookChangeRequest {
  @IsBoolean()
  isPaused: boolean;
}

export class ReplayDto {
  /** Messages written since then. */
  @IsISO8601({ strict: true })
  @MaxLength(40)
  since: string;

  /** Only those of this state; parked and delivered ones where it is missing. */
  @IsOptional()
  @IsIn(deliveryStates)
  state?: DeliveryState;
}

export class EmptyDto {}

export class DeliveriesQuery {
  @TextParam(500)
  cursor?: string;

  @IsOptional()
  @IsIn(deliveryStates)
  state?: DeliveryState;
}

export class WebhookDto implements WebhookView {
  id: string;
  name: string;
  url: string;
  topics: WebhookTopic[];
  stores: string[] | null;
  createdAt: string;
  isPaused: boolean;
  waiting: number;
  parked: number;
  lastDeliveredAt: string | null;
}

export class WebhookListDto {
  items: WebhookDto[];
  nextCursor: string | null;
}

export class NewWebhookDto implements NewWebhookView {
  webhook: WebhookDto;
  /** Said here and nowhere else. */
  secret: string;
}

export class WebhookAttemptDto implements WebhookAttemptView {
  at: string;
  durationMs: number;
  status: number | null;
  error: string | null;
}

export class WebhookDeliveryDto implements WebhookDeliveryView {
  /** The `webhook-id` that the receiver saw. */
  id: string;
  topic: WebhookTopic;
  subject: string;
  state: DeliveryState;
  tries: number;
  createdAt: string;
  nextTryAt: string | null;
  deliveredAt: string | null;
  body: string;
  attempts: WebhookAttemptDto[];
}

export class WebhookDeliveryPageDto {
  items: WebhookDeliveryDto[];
  nextCursor: string | null;
}

export class ReplayedDto {
  /** How many messages go out again. */
  replayed: number;
}
