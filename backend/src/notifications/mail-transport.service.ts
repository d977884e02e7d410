import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import { Config } from '../platform/config.js';

export interface Attachment {
  readonly name: string;
  readonly type: string;
  /** Set for what the HTML shows in place. */
  readonly contentId?: string;
  readonly base64: string;
}

export interface Sendable {
  /** Stays the same when the message is sent again, so that whoever receives it twice can tell. */
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly attachments: readonly Attachment[];
  /** Where mail programs end this advertising in one click; of advertising alone. */
  readonly unsubscribeAt?: string;
}

const TIMEOUT_MS = 8_000;

/** E-mail over SMTP. */
@Injectable()
export class MailTransport implements OnModuleDestroy {
  private transporter: Promise<Transporter> | undefined;

  constructor(private readonly config: Config) {}

  get isConfigured(): boolean {
    return this.config.smtpUrl !== undefined;
  }

  /** Resolves once the mail server has taken the message. */
  async send(message: Sendable): Promise<void> {
    const { smtpUrl } = this.config;
    if (smtpUrl === undefined) return;
    this.transporter ??= open(smtpUrl);
    const transporter = await this.transporter;
    const { id, recipient, subject, text, html, attachments, unsubscribeAt } = message;
    await transporter.sendMail({
      from: this.config.mailFrom,
      to: recipient,
      subject,
      text,
      ...(html && { html }),
      messageId: `<${id}@${new URL(this.config.publicUrl).hostname}>`,
      headers: {
        'Auto-Submitted': 'auto-generated',
        // RFC 8058.
        ...(unsubscribeAt && {
          'List-Unsubscribe': `<${unsubscribeAt}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
      },
      attachments: attachments.map(({ name, type, contentId, base64 }) => ({
        filename: name,
        contentType: type,
        content: Buffer.from(base64, 'base64'),
        ...(contentId && { cid: contentId, contentDisposition: 'inline' as const }),
      })),
    });
  }

  async onModuleDestroy(): Promise<void> {
    (await this.transporter)?.close();
  }
}

/** The library is read with the first message: a process that only serves never needs it. */
async function open(url: string): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    url,
    pool: true,
    maxConnections: 4,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
