import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { createApp } from '../src/app.js';
import { SettableClock } from '../src/platform/clock.js';
import { Config } from '../src/platform/config.js';
import { Database } from '../src/platform/database.js';
import { cloneDatabase } from './database.js';

/** The whole application on a database of its own, with a clock that a test moves. */
export interface OpenApp {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly databaseUrl: string;
  readonly clock: SettableClock;
  close(): Promise<void>;
}

/** Tuesday 24 November 2026, 14:22 in Paris. */
export const storyTime = new Date('2026-11-24T13:22:00Z');

export async function openApp(
  env: Readonly<Record<string, string>> = {},
  beforeRoutes: (app: NestFastifyApplication) => void = () => undefined,
  /** Meets the server before the pages too. */
  beforePages?: (server: FastifyInstance) => void,
): Promise<OpenApp> {
  const { url, drop } = await cloneDatabase();
  const clock = new SettableClock(storyTime);
  const config = new Config({
    DATABASE_URL: url,
    SECRET: 'a secret of the tests, long enough',
    PUBLIC_URL: 'https://passerelle.example',
    POOL_SIZE: '8',
    // A machine that does other things too is no reason to refuse a scene.
    POOL_WAIT_MS: '30000',
    WORKER: '0',
    MONITOR: '0',
    // Suites about anything else sign in as the demonstration does.
    HEAD_OFFICE_TOTP: 'optional',
    ...env,
  });
  const app = await createApp(config, clock, beforePages);
  beforeRoutes(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    app,
    database: app.get(Database),
    databaseUrl: url,
    clock,
    close: async () => {
      await app.close();
      await drop();
    },
  };
}
