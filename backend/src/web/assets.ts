/** Files of the builds: names that carry a hash are kept for a year. */

import { join } from 'node:path';
import { fastifyStatic } from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const ONE_YEAR_MS = 31_536_000_000;

/** Serves one build's `assets` folder below a prefix, precompressed where the build wrote it so. */
export async function serveHashedAssets(
  server: FastifyInstance,
  folder: string,
  prefix: string,
): Promise<void> {
  await server.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix,
    decorateReply: false,
    index: false,
    preCompressed: true,
    immutable: true,
    maxAge: ONE_YEAR_MS,
    setHeaders: (reply) => {
      reply.header('x-content-type-options', 'nosniff');
    },
  });
}
