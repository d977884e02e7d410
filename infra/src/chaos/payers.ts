import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from '../trial/chance.js';
import type { Caller } from './caller.js';
import type { History } from './history.js';
import { basket, cancel, noteRefusal, type Stage } from './shoppers.js';

interface Paying {
  readonly number: string;
  readonly trackingToken: string;
  readonly pickup: { readonly code: string };
  readonly payment?: { readonly url?: string; readonly state?: string };
}

const TRIES = 40;

/**
 * Orders and pays online again and again. The bank says yes or no, at once or late, once or twice; its messages come
 * over HTTP to whichever process is alive.
 */
export async function pay(
  caller: Caller,
  chance: Chance,
  stage: Stage,
  history: History,
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    const key = randomUUID();
    const store = chance.oneOf(stage.stores);
    const email = `shopper-${key.slice(0, 8)}@passerelle.example`;
    const body = {
      ...{ mode: 'collect', store, lines: basket(chance, stage.skus), codes: [] },
      contact: { firstName: 'Chaos', lastName: key.slice(0, 6), email },
    };
    const answer = await caller.call('POST', '/orders', body, key);
    if (answer === undefined) return;
    if (answer.status !== 201) {
      noteRefusal(history, answer.status, answer.body, [409]);
      continue;
    }
    const order = answer.body as unknown as Paying;
    history.note('ordered', key, order.number);
    const isPaid = await payOne(caller, chance, order);
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
