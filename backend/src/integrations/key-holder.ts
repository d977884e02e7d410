import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { ApiScope } from '@passerelle/shared/api/integrations';
import type { FastifyRequest } from 'fastify';
import { refuse, refuseField } from '../platform/problems.js';

/** The program that calls, by its key. */
export interface KeyHolder {
  readonly keyId: string;
  readonly name: string;
  readonly scopes: readonly ApiScope[];
  /** Shops it may speak of; null: every shop. */
  readonly stores: readonly string[] | null;
  /** The only source it may write under; null: any. */
  readonly source: string | null;
}

const holders = new WeakMap<object, KeyHolder>();

/** Remembers for the life of the request which program calls. */
export function recogniseHolder(request: FastifyRequest, holder: KeyHolder): void {
  holders.set(request.raw, holder);
}

/** The program behind a request, as an argument of a handler that is `@KeyOnly`. */
export const Program = createParamDecorator((_: undefined, context: ExecutionContext): KeyHolder => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return holders.get(request.raw) ?? refuse('api-key-needed');
});

/** Refuses a source that is not the key's own. */
export function refuseForeignSource(holder: Pick<KeyHolder, 'source'>, source: string): void {
  if (holder.source !== null && holder.source !== source)
    refuseField('source', 'not-of-this-key', 'source must be the one that the key was made for');
}

/** May this program speak of that shop? To one that may not, the shop does not exist. */
export function reaches({ stores }: Pick<KeyHolder, 'stores'>, store: string): boolean {
  return stores?.includes(store) ?? true;
}
