import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { GenericGateway } from './generic-gateway.js';
import { OvhGateway } from './ovh-gateway.js';
import type { SmsGateway } from './sms-gateway.js';
import { TwilioGateway } from './twilio-gateway.js';

/** Which gateway sends text messages, as configuration has it. */
@Injectable()
export class SmsGateways {
  /** Undefined: messages are only kept. */
  readonly chosen: SmsGateway | undefined;

  constructor(
    private readonly config: Config,
    clock: Clock,
  ) {
    const { sms } = config;
    if (sms?.provider === 'generic-http') this.chosen = new GenericGateway(sms);
    if (sms?.provider === 'ovh') this.chosen = new OvhGateway(sms, clock);
    if (sms?.provider === 'twilio') this.chosen = new TwilioGateway(sms, (id) => this.twilioReceiptsAt(id));
  }

  /** The address, as Twilio signs it, to which it tells what became of a message. */
  twilioReceiptsAt(messageId: string): string {
    return `${this.config.publicUrl}/api/v1/messages/receipts/twilio/${messageId}`;
  }

  /** The address at which it tells what people answered. */
  get twilioRepliesAt(): string {
    return `${this.config.publicUrl}/api/v1/messages/replies/twilio`;
  }
}
