import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Books } from './books.js';
import { Clock, SystemClock } from './clock.js';
import { Config } from './config.js';
import { Database, databaseModule } from './database.js';
import { HealthController } from './health.controller.js';
import { Idempotency } from './idempotency.js';
import { KeyedHash } from './keyed-hash.js';
import { Logger } from './logger.js';
import { Outbox } from './outbox.js';
import { Passwords } from './passwords.js';
import { RateLimits } from './rate-limits.js';
import { Sessions } from './sessions.js';

const pieces = [Logger, Database, KeyedHash, Idempotency, RateLimits, Outbox, Books, Passwords, Sessions];

/** What every module may use and which knows no retail word. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: PlatformModule,
      imports: [databaseModule],
      controllers: [HealthController],
      providers: [{ provide: Config, useValue: config }, { provide: Clock, useValue: clock }, ...pieces],
      exports: [Config, Clock, ...pieces],
    };
  }
}
