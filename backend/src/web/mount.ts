/** Puts everything a browser opens onto the application. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { serveHashedAssets } from './assets.js';
import { drawings, isBuilt, storeApp, storefrontClient, storefrontServer } from './builds.js';
import { servePictures } from './pictures.js';
import { serveSitemap } from './sitemap.js';
import { serveStoreApp } from './store-app.js';
import { serveStorefront } from './storefront-pages.js';

/** Called once, before the application listens. A build that is missing leaves the API whole and is said on its pages. */
export async function mountWeb(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpAdapter().getInstance() as FastifyInstance;
  const { publicUrl, tileUrl, payments, paidOpenDays } = app.get(Config);
  const clock = app.get(Clock);
  const now = () => clock.now();

  await servePictures(server, drawings);
  serveSitemap(server, { publicUrl, now });
  if (isBuilt(join(storeApp, 'index.html'))) {
    await serveStoreApp(server, { folder: storeApp, publicUrl, tileUrl });
  } else {
    sayNotBuilt(server, ['/staff', '/staff/*'], 'The store app');
  }
  if (isBuilt(storefrontServer) && isBuilt(storefrontClient)) {
    await serveHashedAssets(server, storefrontClient, '/assets/');
    await serveIcon(server);
    await serveStorefront(server, {
      clientFolder: storefrontClient,
      serverFile: storefrontServer,
      publicUrl,
      tileUrl,
      paidOnline: payments.provider === 'none' ? undefined : { openDays: paidOpenDays },
      now,
    });
  } else {
    sayNotBuilt(server, ['/'], 'The storefront');
  }
}

async function serveIcon(server: FastifyInstance): Promise<void> {
  const icon = await readFile(join(storefrontClient, 'favicon.svg'));
  server.get('/favicon.svg', (_request, reply) =>
    reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(icon),
  );
}

function sayNotBuilt(server: FastifyInstance, paths: readonly string[], what: string): void {
  for (const path of paths) {
    server.get(path, (_request, reply) =>
      reply.status(503).type('text/plain; charset=utf-8').send(`${what} is not built: npm run build\n`),
    );
  }
}
