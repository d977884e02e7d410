import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { apiMetadata } from './api-metadata.js';
import { AppModule } from './app.module.js';
import { serveApiDescription } from './platform/api-description.js';
import { protectApiAnswers } from './platform/api-headers.js';
import type { Clock } from './platform/clock.js';
import type { Config } from './platform/config.js';
import { Logger } from './platform/logger.js';
import { refuseForeignWrites } from './platform/origin-guard.js';
import { refuseUnprintableAddresses } from './platform/path-guard.js';
import { ProblemFilter, validationPipe } from './platform/problems.js';
import { acceptFiles, acceptLongBodies } from './platform/raw-bodies.js';
import { mountWeb } from './web/mount.js';

const BODY_LIMIT_BYTES = 100_000;

/**
 * The whole HTTP application, not yet listening; suites and the server process make it the same way. `prepare` meets the
 * server before its first route.
 */
export async function createApp(
  config: Config,
  clock?: Clock,
  prepare: (server: FastifyInstance) => void = () => undefined,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: config.isBehindProxy,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, clock), adapter, {
    bufferLogs: true,
    abortOnError: false,
  });
  const server = adapter.getInstance();
  prepare(server);
  protectApiAnswers(server);
  refuseForeignWrites(server);
  acceptFiles(server);
  acceptLongBodies(server);
  refuseUnprintableAddresses(server);
  const logger = app.get(Logger);
  app.useLogger(logger);
  app.useGlobalFilters(new ProblemFilter(logger));
  app.useGlobalPipes(validationPipe());
  await serveApiDescription(app, apiMetadata);
  await mountWeb(app);
  return app;
}
