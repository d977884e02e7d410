import type { FastifyInstance } from 'fastify';
import { isPrintable } from './fields.js';
import { ProblemError } from './problems.js';

/** Nothing has a name with control characters: an address that holds one leads nowhere, before anybody looks it up. */
export function refuseUnprintableAddresses(server: FastifyInstance): void {
  server.addHook('onRequest', ({ params }, _reply, done) => {
    done(Object.values(params ?? {}).every(isPrintable) ? undefined : new ProblemError('not-found'));
  });
}
