import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { chanceOf } from '../trial/chance.js';
import type { World } from '../trial/world.js';
import { Caller } from './caller.js';
import { History } from './history.js';

const BUYERS = 200;
const UNITS = 50;

/**
 * Two hundred people want fifty units at once; the server is killed in the middle and started again, and
 * everybody asks again with the same key. Answers what was violated; nothing, when all is well.
 */
export async function lastFifty(world: World, say: (line: string) => void): Promise<string[]> {
  const article = await fiftyOnTheShelf(world);
  const instance = await world.startInstance();
  const history = new History();
  const caller = new Caller([instance.port], chanceOf(1), history, () => false);
  let answered = 0;
  const buyers = Array.from({ length: BUYERS }, async (_, buyer) => {
    const key = randomUUID();
    const email = `buyer-${buyer}@passerelle.example`;
    const answer = await caller.call(
      'POST',
      '/orders',
      {
        mode: 'reserve',
        store: article.store,
        lines: [{ sku: article.sku, quantity: 1 }],
        codes: [],
        contact: { firstName: 'Buyer', lastName: String(buyer), email },
      },
      key,
    );
    answered++;
    if (answer?.status === 201) history.note('placed', key, String(answer.body.number));
    else if (answer?.status !== 409) history.unexpected.push(`${answer?.status} ${answer?.body.code}`);
  });
  const killedAfter = await killInTheMiddle(instance, () => answered);
  await world.startInstance(instance.port);
  await Promise.all(buyers);
  const faults = await judgeFifty(world, article, history);
  say(
    `Killed after ${killedAfter} of ${BUYERS} answers; ${history.retries} tries again. ` +
      `${history.acknowledged.length} of ${UNITS} units were acknowledged.`,
  );
  return faults;
}

async function killInTheMiddle(
  instance: { readonly pid: number; readonly gone: Promise<void> },
  answered: () => number,
): Promise<number> {
  while (answered() === 0) await sleep(1);
  const killedAfter = answered();
  process.kill(instance.pid, 'SIGKILL');
  await instance.gone;
  return killedAfter;
}

interface Article {
  readonly sku: string;
  readonly store: string;
}

/** Brings one article of one shop to exactly fifty promisable units, by movements. */
async function fiftyOnTheShelf(world: World): Promise<Article> {
  const { rows } = await world.database.query<Article>(
    `with chosen as (
       select l.sku, l.store, l.shelf - l.safety_stock as free from stock_level l
         join sku k on k.sku = l.sku and k.stock_sku = k.sku and not k.is_weighed and not k.is_service
        where l.held = 0 and l.set_aside = 0 and l.shelf > l.safety_stock and l.shelf - l.safety_stock < $1
        order by l.store, l.sku limit 1),
     brought as (
       update stock_level l set shelf = l.shelf + $1 - chosen.free from chosen
        where l.sku = chosen.sku and l.store = chosen.store returning l.sku, l.store, $1 - chosen.free as units)
     insert into stock_movement (store, sku, from_account, to_account, quantity, cause_type, cause_id, cause_line, actor, at)
     select store, sku, 'supplier', 'shelf', units, 'delivery', gen_random_uuid(), 1, 'trial', now() from brought
     returning sku, store`,
    [UNITS],
  );
  const article = rows[0];
  if (article === undefined) throw new Error('No article to bring to fifty units.');
  return article;
}

async function judgeFifty(world: World, article: Article, history: History): Promise<string[]> {
  const faults = [...history.unexpected.map((answer) => `unexpected answer ${answer}`)];
  const { rows } = await world.database.query<{ held: number; shelf: number; present: number }>(
    `select l.held, l.shelf - l.safety_stock as shelf,
            (select count(*)::int from customer_order where number = any($3) and state = 'held') as present
       from stock_level l where l.sku = $1 and l.store = $2`,
    [article.sku, article.store, history.acknowledged.map((one) => one.number)],
  );
  const { held, shelf, present } = rows[0] ?? { held: -1, shelf: -1, present: -1 };
  const acknowledged = history.acknowledged.length;
  if (held !== UNITS || shelf !== 0) faults.push(`${held} held and ${shelf} free of ${UNITS}`);
  if (acknowledged !== UNITS) faults.push(`${acknowledged} acknowledged of ${UNITS}`);
  if (present !== acknowledged)
    faults.push(`${acknowledged - present} acknowledged reservations are missing`);
  await world.reconcile().catch((error: unknown) => faults.push(String(error)));
  return faults;
}
