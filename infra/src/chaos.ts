import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Caller } from './chaos/caller.js';
import { carry } from './chaos/carriers.js';
import { prepare, sell } from './chaos/colleagues.js';
import { tellSales } from './chaos/foreign-till.js';
import { History } from './chaos/history.js';
import { lastFifty } from './chaos/last-fifty.js';
import { openMailbox } from './chaos/mailbox.js';
import { Nemesis } from './chaos/nemesis.js';
import { pay } from './chaos/payers.js';
import { type HeadOffice, Purse } from './chaos/purse.js';
import { takeBack } from './chaos/return-desk.js';
import { type Stage, shop } from './chaos/shoppers.js';
import { type Finding, judge } from './chaos/verdict.js';
import { chanceOf } from './trial/chance.js';
import { openWorld, type World } from './trial/world.js';

const INSTANCES = 3;
const SHOPPERS = 26;
const PAYERS = 10;
const PREPARERS = 10;
const SELLERS = 6;
const CARRIERS = 2;
const RETURNERS = 5;
const DRAIN_WITHIN_MS = 60_000;

const say = (line: string) => process.stdout.write(`${line}\n`);

interface DemoAccount {
  readonly role: string;
  readonly login: string;
  readonly secret: string;
  readonly store?: string;
}

/**
 * `npm run chaos [-- --seconds 30 --seed 1 | --last-fifty]`: three instances and sixty clients on loopback, while instances
 * and the whole database are killed; then the history is checked. Ends with 1 when anything was violated.
 */
export async function main(_root: string, flags: readonly string[]): Promise<number> {
  if (flags.includes('--last-fifty')) return playLastFifty();
  const seconds = flag(flags, '--seconds', 30);
  const seed = flag(flags, '--seed', 20_261_124);
  say(`Chaos for ${seconds} s, seed ${seed}, ${availableParallelism()} cores shared by everything.`);
  const logFolder = mkdtempSync(join(tmpdir(), 'passerelle-chaos-'));
  const chance = chanceOf(seed);
  const mailbox = await openMailbox(chanceOf(seed + 1));
  const world = await openWorld({
    say,
    logFolder,
    env: { SMTP_URL: `smtp://127.0.0.1:${mailbox.port}/?ignoreTLS=true` },
  });
  try {
    const instances = await Promise.all(Array.from({ length: INSTANCES }, () => world.startInstance()));
    const history = new History();
    const nemesis = new Nemesis(world, instances, chanceOf(seed + 2));
    const endsAt = performance.now() + seconds * 1000;
    const isOver = () => performance.now() >= endsAt;
    const ports = instances.map((instance) => instance.port);
    const callers = (n: number) => new Caller(ports, chanceOf(seed + 10 + n), history, isOver);
    const stage = await setStage(world, ports[0] ?? 0);
    const office = await headOffice(ports[0] ?? 0);
    const bearer = await keyOfTill(office);
    const purse = new Purse(chanceOf(seed + 3));
    await purse.fill(office);
    say(
      `${SHOPPERS} shoppers, ${PAYERS} who pay online, ${PREPARERS} preparers, ${SELLERS} counters, ${RETURNERS} return ` +
        `desks, ${CARRIERS} vans and another maker's till in ${stage.stores.join(', ')}.`,
    );
    const tablets = new Map<string, Promise<Caller>>();
    const colleagueOf = async (n: number, store?: string) => {
      const caller = callers(n);
      const {
        login,
        secret,
        store: shop = '',
      } = chance.oneOf(stage.accounts.filter((one) => store === undefined || one.store === store));
      const tablet = tablets.get(login) ?? signedIn(callers(800 + tablets.size), login, secret);
      tablets.set(login, tablet);
      caller.joins(await tablet);
      return { caller, store: shop };
    };
    await Promise.all([
      nemesis.rage(isOver),
      ...Array.from({ length: SHOPPERS }, (_, n) =>
        shop(callers(n), chanceOf(seed + 100 + n), stage, history, isOver),
      ),
      ...Array.from({ length: PREPARERS + SELLERS }, async (_, n) => {
        const { caller, store } = await colleagueOf(200 + n);
        if (n < PREPARERS) return prepare(caller, chanceOf(seed + 300 + n), store, history, isOver);
        return sell(caller, chanceOf(seed + 300 + n), stage, store, purse, history, isOver);
      }),
      ...Array.from({ length: PAYERS }, (_, n) =>
        pay(callers(400 + n), chanceOf(seed + 400 + n), stage, purse, history, isOver),
      ),
      ...Array.from({ length: RETURNERS }, async (_, n) => {
        const { caller } = await colleagueOf(500 + n);
        return takeBack(caller, chanceOf(seed + 500 + n), purse, history, isOver);
      }),
      ...Array.from({ length: CARRIERS }, async (_, n) => {
        const [to = '', from = ''] = n % 2 === 0 ? stage.stores : stage.stores.toReversed();
        const [here, there] = [await colleagueOf(600 + n, to), await colleagueOf(650 + n, from)];
        const carriers = { here: here.caller, there: there.caller, to, from };
        return carry(carriers, chanceOf(seed + 600 + n), stage, history, isOver);
      }),
      tellSales(callers(700), chanceOf(seed + 700), stage, bearer, history, isOver),
    ]);
    mailbox.dropsPaused = true;
    await drain(world);
    return report(await judge(world, history, purse, mailbox), history, nemesis);
  } finally {
    await world.stop();
    await mailbox.close();
    rmSync(logFolder, { recursive: true, force: true });
  }
}

async function playLastFifty(): Promise<number> {
  const logFolder = mkdtempSync(join(tmpdir(), 'passerelle-chaos-'));
  const world = await openWorld({ say, logFolder });
  try {
    const faults = await lastFifty(world, say);
    for (const fault of faults) say(`FAIL ${fault}`);
    if (faults.length === 0) say('ok   exactly 50 held, every acknowledged one present, reconcile clean');
    return faults.length === 0 ? 0 : 1;
  } finally {
    await world.stop();
    rmSync(logFolder, { recursive: true, force: true });
  }
}

/** A few shops with accounts, and few articles, some scarce, so that everybody wants the same rows. */
async function setStage(world: World, port: number): Promise<Stage & { accounts: DemoAccount[] }> {
  const demo = (await (await fetch(`http://127.0.0.1:${port}/api/v1/demo`)).json()) as {
    accounts: DemoAccount[];
  };
  const accounts = demo.accounts.filter((account) => account.store && account.role !== 'head-office');
  const stores = [...new Set(accounts.map((account) => account.store ?? ''))].slice(0, 3);
  const { rows } = await world.database.query<{ sku: string }>(
    `select l.sku from stock_level l join sku s on s.sku = l.sku and s.stock_sku = s.sku and not s.is_weighed and not s.is_service
      where l.store = any($1) and l.shelf > 0 group by l.sku having count(*) = $2
      order by sum(l.shelf) desc, l.sku limit 24`,
    [stores, stores.length],
  );
  return {
    stores,
    skus: rows.map((row) => row.sku),
    accounts: accounts.filter((account) => stores.includes(account.store ?? '')),
  };
}

async function signedIn(caller: Caller, login: string, secret: string): Promise<Caller> {
  await caller.signIn(login, secret);
  return caller;
}

/** Signs in at head office, and answers who writes there from then on. */
async function headOffice(port: number): Promise<HeadOffice> {
  const url = `http://127.0.0.1:${port}/api/v1`;
  const demo = (await (await fetch(`${url}/demo`)).json()) as { accounts: DemoAccount[] };
  const { login, secret } = demo.accounts.find(({ role }) => role === 'head-office') ?? {};
  let cookie = '';
  const post: HeadOffice['post'] = (path, body, key) =>
    fetch(`${url}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, ...(key && { 'idempotency-key': key }) },
      body: JSON.stringify(body),
    });
  const entered = await post('staff/session', { login, secret });
  cookie = (entered.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
  return { post };
}

/** A key for the till of another maker, made at head office as everywhere. */
async function keyOfTill({ post }: HeadOffice): Promise<string> {
  const made = await post('head-office/integrations/keys', { name: 'Till', scopes: ['sales:write'] });
  if (made.status !== 201) throw new Error(`Head office made no key: HTTP ${made.status}`);
  return `Bearer ${((await made.json()) as { secret: string }).secret}`;
}

/** Waits until every fact was told and every message was sent. */
async function drain(world: World): Promise<void> {
  const deadline = performance.now() + DRAIN_WITHIN_MS;
  while (performance.now() < deadline) {
    const { rows } = await world.database.query<{ waiting: number }>(
      `select ((select count(*) from outbox where sent_at is null and parked_at is null)
             + (select count(*) from message where state = 'waiting'
                  and coalesce(next_try_at, now()) <= now() + interval '1 minute')
             + (select count(*) from payment_errand where state = 'asked')
             + (select count(*) from sandbox_delivery where state = 'waiting'))::int as waiting`,
    );
    if (rows[0]?.waiting === 0) return;
    await sleep(250);
  }
  say('Some facts or messages were still waiting when patience ended.');
}

function report(findings: readonly Finding[], history: History, nemesis: Nemesis): number {
  const count = (kind: string) => history.acknowledged.filter((one) => one.kind === kind).length;
  say(
    `\nAcknowledged: ${count('placed')} reservations, ${count('ordered')} orders to be paid, ${count('paid')} payments, ` +
      `${count('cancelled')} cancellations, ${count('handed-over')} hand-overs, ${count('sold')} counter sales, ` +
      `${count('sold-on-voucher')} of them on vouchers, ${count('returned')} returns (${count('credited')} on a credit, ` +
      `${count('exchanged')} exchanged, ${count('inspected')} looked at later, ${count('given-back')} given back), ${count('carried')} transfers, ${count('imported')} sales of another till told. ` +
      `${history.refused} refusals, ${history.retries} retries, ${nemesis.terminatedBackends} backends terminated.`,
  );
  for (const what of ['instance', 'postgres'] as const) {
    const away = nemesis.outages
      .filter((one) => one.what === what)
      .map((one) => one.awayMs)
      .sort((a, b) => a - b);
    if (away.length === 0) continue;
    const median = away[Math.floor(away.length / 2)] ?? 0;
    say(
      `Away after kill -9 of ${what}: n ${away.length}, median ${ms(median)}, max ${ms(away.at(-1) ?? 0)}.`,
    );
  }
  for (const one of new Set(history.unexpected.slice(0, 10))) say(`Unexpected answer: ${one}`);
  const violations = findings.filter((finding) => finding.violations > 0);
  for (const { check, violations: found, example } of findings) {
    say(`${found === 0 ? 'ok  ' : 'FAIL'} ${check}${found === 0 ? '' : `: ${found}, e.g. ${example}`}`);
  }
  const isClean = violations.length === 0 && history.unexpected.length === 0;
  say(
    isClean
      ? '\n0 violations.'
      : `\n${violations.length} checks violated, ${history.unexpected.length} unexpected answers.`,
  );
  return isClean ? 0 : 1;
}

function ms(value: number): string {
  return `${Math.round(value)} ms`;
}

function flag(flags: readonly string[], name: string, fallback: number): number {
  const place = flags.indexOf(name);
  if (place < 0) return fallback;
  const value = Number(flags[place + 1]);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${name} needs a whole number above 0.`);
  return value;
}
