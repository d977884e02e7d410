import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Measure } from './cell.js';

/** A statement in pgbench's own script language; `:name` variables come from `\set` lines. */
export interface SqlScript {
  /** `\set` lines as name -> [min, max], drawn evenly for each transaction. */
  readonly draws: Readonly<Record<string, readonly [number, number]>>;
  readonly statement: string;
}

/** pgbench when the machine has it; otherwise a small loop over the `pg` driver. */
export const sqlTool = spawnSync('pgbench', ['--version']).status === 0 ? 'pgbench' : 'pg loop';

/** Runs the statement, one transaction each, over so many connections for a time. */
export function sqlLoad(
  databaseUrl: string,
  connections: number,
  seconds: number,
  script: SqlScript,
): Promise<Measure> {
  return sqlTool === 'pgbench'
    ? pgbench(databaseUrl, connections, seconds, script)
    : pgLoop(databaseUrl, connections, seconds, script);
}

/** The best of several concurrencies: a baseline is never held back by ours. */
export async function bestSqlLoad(
  databaseUrl: string,
  concurrencies: readonly number[],
  seconds: number,
  script: SqlScript,
): Promise<Measure> {
  let best: Measure = { perSecond: 0 };
  for (const connections of concurrencies) {
    const measure = await sqlLoad(databaseUrl, connections, seconds / concurrencies.length, script);
    if (measure.perSecond > best.perSecond) best = measure;
  }
  return best;
}

async function pgbench(
  databaseUrl: string,
  connections: number,
  seconds: number,
  script: SqlScript,
): Promise<Measure> {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-pgbench-'));
  const file = join(folder, 'script.sql');
  const draws = Object.entries(script.draws).map(
    ([name, [min, max]]) => `\\set ${name} random(${min}, ${max})`,
  );
  writeFileSync(file, `${[...draws, script.statement].join('\n')}\n`);
  const threads = String(Math.min(2, connections));
  const time = String(Math.max(1, Math.round(seconds)));
  const args = [
    '-n',
    '-f',
    file,
    '-M',
    'prepared',
    '-c',
    String(connections),
    '-j',
    threads,
    '-T',
    time,
    databaseUrl,
  ];
  try {
    const output = await outputOf('pgbench', args);
    const tps = /tps = ([\d.]+)/.exec(output)?.[1];
    if (tps === undefined) throw new Error(`pgbench said: ${output}`);
    return { perSecond: Number(tps) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function pgLoop(
  databaseUrl: string,
  connections: number,
  seconds: number,
  script: SqlScript,
): Promise<Measure> {
  const names = Object.keys(script.draws);
  const text = names.reduce(
    (statement, name, place) => statement.replaceAll(`:${name}`, `$${place + 1}::int`),
    script.statement,
  );
  const endsAt = performance.now() + seconds * 1000;
  const startedAt = performance.now();
  const counts = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client({ connectionString: databaseUrl });
      await client.connect();
      let count = 0;
      for (; performance.now() < endsAt; count++) {
        const values = Object.values(script.draws).map(
          ([min, max]) => min + Math.floor(Math.random() * (max - min + 1)),
        );
        await client.query({ name: 'baseline', text, values });
      }
      await client.end();
      return count;
    }),
  );
  const total = counts.reduce((sum, count) => sum + count, 0);
  return { perSecond: total / ((performance.now() - startedAt) / 1000) };
}

function outputOf(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let complaints = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      complaints += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${program} ended with ${code}: ${complaints.slice(-2000)}`));
    });
  });
}
