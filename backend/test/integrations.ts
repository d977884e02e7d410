import { randomUUID } from 'node:crypto';
import type { ApiScope, BatchAnswer } from '@passerelle/shared/api/integrations';
import { apiScopes } from '@passerelle/shared/api/integrations';
import type request from 'supertest';
import { atTheDesk } from './head-office.js';
import { openShop, type Shop } from './open-shop.js';

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

/** Two shops with drills and bits, and the program of another till. */
export async function openTillShop(): Promise<{ readonly shop: Shop; readonly till: Program }> {
  const shop = await openShop({
    stores: ['lyon', 'villeurbanne'],
    articles: {
      DRILL: { stock: { lyon: 20, villeurbanne: 5 }, priceCents: 8900 },
      BITS: { stock: 50, priceCents: 1250, vatBasisPoints: 550 },
    },
  });
  const till = await programOf(shop);
  // What the scenes sell a minute ago had been delivered by then.
  shop.clock.advance(120_000);
  return { shop, till };
}

/** What each entry heard. */
export const outcomes = ({ items }: BatchAnswer) => items.map(({ outcome }) => outcome);
/** The codes of what is wrong with each entry. */
export const faults = ({ items }: BatchAnswer) =>
  items.map(({ errors = [] }) => errors.map(({ field, code }) => `${field} ${code}`));

/** Things of the room of integrations that a route may be asked for, as rows of the stage. */
export async function standingIntegrations(shop: Shop) {
  const desk = await atTheDesk(shop, 'Irene');
  const [key, file, match] = [randomUUID(), randomUUID(), randomUUID()];
  const run = (text: string, values: unknown[]) => shop.database.run({ text, values });
  const person = JSON.stringify({ externalId: 'c-1', firstName: 'Anna', lastName: 'Martin' });
  const nobody = '00000000-0000-4000-8000-000000000001';
  await run(
    `insert into api_key (id, name, hint, secret_hash, scopes, created_by, created_at)
     values ($1, 'Caisse', 'pk_', sha256('x'), '{stock:read}', $1, now())`,
    [key],
  );
  await run(
    `insert into integration_file (id, kind, source, file_name, is_dry_run, sent_by, sent_at, state)
     values ($1, 'sales', 'erp', 'f', true, 'x', now(), 'done')`,
    [file],
  );
  await run(
    `insert into customer_match (id, source, external_id, payload_hash, person, reason, candidates, received_at)
     values ($1, 'crm', 'c-1', 'x', $2, 'other-name', $3, now())`,
    [match, person, [nobody]],
  );
  const aWebhook = async () => {
    const id = randomUUID();
    await run(
      `insert into webhook_subscription (id, name, url, topics, secret, created_by, created_at)
       values ($1, 'CRM', 'https://example.org/', '{order-placed}', 'x', $1, now())`,
      [id],
    );
    return id;
  };
  const delivery = randomUUID();
  const receiver = await aWebhook();
  await run(
    `insert into webhook_delivery (id, subscription, topic, subject, body, state, created_at)
     values ($1, $2, 'order-placed', 'x', '{}', 'parked', now())`,
    [delivery, receiver],
  );
  const numbers: Record<string, string> = {
    'api-key': key,
    file,
    'customer-match': match,
  };
  return {
    of: async (on: string | undefined): Promise<{ number: string; token: string } | undefined> => {
      if (on === 'delivery') return { number: receiver, token: delivery };
      if (on === 'webhook') return { number: await aWebhook(), token: '' };
      const number = numbers[on ?? ''];
      return number === undefined ? undefined : { number, token: '' };
    },
    keyOf: async (scope: ApiScope) => {
      const { body } = await desk.post('integrations/keys', { name: scope, scopes: [scope] }).expect(201);
      const revoke = () => desk.post(`integrations/keys/${body.key.id}/revocation`).expect(200);
      return { bearer: `Bearer ${body.secret}`, revoke };
    },
  };
}

export type StandingIntegrations = Awaited<ReturnType<typeof standingIntegrations>>;
