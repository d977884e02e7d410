import type { ApiScope, BatchAnswer } from '@passerelle/shared/api/integrations';
import { apiScopes } from '@passerelle/shared/api/integrations';
import type request from 'supertest';
import { atTheDesk } from './head-office.js';
import type { Shop } from './open-shop.js';

let desks = 0;

/** What a key is made for; everything, everywhere, unless it is said. */
export interface KeyWish {
  readonly scopes?: readonly ApiScope[];
  readonly stores?: readonly string[];
  readonly source?: string;
  readonly expiresAt?: string;
}

/** A program with a key of its own, as the head office made it. */
export async function programOf(shop: Shop, wish: KeyWish = {}) {
  desks += 1;
  const desk = await atTheDesk(shop, `Helene${desks}`);
  const { body } = await desk
    .post('integrations/keys', { name: 'Caisse', scopes: wish.scopes ?? apiScopes, ...wish })
    .expect(201);
  const bearer = `Bearer ${body.secret}`;
  const at = (ago = 0) => new Date(shop.clock.now().getTime() - ago).toISOString();
  return {
    desk,
    bearer,
    secret: body.secret as string,
    keyId: body.key.id as string,
    at,
    /** Sends entries of one kind under a source. */
    tell: async (kind: string, entries: readonly unknown[], source = 'erp'): Promise<BatchAnswer> => {
      const answer = await shop
        .http()
        .post(`/api/v1/integrations/${kind}`)
        .set('authorization', bearer)
        .send({ source, entries });
      if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
      return answer.body;
    },
    post: (kind: string, body: object): request.Test =>
      shop.http().post(`/api/v1/integrations/${kind}`).set('authorization', bearer).send(body),
    get: (table: string): request.Test =>
      shop.http().get(`/api/v1/integrations/${table}`).set('authorization', bearer),
    file: (kind: string, text: string | Buffer, query: Record<string, string>): request.Test =>
      shop
        .http()
        .post(`/api/v1/integrations/${kind}.csv`)
        .query(query)
        .set('authorization', bearer)
        .set('content-type', 'text/csv')
        .send(text),
  };
}

export type Program = Awaited<ReturnType<typeof programOf>>;

/** What each entry heard. */
export const outcomes = ({ items }: BatchAnswer) => items.map(({ outcome }) => outcome);
/** The codes of what is wrong with each entry. */
export const faults = ({ items }: BatchAnswer) =>
  items.map(({ errors = [] }) => errors.map(({ field, code }) => `${field} ${code}`));
