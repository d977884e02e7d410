import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Config } from '../platform/config.js';
import { normalisePhone } from '../platform/contact-address.js';
import { isId } from '../platform/ids.js';
import { isSameText } from '../platform/keyed-hash.js';
import { refuse } from '../platform/problems.js';
import { type Limit, RateLimits } from '../platform/rate-limits.js';
import { Deliveries, type ReceiptOutcome } from './deliveries.service.js';
import { atPath, wordOf } from './sms/gateway-call.js';
import { genericReceipt } from './sms/generic-gateway.js';
import { ovhReceipt, ovhReply } from './sms/ovh-gateway.js';
import { SmsGateways } from './sms/sms-gateways.service.js';
import { type Form, isTwilioSigned, twilioReceipt } from './sms/twilio-gateway.js';
import { StopWords } from './stop-words.service.js';

const FORGERIES: Limit = { hits: 50, windowSeconds: 600 };

/** `ignored`: verified, and it says nothing that is kept. */
export interface ReceiptAnswer {
  readonly outcome: ReceiptOutcome | 'ignored';
}

/** The door at which gateways tell; nobody else is believed. */
@Injectable()
export class DeliveryReceipts {
  constructor(
    private readonly config: Config,
    private readonly limits: RateLimits,
    private readonly gateways: SmsGateways,
    private readonly deliveries: Deliveries,
    private readonly stops: StopWords,
  ) {}

  async ofTwilio(messageId: string, body: object, request: FastifyRequest): Promise<ReceiptAnswer> {
    const form = await this.signedByTwilio(this.gateways.twilioReceiptsAt(messageId), body, request);
    const receipt = twilioReceipt(form);
    if (receipt === undefined) return { outcome: 'ignored' };
    return { outcome: await this.deliveries.take('twilio', receipt, messageId) };
  }

  async replyByTwilio(body: object, request: FastifyRequest): Promise<void> {
    const form = await this.signedByTwilio(this.gateways.twilioRepliesAt, body, request);
    await this.reply(form.From, form.Body);
  }

  async ofOvh(token: string, query: object): Promise<ReceiptAnswer> {
    this.demandOvh(token);
    const receipt = ovhReceipt({ ...query });
    if (receipt === undefined) return { outcome: 'ignored' };
    return { outcome: await this.deliveries.take('ovh', receipt) };
  }

  async replyByOvh(token: string, query: object): Promise<void> {
    this.demandOvh(token);
    const { from, text } = ovhReply({ ...query });
    await this.reply(from, text);
  }

  async ofAnyGateway(token: string, body: object): Promise<ReceiptAnswer> {
    const { receiptFields } = this.generic(token);
    const receipt = genericReceipt(body, receiptFields);
    if (receipt === undefined) return { outcome: 'ignored' };
    const ours = isId(receipt.ref) ? receipt.ref : null;
    return { outcome: await this.deliveries.take('generic-http', receipt, ours) };
  }

  async replyByAnyGateway(token: string, body: object): Promise<void> {
    const { receiptFields } = this.generic(token);
    await this.reply(atPath(body, receiptFields.from), atPath(body, receiptFields.text));
  }

  private async reply(from: unknown, text: unknown): Promise<void> {
    const phone = normalisePhone(wordOf(from) ?? '', this.config.country);
    if (phone !== null) await this.stops.hear(phone, wordOf(text) ?? '');
  }

  private demandOvh(token: string): void {
    const { sms } = this.config;
    this.demandToken(token, sms?.provider === 'ovh' ? sms.receiptToken : undefined);
  }

  private generic(token: string) {
    const { sms } = this.config;
    if (sms?.provider !== 'generic-http') return refuse('not-found');
    this.demandToken(token, sms.receiptToken);
    return sms;
  }

  private demandToken(presented: string, wanted: string | undefined): void {
    if (wanted === undefined || !isSameText(presented, wanted)) refuse('not-found');
  }

  /** The fields of a request that Twilio signed; refuses `signature-refused`. */
  private async signedByTwilio(url: string, body: object, request: FastifyRequest): Promise<Form> {
    const { sms } = this.config;
    if (sms?.provider !== 'twilio') return refuse('not-found');
    const form = Object.fromEntries(
      Object.entries(body ?? {}).filter((field): field is [string, string] => typeof field[1] === 'string'),
    );
    if (isTwilioSigned(request.headers['x-twilio-signature'], sms.authToken, url, form)) return form;
    await this.limits.guess('sms-forgery', request.ip, FORGERIES);
    return refuse('signature-refused');
  }
}
