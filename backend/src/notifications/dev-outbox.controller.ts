import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Config } from '../platform/config.js';
import { isId, newSecret } from '../platform/ids.js';
import { refuse } from '../platform/problems.js';
import { messageBody, messagePage, outboxPage } from './dev-outbox.page.js';
import { type MessageRow, MessagesService } from './messages.service.js';

const SHOWN = 200;

/** What was told to people, to be read by whoever tries the demo; it does not exist otherwise. */
@ApiExcludeController()
@Controller('dev/outbox')
export class DevOutboxController {
  constructor(
    private readonly messages: MessagesService,
    private readonly config: Config,
  ) {}

  @Get()
  async list(@Res() reply: FastifyReply): Promise<void> {
    this.demandDemo();
    const nonce = newSecret();
    sendPage(reply, nonce, outboxPage(await this.messages.newest(SHOWN), nonce));
  }

  @Get(':id')
  async one(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const message = await this.known(id);
    const nonce = newSecret();
    sendPage(reply, nonce, messagePage(message, nonce));
  }

  @Get(':id/body')
  async body(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const message = await this.known(id);
    reply
      .headers({
        'content-type': 'text/html; charset=utf-8',
        // E-mails carry their styles in place; nothing else runs, loads or leaves the frame.
        'content-security-policy':
          "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      })
      .send(messageBody(message));
  }

  @Get(':id/attachments/:place')
  async attachment(
    @Param('id') id: string,
    @Param('place') place: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { attachments } = await this.known(id);
    const attachment = /^\d$/.test(place) ? attachments[Number(place)] : undefined;
    if (attachment === undefined) return refuse('not-found');
    reply
      .headers({
        'content-type': attachment.type,
        'content-disposition': `attachment; filename="${attachment.name}"`,
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      })
      .send(Buffer.from(attachment.base64, 'base64'));
  }

  private async known(id: string): Promise<MessageRow> {
    this.demandDemo();
    const message = isId(id) ? await this.messages.byId(id) : undefined;
    return message ?? refuse('not-found');
  }

  private demandDemo(): void {
    if (!this.config.isDemo) refuse('not-found');
  }
}

function sendPage(reply: FastifyReply, nonce: string, html: string): void {
  reply
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'cache-control': 'no-store',
    })
    .send(html);
}
