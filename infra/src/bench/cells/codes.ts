import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { CodeBatchView, PromotionRequest, PromotionView } from '@passerelle/shared/api/promotions';
import type { Arena, Cell, Measure } from '../cell.js';

const CODES = 100_000;
const SECRET = 'rabot-et-copeau';
const DAY_MS = 86_400_000;
const WATCH_MS = 100;
const LONGEST_MS = 120_000;

let offer = '';
let cookie = '';
let codes: string[] = [];

/** A batch of 100,000 single-use codes, from the request to the last one made, beside the bare insert of such rows. */
export const codesCell: Cell = {
  name: 'codes',
  ours: 'POST /head-office/promotions/OFFER/codes/batches: 100,000 single-use codes, drawn, checked, written (codes/s)',
  baseline: 'SQL, insert of 100,000 such rows with the same indexes from an array, one commit (rows/s)',
  growsTheWorld: true,
  expected: [202],
  async prepare(arena) {
    cookie = await signIn(arena);
    offer = await publish(arena);
    const { database } = arena.world;
    await makeBatch(arena);
    const { rows } = await database.query<{ code: string }>(
      'select code from promotion_code where promotion = $1 order by batch, random()',
      [offer],
    );
    codes = rows.map(({ code }) => code);
    await database.query(
      'create schema if not exists baseline; create table if not exists baseline.single_use_code (like promotion_code including all)',
    );
  },
  playOurs: (arena, seconds) => repeated(seconds, () => makeBatch(arena)),
  playBaseline: ({ world: { database } }, seconds) =>
    repeated(seconds, async () => {
      await database.query('truncate baseline.single_use_code');
      const startedAt = performance.now();
      await database.query(
        `insert into baseline.single_use_code (code, promotion, max_uses, batch)
           select code, $1, 1, $2 from unnest($3::text[]) as code`,
        [offer, randomUUID(), codes],
      );
      return { status: 202, tookMs: performance.now() - startedAt };
    }),
};

interface Played {
  readonly status: number;
  readonly tookMs: number;
}

/** Plays as often as there is time for, at least once; only what each play says that it took counts. */
async function repeated(seconds: number, once: () => Promise<Played>): Promise<Measure> {
  const statuses: Record<string, number> = {};
  let [times, totalMs] = [0, 0];
  do {
    const { status, tookMs } = await once();
    statuses[status] = (statuses[status] ?? 0) + 1;
    times += 1;
    totalMs += tookMs;
  } while (totalMs < seconds * 1000);
  return { perSecond: Math.round((times * CODES * 1000) / totalMs), statuses };
}

async function makeBatch(arena: Arena): Promise<Played> {
  const startedAt = performance.now();
  const body = { name: 'Banc d’essai', size: CODES, prefix: 'BANC' };
  const path = `${offer}/codes/batches`;
  const { status, answer } = await post<CodeBatchView>(arena, path, body);
  for (let batch = answer; status === 202 && batch.made < CODES; ) {
    if (performance.now() - startedAt > LONGEST_MS) throw new Error(`${batch.made} codes after two minutes`);
    await pause(WATCH_MS);
    batch = await get<CodeBatchView>(arena, `${path}/${answer.id}`);
  }
  return { status, tookMs: performance.now() - startedAt };
}

/** A promotion that asks for a code, which one person may publish alone. */
async function publish(arena: Arena): Promise<string> {
  const now = Math.floor(Date.now() / 60_000) * 60_000;
  const body: PromotionRequest = {
    ...{ name: { fr: 'Banc d’essai', en: 'Test bench' }, kind: 'percent-off', level: 'basket', scope: {} },
    ...{ definition: { basisPoints: 500 }, needsCode: true, limits: { budgetCents: 10_000 } },
    ...{ startsAt: new Date(now).toISOString(), endsAt: new Date(now + DAY_MS).toISOString() },
  };
  const { status, answer } = await post<PromotionView>(arena, '', body);
  if (status !== 201 || answer.state !== 'running')
    throw new Error(`The promotion is not published: ${status} ${JSON.stringify(answer)}`);
  return answer.offer;
}

async function post<Answer>({ server }: Arena, path: string, body: object) {
  const answer = await fetch(addressOf(server.url, path), {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, 'idempotency-key': randomUUID() },
    body: JSON.stringify(body),
  });
  return { status: answer.status, answer: (await answer.json()) as Answer };
}

async function get<Answer>({ server }: Arena, path: string): Promise<Answer> {
  return (await (await fetch(addressOf(server.url, path), { headers: { cookie } })).json()) as Answer;
}

const addressOf = (url: string, path: string) =>
  `${url}/api/v1/head-office/promotions${path === '' ? '' : `/${path}`}`;

async function signIn({ server }: Arena): Promise<string> {
  const answer = await fetch(`${server.url}/api/v1/staff/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'helene', secret: SECRET }),
  });
  return (answer.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
}
