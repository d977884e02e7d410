import 'reflect-metadata';
import { createApp } from './app.js';
import { Config } from './platform/config.js';
import { Logger } from './platform/logger.js';

const DRAIN_WITHIN_MS = 10_000;
// Node keeps 511 connections that wait to be accepted; of a crowd, the others would knock again a second later.
const BACKLOG = 4_096;

const config = Config.fromEnvironment();
const app = await createApp(config);
const logger = app.get(Logger);
await app.listen({ port: config.port, host: config.host, backlog: BACKLOG });
const url = await app.getUrl();
logger.event('info', 'listening', { url });
// The launcher waits for this word rather than for an open port.
process.send?.({ type: 'ready', url });

let isStopping = false;
async function stop(why: string): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  logger.event('info', 'stopping', { why });
  setTimeout(() => process.exit(1), DRAIN_WITHIN_MS).unref();
  await app.close();
  process.exit(0);
}
process.on('SIGTERM', () => void stop('SIGTERM'));
process.on('SIGINT', () => void stop('SIGINT'));
process.on('disconnect', () => void stop('disconnect'));
