import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import { Logger } from '../../platform/logger.js';
import { Pacer } from '../../platform/pacer.js';
import { claimDeliveries, noteDelivered, noteUndelivered, type SandboxDelivery } from './sandbox.queries.js';
import { SandboxProvider } from './sandbox-provider.js';
import { SIGNATURE_HEADER, signatureOf } from './signature.js';

const POLL_MS = 1_000;
const AT_ONCE = 8;
const TIMEOUT_MS = 8_000;
const CLAIMED_MS = 30_000;
const MAX_TRIES = 10;

/** Delivers the sandbox's messages over HTTP, signed, until they are taken; as a foreign provider would. */
@Injectable()
export class SandboxDeliveries implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly pacer: Pacer;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    logger: Logger,
    private readonly provider: SandboxProvider,
    private readonly host: HttpAdapterHost,
  ) {
    this.pacer = new Pacer(POLL_MS, () => this.batch(), logger, 'sandbox-deliveries-failed');
  }

  onApplicationBootstrap(): void {
    if (this.config.runsWorker && this.config.payments.hasSandbox) this.pacer.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.pacer.stop();
  }

  /** Delivers all that is due now; of one payment, or of all. */
  async drain(ref?: string): Promise<void> {
    while ((await this.batch(ref)) > 0);
  }

  private async batch(ref?: string): Promise<number> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + CLAIMED_MS);
    const due = await this.database.rows<SandboxDelivery>(claimDeliveries(now, until, AT_ONCE, ref));
    await Promise.all(due.map((delivery) => this.deliver(delivery)));
    return due.length;
  }

  private async deliver({ id, body }: SandboxDelivery): Promise<void> {
    try {
      const answer = await fetch(`${this.address()}/api/v1/payments/webhooks/sandbox`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          [SIGNATURE_HEADER]: signatureOf(this.provider.webhookSecret, body, this.clock.now()),
        },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await answer.body?.cancel();
      if (!answer.ok) throw new Error(`The platform answered ${answer.status}`);
      await this.database.run(noteDelivered(id));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      await this.database.run(noteUndelivered(id, why, this.clock.now(), MAX_TRIES));
    }
  }

  /** This process when it listens, else the platform's public address. */
  private address(): string {
    const listening = this.host.httpAdapter?.getHttpServer()?.address();
    if (typeof listening !== 'object' || listening === null) return this.config.publicUrl;
    const { address, family, port } = listening as { address: string; family: string; port: number };
    const isAny = address === '0.0.0.0' || address === '::';
    return `http://${isAny ? '127.0.0.1' : family === 'IPv6' ? `[${address}]` : address}:${port}`;
  }
}
