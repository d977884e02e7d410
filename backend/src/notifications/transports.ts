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
}

const TIMEOUT_MS = 8_000;

/** The port through which messages leave; absent means that they are only kept. */
export abstract class MessageTransport {
  abstract readonly isConfigured: boolean;
  /** Resolves once the other side has taken the message. */
  abstract send(message: Sendable): Promise<void>;
}

/** E-mail over SMTP. */
@Injectable()
export class MailTransport extends MessageTransport implements OnModuleDestroy {
  private transporter: Promise<Transporter> | undefined;

  constructor(private readonly config: Config) {
    super();
  }

  get isConfigured(): boolean {
    return this.config.smtpUrl !== undefined;
  }

  async send(message: Sendable): Promise<void> {
    const { smtpUrl } = this.config;
    if (smtpUrl === undefined) return;
    this.transporter ??= open(smtpUrl);
    const transporter = await this.transporter;
    const { id, recipient, subject, text, html, attachments } = message;
    await transporter.sendMail({
      from: this.config.mailFrom,
      to: recipient,
      subject,
      text,
      ...(html && { html }),
      messageId: `<${id}@${new URL(this.config.publicUrl).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
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

/** Text messages through any gateway that takes JSON over HTTP. */
@Injectable()
export class SmsTransport extends MessageTransport {
  constructor(private readonly config: Config) {
    super();
  }

  get isConfigured(): boolean {
    return this.config.smsUrl !== undefined;
  }

  async send({ id, recipient, text }: Sendable): Promise<void> {
    if (this.config.smsUrl === undefined) return;
    const answer = await fetch(this.config.smsUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': id },
      body: JSON.stringify({ to: recipient, text }),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`The SMS gateway answered ${answer.status}`);
  }
}
