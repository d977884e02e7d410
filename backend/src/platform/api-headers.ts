import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

const API = /^\/api\/(?!docs)/;

const protect = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], sandbox: [] },
  },
  referrerPolicy: { policy: 'no-referrer' },
});

/** Security headers of API answers, which are data and never a page; pages set their own. */
export function protectApiAnswers(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (API.test(request.url)) protect(request.raw, reply.raw, done as (error?: unknown) => void);
    else done();
  });
}
