/** The storefront's pages: rendered per request by the storefront's own server build. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { encoded } from './compression.js';
import { sendStorefrontHeaders } from './page-headers.js';

/** What pages say of this installation. */
interface Site {
  readonly origin: string;
  readonly paidOnline?: { readonly openDays: number };
}

/** What the storefront's server build exports; written here because the backend imports no app. */
interface Storefront {
  render(request: {
    url: string;
    cookie: string | undefined;
    fetchLike: (
      path: string,
      init: { method: string; headers: Record<string, string>; body?: string },
    ) => Promise<{ status: number; text(): Promise<string> }>;
    manifest: unknown;
    now: number;
    site: Site;
    tileUrl: string;
  }): Promise<{ status: number; html: string; location?: string }>;
}

export interface StorefrontOptions {
  readonly clientFolder: string;
  readonly serverFile: string;
  readonly publicUrl: string;
  readonly tileUrl: string;
  /** Where orders may be paid online: how many open days a paid one is kept. */
  readonly paidOnline: { readonly openDays: number } | undefined;
  readonly now: () => Date;
}

/** Pages of one person: no search engine keeps them and no other site hears of them. */
const privatePage =
  /^\/(commande\/|retrait\/|connexion|mes-achats|mon-compte|en\/(order\/|collection\/|sign-in|my-purchases|my-account))/;
const notOurs = /^\/(api|feeds|dev|staff|pictures|assets)(\/|$)/;

/** Serves every address nobody else answers; what belongs to the API is left to its refusal. */
export async function serveStorefront(server: FastifyInstance, options: StorefrontOptions): Promise<void> {
  const { render } = (await import(pathToFileURL(options.serverFile).href)) as Storefront;
  const manifest: unknown = JSON.parse(
    await readFile(join(options.clientFolder, '.vite/manifest.json'), 'utf8'),
  );
  const policy = { tileUrl: options.tileUrl, isSecure: options.publicUrl.startsWith('https:') };

  const { publicUrl: origin, paidOnline } = options;
  const site = { origin, ...(paidOnline && { paidOnline }) };

  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const url = new URL(request.url, options.publicUrl);
    if (notOurs.test(url.pathname)) return reply.callNotFound();
    const { status, html, location } = await render({
      url: url.href,
      cookie: request.headers.cookie,
      fetchLike: inProcess(server, request),
      manifest,
      now: options.now().getTime(),
      site,
      tileUrl: options.tileUrl,
    });
    sendStorefrontHeaders(reply, policy, privatePage.test(url.pathname));
    if (location) return reply.redirect(location, status);
    const { body, encoding } = await encoded(html, request.headers['accept-encoding']);
    if (encoding) reply.header('content-encoding', encoding);
    return reply.status(status).type('text/html; charset=utf-8').header('vary', 'accept-encoding').send(body);
  };
  server.get('/', answer);
  server.get('/*', answer);
}

/** The API without the network, for the visitor's own address, host and cookies, as their browser would ask. */
function inProcess(
  server: FastifyInstance,
  { ip: remoteAddress, host, protocol, headers: { cookie } }: FastifyRequest,
): Parameters<Storefront['render']>[0]['fetchLike'] {
  const visitor = { host, 'x-forwarded-proto': protocol, ...(cookie && { cookie }) };
  return async (path, { method, headers, body }) => {
    const answer = await server.inject({
      method: method as 'GET' | 'POST',
      url: path,
      headers: { ...headers, ...visitor },
      payload: body,
      remoteAddress,
    });
    return { status: answer.statusCode, text: async () => answer.payload };
  };
}
