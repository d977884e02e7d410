import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { Config } from './platform/config.js';
import { Logger } from './platform/logger.js';

const DRAIN_WITHIN_MS = 10_000;

// Relay and due work without HTTP; as many of these may run as one likes, beside server processes with WORKER=0.
const worker = await NestFactory.createApplicationContext(
  AppModule.with(Config.fromEnvironment({ WORKER: '1' })),
  { bufferLogs: true, abortOnError: false },
);
const logger = worker.get(Logger);
worker.useLogger(logger);
logger.event('info', 'working');
process.send?.({ type: 'ready' });

let isStopping = false;
async function stop(why: string): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  logger.event('info', 'stopping', { why });
  setTimeout(() => process.exit(1), DRAIN_WITHIN_MS).unref();
  await worker.close();
  process.exit(0);
}
process.on('SIGTERM', () => void stop('SIGTERM'));
process.on('SIGINT', () => void stop('SIGINT'));
process.on('disconnect', () => void stop('disconnect'));
