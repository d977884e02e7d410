import type { MessageRow } from '../src/notifications/messages.queries.js';
import { MessagesService } from '../src/notifications/messages.service.js';
import { Relay } from '../src/platform/relay.js';
import type { Shop } from './open-shop.js';

export const RECEIPT_TOKEN = 'receipts-of-the-tests-only';
export const articles = { DRILL: { stock: 200 } };

let phones = 10_000_000;
/** Somebody with a telephone and nothing else reserves; answers what is known of their message after one round. */
export async function texts(shop: Shop) {
  phones += 1;
  const { body: order } = await shop.reserve('DRILL', {
    contact: { firstName: 'Léo', lastName: 'Tel', phone: `+336${phones}` },
  });
  await shop.app.get(Relay).drain();
  await send(shop);
  return { order, phone: `+336${phones}`, message: await messageTo(shop, `+336${phones}`) };
}
export const send = (shop: Shop) => shop.app.get(MessagesService).drain();
export type Sent = MessageRow & { readonly providerRef: string | null; readonly stateAt: Date };
export async function messageTo(shop: Shop, phone: string): Promise<Sent> {
  const [row] = await shop.database.rows<Sent>({
    text: `select id, kind, state, tries, text, last_error as "lastError", provider_ref as "providerRef",
             state_at as "stateAt" from message where recipient = $1 order by seq desc limit 1`,
    values: [phone],
  });
  if (row === undefined) throw new Error('Nobody was told');
  return row;
}

/** What is written to the log meanwhile. */
export async function listening<Result>(
  act: () => Promise<Result>,
): Promise<{ log: string; result: Result }> {
  const write = process.stdout.write.bind(process.stdout);
  const lines: string[] = [];
  process.stdout.write = (line: string | Uint8Array) => {
    lines.push(String(line));
    return true;
  };
  try {
    const result = await act();
    return { result, log: lines.join('') };
  } finally {
    process.stdout.write = write;
  }
}
