import type pg from 'pg';
import { moneyTruths } from '../trial/money-truths.js';
import type { World } from '../trial/world.js';
import { SOURCE } from './foreign-till.js';
import type { Acknowledged, History } from './history.js';
import type { Mailbox } from './mailbox.js';
import { disagreeingBank, lostOnTheRoad, repeatedImports } from './money-checks.js';
import type { Purse } from './purse.js';

export interface Finding {
  readonly check: string;
  readonly violations: number;
  readonly example?: string;
}

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Holds what the clients were told, and what must always be true, against the database. */
export async function judge(
  world: World,
  history: History,
  purse: Purse,
  mailbox: Mailbox,
): Promise<Finding[]> {
  const ask = (text: string, values: unknown[] = []) => rowsOf(world.database, text, values);
  const acknowledged = (kind: Acknowledged['kind']) =>
    history.acknowledged.filter((one) => one.kind === kind).map((one) => one.number);
  const findings: Finding[] = [];
  const check = (name: string, rows: Rows) =>
    findings.push({ check: name, violations: rows.length, example: rows[0] && JSON.stringify(rows[0]) });

  check(
    'every acknowledged reservation is there',
    await ask(
      `select number from unnest($1::text[]) number
        where not exists (select from customer_order o where o.number = number.number)`,
      [acknowledged('placed')],
    ),
  );
  check(
    'every acknowledged cancellation holds',
    await ask(`select number, state from customer_order where number = any($1) and state <> 'cancelled'`, [
      acknowledged('cancelled'),
    ]),
  );
  check(
    'every acknowledged hand-over is closed with one receipt',
    await ask(
      `select o.number, o.state, count(s.id) from customer_order o left join sale s on s.order_id = o.id
        where o.number = any($1) group by o.number, o.state
       having o.state not in ('closed', 'collected') or count(s.id) <> 1`,
      [acknowledged('handed-over')],
    ),
  );
  check(
    'every acknowledged sale is there',
    await ask(
      `select number from unnest($1::text[]) number
        where not exists (select from sale s where s.number = number.number)`,
      [acknowledged('sold')],
    ),
  );
  for (const finding of await judgeMoney(ask, acknowledged, purse)) findings.push(finding);
  check(
    'one key has one answer',
    [...history.numbersOfKey].filter(([, numbers]) => numbers.size > 1).map(([key]) => ({ key })),
  );
  check('no effect without its cause', await ask(orphans));
  check('units are conserved (I1) and no account is below 0 (I2)', await ask(conservation));
  check('spent and reserved stay within caps (I6)', await ask(overspent));
  check('receipts add up to the cent (I5)', await ask(unbalancedReceipts));
  check('every order has its story', await ask(silentOrders));
  check('a message only for what was written, and one effect each', await ask(strayMessages));
  check('each order placed was written about', await ask(unannounced, [[...history.placed.keys()]]));
  const heard = new Set(mailbox.received);
  check(
    'each message went out at least once',
    (
      await ask(`select id, recipient from message where channel = 'email' and state = 'sent'
                 and recipient like 'shopper-%@passerelle.example'`)
    )
      .filter((message) => !heard.has(String(message.recipient)))
      .slice(0, 10),
  );
  findings.push(await reconciled(world));
  return findings;
}

/** Payments, returns, transfers, and what another till told. */
async function judgeMoney(
  ask: (text: string, values?: unknown[]) => Promise<Rows>,
  acknowledged: (kind: Acknowledged['kind']) => string[],
  purse: Purse,
): Promise<Finding[]> {
  const missing = (table: string) =>
    `select number from unnest($1::text[]) number where not exists (select from ${table} t where t.number = number.number)`;
  const checks: [check: string, rows: Rows][] = [
    [
      'every acknowledged order to be paid is there',
      await ask(missing('customer_order'), [acknowledged('ordered')]),
    ],
    [
      'every acknowledged payment stands in its order',
      await ask('select number, state from customer_order where number = any($1) and paid_cents = 0', [
        acknowledged('paid'),
      ]),
    ],
    ['the books of the bank are ours', await ask(disagreeingBank)],
    ['every acknowledged return is there', await ask(missing('goods_return'), [acknowledged('returned')])],
    ['every acknowledged exchange has its receipt', await ask(missing('sale'), [acknowledged('exchanged')])],
    [
      'every acknowledged inspection and refusal holds',
      await ask(
        `select number, state from goods_return
          where number = any($1) and state <> 'settled' or number = any($2) and state <> 'refused'`,
        [acknowledged('inspected'), acknowledged('given-back')],
      ),
    ],
    [
      'every acknowledged card and credit was issued once',
      await ask(
        `select said.cause from unnest($1::text[]) said(cause)
          where (select count(*) from voucher v where v.id::text = said.cause or v.cause = said.cause) <> 1`,
        [[...purse.issued, ...acknowledged('credited').map((number) => `return ${number}`)]],
      ),
    ],
    [
      'every acknowledged sale on a voucher took from it',
      await ask(
        `select s.number from sale s where s.number = any($1)
          and not exists (select from voucher_use u where u.for_kind = 'sale' and u.for_id = s.id::text and u.taken_cents > 0)`,
        [acknowledged('sold-on-voucher')],
      ),
    ],
    ['every acknowledged transfer arrived', await ask(lostOnTheRoad, [acknowledged('carried')])],
    [
      'every acknowledged sale of another till is there',
      await ask(
        `select number from unnest($1::text[]) number where not exists (
           select from integration_entry e where e.source = $2 and e.external_id = number.number)`,
        [acknowledged('imported'), SOURCE],
      ),
    ],
    ['each sale of another till is one sale', await ask(repeatedImports, [SOURCE])],
  ];
  for (const [promise, contradictions] of moneyTruths) checks.push([promise, await ask(contradictions)]);
  return checks.map(([check, rows]) => ({
    ...{ check, violations: rows.length, example: rows[0] && JSON.stringify(rows[0]) },
  }));
}

async function reconciled(world: World): Promise<Finding> {
  const check = 'balances equal movements, holds equal documents (I3, I7)';
  try {
    await world.reconcile();
    return { check, violations: 0 };
  } catch (error) {
    return { check, violations: 1, example: error instanceof Error ? error.message : String(error) };
  }
}

async function rowsOf(database: pg.Pool, text: string, values: unknown[]): Promise<Rows> {
  return (await database.query(text, values)).rows as Rows;
}

// A movement names the order, sale, return, delivery or count that caused it; the first three have documents.
const orphans = `
  select m.id, m.cause_type, m.cause_id from stock_movement m
   where (m.from_account = 'held' or m.to_account in ('held', 'set_aside', 'sold'))
     and not exists (select from customer_order o where o.id = m.cause_id)
     and not exists (select from sale s where s.id = m.cause_id or s.order_id = m.cause_id)
     and not exists (select from order_event e where e.order_id = m.cause_id)
     and not exists (select from put_back_task t where t.id = m.cause_id)
     and not exists (select from goods_return r where r.id = m.cause_id)
   limit 10`;

const conservation = `
  select l.sku, sum(l.shelf + l.held + l.set_aside + l.quarantine + l.outbound) as inside, max(m.came) as came
    from stock_level l
    join (select sku, sum(case when from_account in ('supplier', 'loss', 'sold', 'transit') then quantity else 0 end
                        - case when to_account in ('supplier', 'loss', 'sold', 'transit') then quantity else 0 end) as came
            from stock_movement group by sku) m using (sku)
   group by l.sku
  having sum(l.shelf + l.held + l.set_aside + l.quarantine + l.outbound) <> max(m.came)
      or min(least(l.shelf, l.held, l.set_aside, l.quarantine, l.outbound)) < 0
   limit 10`;

const overspent = `
  select promotion from promotion_counter
   where reserved_uses + consumed_uses > max_uses or reserved_cents + consumed_cents > budget_cents`;

const unbalancedReceipts = `
  select s.number from sale s join sale_line l on l.sale_id = s.id
   group by s.id having sum(l.net_cents) <> s.total_cents limit 10`;

const silentOrders = `
  select number from customer_order o
   where not exists (select from order_event e where e.order_id = o.id) limit 10`;

const strayMessages = `
  select m.cause from message m
   where m.order_id is not null
     and not exists (select from customer_order o where o.id = m.order_id) limit 10`;

const unannounced = `
  select o.number from customer_order o
   where o.number = any($1)
     and (select count(*) from message m where m.order_id = o.id and m.kind like '%received') <> 1 limit 10`;
