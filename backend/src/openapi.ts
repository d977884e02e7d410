import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { apiMetadata } from './api-metadata.js';
import { AppModule } from './app.module.js';
import { describeApi } from './platform/api-description.js';
import { Config } from './platform/config.js';

// Preview: the controllers are read and nothing is made, so neither a database nor a secret is needed.
const config = Config.fromEnvironment({
  DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
  SECRET: 'x'.repeat(32),
});
const app = await NestFactory.create(AppModule.with(config), new FastifyAdapter(), {
  preview: true,
  logger: false,
  abortOnError: false,
});
process.stdout.write(`${JSON.stringify(await describeApi(app, apiMetadata), null, 2)}\n`);
