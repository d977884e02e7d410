import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply } from 'fastify';
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
  const headers = protectiveHeaders();
  server.addHook('onRequest', (request, reply, done) => {
    if (API.test(request.url)) reply.headers(headers);
    done();
  });
}

/** What helmet sets, which is the same for every answer and therefore asked once. */
function protectiveHeaders(): Parameters<FastifyReply['headers']>[0] {
  const sample = new ServerResponse(new IncomingMessage(new Socket()));
  protect(sample.req, sample, () => undefined);
  return { ...sample.getHeaders() };
}
