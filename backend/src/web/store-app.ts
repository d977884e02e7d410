/** The store app: one document for all its addresses, and its files. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fastifyStatic } from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { serveHashedAssets } from './assets.js';
import { sendStoreAppHeaders } from './page-headers.js';

const noncePlaceholder = /__CSP_NONCE__/g;

interface StoreAppOptions {
  readonly folder: string;
  readonly publicUrl: string;
  readonly tileUrl: string;
}

/** Serves `/staff/`; each document gets a nonce of its own wherever its build wrote the placeholder. */
export async function serveStoreApp(server: FastifyInstance, options: StoreAppOptions): Promise<void> {
  const page = await readFile(join(options.folder, 'index.html'), 'utf8');
  const policy = { tileUrl: options.tileUrl, isSecure: options.publicUrl.startsWith('https:') };
  await serveHashedAssets(server, options.folder, '/staff/assets/');
  // Files beside the document: manifest, icons, service worker. They keep their names, so they are asked for again.
  await server.register(fastifyStatic, {
    root: options.folder,
    prefix: '/staff/',
    decorateReply: false,
    index: false,
    wildcard: false,
    globIgnore: ['assets/**', 'index.html', '**/*.br', '**/*.gz'],
    cacheControl: false,
    setHeaders: (reply) => {
      reply.headers({ 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' });
    },
  });
  server.get('/staff', (_request, reply) => reply.redirect('/staff/', 308));
  server.get('/staff/*', async (_request, reply) => {
    const nonce = randomBytes(16).toString('base64url');
    sendStoreAppHeaders(reply, policy, nonce);
    return reply.type('text/html; charset=utf-8').send(page.replace(noncePlaceholder, nonce));
  });
}
