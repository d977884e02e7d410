import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApp } from './app.js';
import { type ContradictionRow, openOnes } from './contradictions/contradictions.queries.js';
import { foundTable, surfaceTable } from './contradictions/domain/report.js';
import { askForCheck, type CheckRow, lastCheck } from './contradictions/turns.queries.js';
import { Turns } from './contradictions/turns.service.js';
import { SystemClock } from './platform/clock.js';
import { Config } from './platform/config.js';
import { inScriptTransaction } from './platform/script-database.js';

const ARTICLES = 120;
const MOST_NAMED = 1_000;
const ASK_AGAIN_MS = 1_000;
/** A platform that runs looks every five seconds whether somebody asked. */
const BEGINS_WITHIN_MS = 12_000;

// Asks the platform that runs on the database to compare; with `--here`, or where none answers, it compares itself.
const flags = process.argv.slice(2);
const isHere = flags.includes('--here');
const articles = Number(flags[flags.indexOf('--articles') + 1]) || ARTICLES;
const clock = new SystemClock();
const config = Config.fromEnvironment({ WORKER: '0', MONITOR: '0', SECRET: 'x'.repeat(32) });
const say = (line: string) => process.stdout.write(`${line}\n`);
const read = () =>
  inScriptTransaction(config.databaseUrl, async (tx) => ({
    open: await tx.rows<ContradictionRow>(openOnes(MOST_NAMED)),
    check: (await tx.rows<CheckRow>(lastCheck))[0],
  }));

const askedAt = clock.now();
await inScriptTransaction(config.databaseUrl, (tx) => tx.run(askForCheck(askedAt, articles)));
if (isHere || !(await comparedElsewhere())) await compareHere();
const { open, check } = await read();
const isFresh = check?.finishedAt !== undefined && check.finishedAt !== null && check.finishedAt > askedAt;
if (check?.result && isFresh) {
  const { comparisons, places, shops, unanswered, surfaces } = check.result;
  for (const line of surfaceTable(surfaces)) say(line);
  say('');
  if (open.length > 0) for (const line of [...foundTable(open), '']) say(line);
  if (unanswered > 0) say(`${unanswered} questions got no answer.`);
  say(
    `${comparisons} comparisons on ${places} articles in ${shops} shops: ${open.length} contradictions open.`,
  );
  process.exitCode = open.length === 0 && unanswered === 0 && comparisons > 0 ? 0 : 1;
} else {
  say('Nothing could be compared.');
  process.exitCode = 1;
}

/** Waits for whoever runs the platform; false where nobody begins, or somebody began and is gone. */
async function comparedElsewhere(): Promise<boolean> {
  let told = '';
  for (;;) {
    const { check } = await read();
    const now = clock.now();
    if (!check) return false;
    // What ended without taking the wish up was begun before it.
    if (check.askedAt === null && check.finishedAt !== null && check.finishedAt > askedAt) return true;
    const isRunning = check.runningUntil !== null && check.runningUntil > now;
    if (!isRunning && now.getTime() - askedAt.getTime() > BEGINS_WITHIN_MS) return false;
    const line = `${check.donePlaces} of ${check.places} articles compared`;
    if (isRunning && check.places > 0 && line !== told) process.stderr.write(`${line}\n`);
    told = line;
    await sleep(ASK_AGAIN_MS);
  }
}

/** With the application itself, on no port. */
async function compareHere(): Promise<void> {
  const app = await createApp(config, clock);
  try {
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    await app.get(Turns).checkWhenDue(0);
  } finally {
    await app.close();
  }
}
