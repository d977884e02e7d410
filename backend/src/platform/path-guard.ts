import type { FastifyInstance } from 'fastify';
import { isPrintable } from './fields.js';
import { ProblemError } from './problems.js';

/** Nothing has a name with control characters: an address that holds one leads nowhere, before anybody looks it up. */
export function refuseUnprintableAddresses(server: FastifyInstance): void {
  server.addHook('onRequest', async ({ params }) => {
    if (!Object.values(params ?? {}).every(isPrintable)) throw new ProblemError('not-found');
  });
}
