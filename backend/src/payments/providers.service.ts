import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config.js';
import type { PaymentProvider } from './provider.js';
import { SandboxProvider } from './sandbox/sandbox-provider.js';
import { StripeProvider } from './stripe/stripe-provider.js';

/** Who moves money here, by the configuration. */
@Injectable()
export class Providers {
  /** Takes new payments; undefined: nobody pays online. */
  readonly current: PaymentProvider | undefined;
  private readonly known: readonly PaymentProvider[];

  constructor(config: Config, sandbox: SandboxProvider, stripe: StripeProvider) {
    this.known = [
      ...(config.payments.hasSandbox ? [sandbox] : []),
      ...(config.payments.stripe ? [stripe] : []),
    ];
    this.current = this.named(config.payments.provider);
  }

  /** A provider that is configured; intents may outlive a change of provider. */
  named(name: string): PaymentProvider | undefined {
    return this.known.find((provider) => provider.name === name);
  }
}
