import type { FastifyReply, FastifyRequest } from 'fastify';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The value of a cookie set by `setCookie`, or undefined. */
export function readCookie(request: FastifyRequest, name: string): string | undefined {
  const wanted = `${nameFor(request, name)}=`;
  return request.headers.cookie
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(wanted))
    ?.slice(wanted.length);
}

/**
 * Sets a cookie that scripts cannot read and that other sites' writes do not carry: `__Host-` and Secure,
 * or the plain name on loopback HTTP, where browsers refuse the prefix.
 */
export function setCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  name: string,
  value: string,
  maxAgeSeconds: number,
): void {
  const secure = isLoopbackHttp(request) ? '' : '; Secure';
  reply.header(
    'set-cookie',
    `${nameFor(request, name)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure}`,
  );
}

/** Has the browser forget the cookie. */
export function clearCookie(request: FastifyRequest, reply: FastifyReply, name: string): void {
  setCookie(request, reply, name, '', 0);
}

function nameFor(request: FastifyRequest, name: string): string {
  return isLoopbackHttp(request) ? name : `__Host-${name}`;
}

function isLoopbackHttp(request: FastifyRequest): boolean {
  return request.protocol === 'http' && LOOPBACK.has(request.hostname);
}
