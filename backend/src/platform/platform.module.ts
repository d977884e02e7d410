import { type DynamicModule, Global, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { Books } from './books.js';
import { Clock, SystemClock } from './clock.js';
import { Config } from './config.js';
import { Database, databaseModule } from './database.js';
import { EventStreams } from './event-streams.js';
import { HealthController } from './health.controller.js';
import { Housekeeping } from './housekeeping.js';
import { Idempotency } from './idempotency.js';
import { KeyedHash } from './keyed-hash.js';
import { LiveEvents } from './live-events.js';
import { Logger } from './logger.js';
import { Outbox } from './outbox.js';
import { Passwords } from './passwords.js';
import { RateLimits } from './rate-limits.js';
import { Relay } from './relay.js';
import { Seals } from './seals.js';
import { SelfCalls } from './self-calls.js';
import { Sessions } from './sessions.js';
import { ShopperSessions } from './shopper-sessions.js';

const pieces = [
  Logger,
  Database,
  KeyedHash,
  Idempotency,
  RateLimits,
  Outbox,
  Books,
  Passwords,
  Seals,
  Sessions,
  SelfCalls,
  ShopperSessions,
  Relay,
  LiveEvents,
  EventStreams,
];

/** What every module may use and which knows no retail word. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, clock: Clock = new SystemClock()): DynamicModule {
    return {
      module: PlatformModule,
      imports: [databaseModule, ScheduleModule.forRoot()],
      controllers: [HealthController],
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
        ...pieces,
        Housekeeping,
      ],
      exports: [Config, Clock, ...pieces],
    };
  }
}
