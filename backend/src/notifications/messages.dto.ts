import type { MessageState, MessageView, TroubledMessageView } from '@passerelle/shared/api/messages';
import { IsOptional } from 'class-validator';
import { Text } from '../platform/fields.js';
import type { ReceiptAnswer } from './delivery-receipts.service.js';

export class ReceiptAnswerDto implements ReceiptAnswer {
  /** `stale`: something newer is known; `repeat`: it was told before; `early`: of a message that is not known yet. */
  outcome: 'applied' | 'stale' | 'repeat' | 'early' | 'ignored';
}

export class MessagesQuery {
  @IsOptional()
  @Text(500)
  cursor?: string;
}

export class MessageDto implements MessageView {
  id: string;
  kind: string;
  channel: 'email' | 'sms';
  state: MessageState;
  at: string;
  stateAt?: string;
  waitsUntil?: string;
  reason?: string;
}

export class MessageListDto {
  items: MessageDto[];
  nextCursor: string | null;
}

export class TroubledMessageDto extends MessageDto implements TroubledMessageView {
  recipientMasked: string;
  order?: string;
  tries: number;
}

export class TroubledMessagePageDto {
  items: TroubledMessageDto[];
  nextCursor: string | null;
}

export class SentAgainDto {
  id: string;
}

export class NoMessageWordsDto {}
