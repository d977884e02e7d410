import { Injectable } from '@nestjs/common';
import type { OrderView } from '@passerelle/shared/api/views';
import type { Locale } from '@passerelle/shared/pricing/types';
import { trackingPath } from '@passerelle/shared/storefront-paths';
import { CustomerRecordsService } from '../customers/customer-records.service.js';
import { OrderReader } from '../orders/order-reader.service.js';
import { OrderViews } from '../orders/order-views.service.js';
import { Config } from '../platform/config.js';
import { calendarFile } from './calendar-file.js';
import { type Letter, writeLetter } from './letter.js';
import { letterMail } from './letter-mail.js';
import { letterText } from './letter-text.js';
import type { MessageRow, Written } from './messages.queries.js';
import { qrPng } from './qr-png.js';
import { translators } from './translators.js';
import type { Attachment } from './transports.js';

/** Puts into words what a person is to be told, from the order as it stands. */
@Injectable()
export class MessageWriter {
  constructor(
    private readonly orders: OrderReader,
    private readonly views: OrderViews,
    private readonly customers: CustomerRecordsService,
    private readonly config: Config,
  ) {}

  /** Subject, text, HTML and attachments; undefined when the order is no longer there. */
  async write(message: MessageRow): Promise<Written | undefined> {
    const { kind, channel, locale, createdAt, fact } = message;
    const order = message.orderId === null ? undefined : await this.orders.byId(message.orderId);
    if (order === undefined) return undefined;
    const view = await this.views.view(order, locale);
    const letter = writeLetter({
      kind: kind === 'receipt' && view.receipts.length === 0 ? 'closed' : kind,
      order: view,
      locale,
      brand: brandIn(this.config.mailFrom),
      now: createdAt,
      link: this.linkFor(order.id, view, message),
      isRefused: fact.command === 'refuse',
      ...(fact.command === 'refuse' && fact.reason && { reason: fact.reason }),
    });
    if (channel === 'sms')
      return { subject: letter.subject, text: letter.short, html: null, attachments: [] };
    return {
      subject: letter.subject,
      text: letterText(letter),
      html: await letterMail(letter),
      attachments: letter.pickup ? attachmentsOf(letter, this.calendarOf(view, locale, createdAt)) : [],
    };
  }

  /** The calendar entry of an order and the name of its file. */
  calendarOf(order: OrderView, locale: Locale, now: Date): { name: string; text: string } {
    const { t } = translators[locale];
    const values = { number: order.number, store: order.store.name, code: order.pickup.code };
    const deadline = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
      timeZone: order.store.timezone,
      dateStyle: 'full',
      timeStyle: 'short',
    }).format(new Date(order.collectBy));
    const words = {
      title: t('calendar.title', values),
      description: t('calendar.description', { ...values, deadline }),
    };
    const url = `${this.config.publicUrl}${trackingPath(locale, order.number, order.trackingToken)}`;
    return { name: t('calendar.file', values), text: calendarFile(order, words, url, now) };
  }

  /** The tracking page; that this link was followed proves that its reader holds the address. */
  private linkFor(orderId: string, order: OrderView, { channel, recipient, locale }: MessageRow): string {
    const kind = channel === 'email' ? 'email' : 'phone';
    const proof = this.customers.proofFor(orderId, { kind, value: recipient });
    return `${this.config.publicUrl}${trackingPath(locale, order.number, order.trackingToken)}&proof=${proof}`;
  }
}

function attachmentsOf(letter: Letter, calendar: { name: string; text: string }): Attachment[] {
  const qr = letter.pickup && qrPng(letter.pickup.qr);
  return [
    ...(qr ? [{ name: 'qr.png', type: 'image/png', contentId: 'qr', base64: qr.toString('base64') }] : []),
    {
      name: calendar.name,
      type: 'text/calendar; charset=utf-8; method=PUBLISH',
      base64: Buffer.from(calendar.text).toString('base64'),
    },
  ];
}

/** The name that mails are signed with: what stands before the address. */
function brandIn(mailFrom: string): string {
  return /^\s*"?([^"<]+?)"?\s*</.exec(mailFrom)?.[1] ?? mailFrom;
}
