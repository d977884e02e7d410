import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from './problems.js';
import { takesFile } from './raw-bodies.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const OWN_SITE = new Set(['same-origin', 'none']);

/**
 * Refuses unsafe requests that a page of another site caused a browser to send (`cross-site-request`), and
 * bodies that are neither JSON nor a file that the route takes. Programs that are no browser send neither header and
 * carry no cookie by accident.
 */
export function refuseForeignWrites(server: FastifyInstance): void {
  server.addHook('onRequest', (request, _reply, done) => done(refusalOf(request)));
}

function refusalOf(request: FastifyRequest): ProblemError | undefined {
  if (SAFE.has(request.method)) return undefined;
  if (isForeign(request)) return new ProblemError('cross-site-request');
  if (hasBody(request) && !isJson(request) && !takesFile(request))
    return new ProblemError('unsupported-media-type');
  return undefined;
}

function isForeign(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (typeof site === 'string' && !OWN_SITE.has(site)) return true;
  const { origin } = request.headers;
  return origin !== undefined && hostOf(origin) !== request.host.toLowerCase();
}

/** Host and port of an origin; an opaque one ("null") matches no host. */
function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

function hasBody(request: FastifyRequest): boolean {
  return (
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0
  );
}

function isJson(request: FastifyRequest): boolean {
  return /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(request.headers['content-type'] ?? '');
}
