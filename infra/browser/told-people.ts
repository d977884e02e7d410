import { randomUUID } from 'node:crypto';
import type { OrderView } from '@passerelle/shared/api/orders';
import { expect } from '@playwright/test';
import pg from 'pg';
import { type Colleague, newEmail, shopper, shopUrl } from './people.js';

/** Where these people collect, and what. */
const SHOP = 'villeurbanne-gratte-ciel';
export const LEVEL = 'GN-NIV-60';

/** Somebody who collected, with the links in the messages that came. */
export interface Told {
  readonly order: OrderView;
  readonly email: string;
  readonly choices: string;
  readonly question: string;
}

/** Somebody reserves, collects and is asked; the question comes at once. */
export async function collects(marc: Colleague, lastName: string): Promise<Told> {
  const email = newEmail();
  const order = await shopper().placeOrder(
    {
      ...{ mode: 'reserve', store: SHOP, codes: [] },
      lines: [{ sku: LEVEL, quantity: 1 }],
      contact: { firstName: 'Odile', lastName, email },
    },
    randomUUID(),
  );
  await marc.prepare(order, 'B-31');
  await marc.handOver(order);
  const words = async (kind: string) => {
    const [row] = await rows<{ text: string | null }>(
      `select text from message where kind = $1 and recipient = $2 and order_id is not null`,
      [kind, email],
    );
    return row?.text ?? '';
  };
  await expect(async () => {
    await rows(`update message set next_try_at = null where kind = 'question' and recipient = $1`, [email]);
    expect(await words('question')).toContain('/avis/');
    expect(await words('received')).toContain('/mes-messages?t=');
  }).toPass({ timeout: 30_000 });
  return {
    order,
    email,
    choices: /mes-messages\?t=([\w.-]+)/.exec(await words('received'))?.[1] ?? '',
    question: /\/avis\/[\w-]+\?t=([\w-]+)/.exec(await words('question'))?.[1] ?? '',
  };
}

/** The cookie of somebody who signed in by the code of their message. */
export async function signedIn({ email }: Told) {
  const send = (path: string, body: object) =>
    fetch(`${shopUrl()}/api/v1/account/sign-in${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const { attempt } = (await (await send('', { contact: email })).json()) as { attempt: string };
  let code = '';
  await expect(async () => {
    const [row] = await rows<{ text: string | null }>(
      `select text from message where cause = 'sign-in ' || $1`,
      [attempt],
    );
    code =
      /(\d{3}) (\d{3})/
        .exec((row?.text ?? '').replaceAll(/\s/g, ' '))
        ?.slice(1)
        .join('') ?? '';
    expect(code).not.toBe('');
  }).toPass({ timeout: 15_000 });
  const entered = await send(`/${attempt}/code`, { code });
  const [pair = ''] = (entered.headers.get('set-cookie') ?? '').split(';');
  const [name = '', value = ''] = pair.split('=');
  return { name, value, url: shopUrl() };
}

/** Answers the question that came after the collection. */
export async function answer({ order, question: token }: Told, score: number, words: string): Promise<void> {
  await shopper().call('POST', `/opinions/${order.number}`, {
    body: { score, words },
    authorization: `Opinion ${token}`,
    idempotencyKey: randomUUID(),
  });
}

/** Asks the database of the platform under test. */
export async function rows<Row extends pg.QueryResultRow>(
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env.PASSERELLE_DATABASE_URL });
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}
