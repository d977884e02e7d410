import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { refuse } from '../../platform/problems.js';
import { TakesForm } from '../../platform/raw-bodies.js';
import { SandboxChoiceDto, SandboxCodeDto } from './sandbox.dto.js';
import { sandboxAsset } from './sandbox-assets.js';
import { SandboxDeliveries } from './sandbox-deliveries.service.js';
import { SandboxLedger, type SandboxPayment } from './sandbox-ledger.service.js';
import { sandboxPage } from './sandbox-page.js';
import { plainly } from './sandbox-rules.js';

const ONE_DAY_SECONDS = 86_400;

/** The page of the sandbox bank; it does not exist unless the sandbox was asked for or this is the demonstration. */
@ApiExcludeController()
@Controller('pay/sandbox')
export class SandboxController {
  constructor(
    private readonly ledger: SandboxLedger,
    private readonly deliveries: SandboxDeliveries,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Get('assets/:name')
  async asset(@Param('name') name: string, @Res() reply: FastifyReply): Promise<void> {
    this.demandSandbox();
    const asset = (await sandboxAsset(name)) ?? refuse('not-found');
    reply
      .headers({
        'content-type': asset.type,
        'x-content-type-options': 'nosniff',
        'cache-control': `public, max-age=${ONE_DAY_SECONDS}`,
      })
      .send(asset.bytes);
  }

  @Get(':ref')
  async page(@Param('ref') ref: string, @Res() reply: FastifyReply): Promise<void> {
    this.send(reply, await this.known(ref));
  }

  @Post(':ref/choice')
  @TakesForm()
  async choose(
    @Param('ref') ref: string,
    @Body() { choice, when, times, amount }: SandboxChoiceDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.demandSandbox();
    const telling = {
      when: when ?? plainly.when,
      times: times ?? plainly.times,
      amount: amount ?? plainly.amount,
    };
    await this.goOn(ref, await this.ledger.choose(ref, choice, telling), reply);
  }

  @Post(':ref/code')
  @TakesForm()
  async code(
    @Param('ref') ref: string,
    @Body() { code }: SandboxCodeDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.demandSandbox();
    await this.goOn(ref, await this.ledger.step(ref, code.trim()), reply);
  }

  /** Tells the platform what is to be told at once, then shows what comes next. */
  private async goOn(ref: string, after: SandboxPayment | undefined, reply: FastifyReply): Promise<void> {
    const payment = after ?? (await this.known(ref));
    await this.deliveries.drain(ref);
    const isPaid = payment.state === 'authorised' || payment.state === 'captured';
    reply
      .headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
      .redirect(isPaid ? payment.returnPath : `/pay/sandbox/${ref}`, 303);
  }

  private async known(ref: string): Promise<SandboxPayment> {
    this.demandSandbox();
    return (await this.ledger.find(ref)) ?? refuse('not-found');
  }

  private demandSandbox(): void {
    if (!this.config.payments.hasSandbox) refuse('not-found');
  }

  private send(reply: FastifyReply, payment: SandboxPayment): void {
    reply
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy':
          "default-src 'none'; style-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        // A form of a page without a referrer would be sent as if from nowhere, and be refused as foreign.
        'referrer-policy': 'same-origin',
        'x-robots-tag': 'noindex, nofollow',
        'cache-control': 'no-store',
      })
      .send(sandboxPage(payment, this.clock.now(), this.config.zone));
  }
}
