import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from '../trial/chance.js';
import type { Caller } from './caller.js';
import type { History } from './history.js';
import type { Purse } from './purse.js';
import { basket, cancel, noteRefusal, type Stage } from './shoppers.js';

interface Paying {
  readonly number: string;
  readonly trackingToken: string;
  readonly pickup: { readonly code: string };
  readonly payment?: { readonly url?: string; readonly state?: string };
}

const TRIES = 40;
// Sixty codes may be tried from one address in ten minutes, and all of them come from this one.
const CODES = 3;

/**
 * Orders and pays online again and again, some of it on vouchers. The bank says yes or no, at once or late, once or twice; its messages come
 * over HTTP to whichever process is alive.
 */
export async function pay(
  caller: Caller,
  chance: Chance,
  stage: Stage,
  purse: Purse,
  history: History,
  isOver: () => boolean,
): Promise<void> {
  let codes = CODES;
  while (!isOver()) {
    const key = randomUUID();
    const store = chance.oneOf(stage.stores);
    const email = `shopper-${key.slice(0, 8)}@passerelle.example`;
    const body = {
      ...{ mode: 'collect', store, lines: basket(chance, stage.skus), codes: [] },
      contact: { firstName: 'Chaos', lastName: key.slice(0, 6), email },
      ...(codes > 0 && chance.next() < 0.4 && { vouchers: purse.some() }),
    };
    codes -= 'vouchers' in body ? 1 : 0;
    const answer = await caller.call('POST', '/orders', body, key);
    if (answer === undefined) return;
    if (answer.status !== 201) {
      noteRefusal(history, answer.status, answer.body, [409, 422]);
      continue;
    }
    const order = answer.body as unknown as Paying;
    history.note('ordered', key, order.number);
    const isPaid = order.payment?.state === 'paid' || (await payOne(caller, chance, order));
    if (isPaid) {
      history.note('paid', key, order.number);
      history.placed.set(order.number, {
        ...{ store, code: order.pickup.code, token: order.trackingToken, email },
      });
    }
    if (chance.next() < 0.2) await cancel(caller, order, history);
  }
}

/** From the link to the bank and back; answers whether the shop said that it is paid. */
async function payOne(caller: Caller, chance: Chance, order: Paying): Promise<boolean> {
  const page = await caller.visit(order.payment?.url ?? '');
  if (page === undefined || !page.startsWith('/pay/sandbox/')) return false;
  const choice = chance.next() < 0.85 ? 'approve' : 'decline';
  const back = await caller.visit(`${page}/choice`, {
    choice,
    when: chance.next() < 0.8 ? 'now' : 'soon',
    times: chance.next() < 0.3 ? 'twice' : 'once',
  });
  if (back === undefined) return false;
  await caller.visit(back);
  if (choice === 'decline') return false;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const path = `/orders/${order.number}`;
    const now = await caller.call('GET', path, undefined, undefined, undefined, tracking(order));
    const payment = now?.body.payment as Paying['payment'];
    if (payment?.state === 'paid') return true;
    if (now === undefined || now.body.state !== 'pending-payment') return false;
    await sleep(200);
  }
  return false;
}

function tracking({ trackingToken }: Paying): string {
  return `Tracking ${trackingToken}`;
}
