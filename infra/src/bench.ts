import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Arena, Cell } from './bench/cell.js';
import { availabilityCell } from './bench/cells/availability.js';
import { codesCell } from './bench/cells/codes.js';
import { engineFigures } from './bench/cells/engine.js';
import { importMovementsCell } from './bench/cells/import-movements.js';
import { hotOrdersCell, playBurst, spreadOrdersCell } from './bench/cells/orders.js';
import { pageCell } from './bench/cells/pages.js';
import { paidOrdersCell } from './bench/cells/paid-orders.js';
import { pricesCell } from './bench/cells/prices.js';
import { productsCell } from './bench/cells/products.js';
import { quotesCell } from './bench/cells/quotes.js';
import { listCell, placesCell, searchCell } from './bench/cells/search.js';
import { type CellResult, playRounds } from './bench/rounds.js';
import { jsonOf, tableOf } from './bench/table.js';
import { playWeb } from './bench/web.js';
import { chanceOf } from './trial/chance.js';
import { openWorld, type World } from './trial/world.js';

const SEED = 1793;
const cells: readonly Cell[] = [
  spreadOrdersCell,
  hotOrdersCell,
  paidOrdersCell,
  quotesCell,
  availabilityCell,
  searchCell,
  listCell,
  placesCell,
  pageCell,
  pricesCell,
  codesCell,
  productsCell,
  importMovementsCell,
];
const say = (line: string) => process.stdout.write(`${line}\n`);

/**
 * `npm run bench [-- --quick] [--cell NAME] [--rounds 5] [--json FILE] [--web]`: our figures beside raw
 * baselines, in the same rounds, on a throw-away PostgreSQL with durable settings.
 */
export async function main(_root: string, flags: readonly string[]): Promise<number> {
  const isQuick = flags.includes('--quick');
  const wanted = optionOf(flags, '--cell');
  const chosen = cells.filter((cell) => wanted === undefined || cell.name === wanted);
  if (chosen.length === 0)
    throw new Error(`No cell ${wanted}. There are: ${cells.map(({ name }) => name).join(', ')}.`);
  const rounds = Number(optionOf(flags, '--rounds') ?? (isQuick ? 2 : 5));
  const logFolder = mkdtempSync(join(tmpdir(), 'passerelle-bench-'));
  const world = await openWorld({ say, logFolder, settings: { shared_buffers: '512MB' } });
  const empty = await startEmptyServer();
  try {
    if (flags.includes('--web')) {
      const server = await world.startInstance();
      await playWeb(server.url, say);
      return 0;
    }
    say('Enlarging to 2,000 shops and 50,000 products ...');
    await world.database.query(readFileSync(new URL('../bench/enlarge.sql', import.meta.url), 'utf8'));
    await world.database.query('select refresh_product_search()');
    await world.database.query('vacuum analyze');
    const startedAt = performance.now();
    // As in a large installation: relay and messages, and the comparison of what is shown, work in a process of their
    // own, which is not measured here.
    const server = await world.startInstance(undefined, { WORKER: '0', MONITOR: '0' });
    const readyMs = performance.now() - startedAt;
    const arena: Arena = { world, server, emptyUrl: empty.url, chance: chanceOf(SEED), say };
    const seconds = isQuick ? 2 : 4;
    const loadBefore = loadText();
    const [growing, steady] = [chosen.filter(isGrowing), chosen.filter((cell) => !isGrowing(cell))];
    const ofSteady = await playRounds(arena, steady, rounds, seconds);
    const burst = chosen.includes(hotOrdersCell) ? await playBurst(arena) : undefined;
    const rssMb = rssOf(server.pid);
    const results = [...ofSteady, ...(await playRounds(arena, growing, rounds, seconds))];
    const rssAfterImportsMb = growing.length > 0 ? rssOf(server.pid) : undefined;
    const checked = await voidWhenUnclean(world, results);
    const engine = wanted === undefined || wanted === 'quotes' ? engineFigures() : undefined;
    say(`\n${tableOf(checked)}`);
    if (burst) {
      say(
        `\n2,000 buyers, 50 units: ${burst.placed} placed, ${burst.refused} refused with 409, ${burst.other} other; last answer after ${Math.round(burst.slowestMs)} ms.`,
      );
    }
    if (engine)
      say(
        `Engine in process, 20 lines, 200 promotions: ${engine.unhashedPerSecond}/s with canonical JSON, ` +
          `${engine.perSecond}/s with the hash too.`,
      );
    say(
      `Server ready after ${Math.round(readyMs)} ms (50,000 products in memory); resident ${rssMb} MB after the load` +
        `${rssAfterImportsMb === undefined ? '' : `, ${rssAfterImportsMb} MB after the imports`}.`,
    );
    say(`Load average of the machine before the rounds ${loadBefore}, after them ${loadText()}.`);
    const file = optionOf(flags, '--json');
    if (file)
      writeFileSync(file, jsonOf(checked, { seed: SEED, burst, engine, readyMs, rssMb, rssAfterImportsMb }));
    return 0;
  } finally {
    await world.stop();
    empty.stop();
    rmSync(logFolder, { recursive: true, force: true });
  }
}

const isGrowing = (cell: Cell): boolean => cell.growsTheWorld === true;

/** Figures of a run whose ledger does not add up are worth nothing. */
async function voidWhenUnclean(world: World, results: CellResult[]): Promise<CellResult[]> {
  try {
    await world.reconcile();
    return results;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return results.map((result) => ({ ...result, voided: 'reconcile found drift' }));
  }
}

/** How busy the machine was in the last one, five and fifteen minutes; of a quiet one, what the rounds themselves did. */
function loadText(): string {
  return loadavg()
    .map((load) => load.toFixed(1))
    .join(', ');
}

function startEmptyServer(): Promise<{ url: string; stop: () => void }> {
  const script = fileURLToPath(new URL('./bench/empty-server.js', import.meta.url));
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('message', (message) =>
      resolve({ url: (message as { url: string }).url, stop: () => child.kill('SIGTERM') }),
    );
  });
}

/** Resident memory in megabytes, where the system tells. */
function rssOf(pid: number): number | undefined {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
  } catch {
    return undefined;
  }
}

function optionOf(flags: readonly string[], name: string): string | undefined {
  const place = flags.indexOf(name);
  return place < 0 ? undefined : flags[place + 1];
}
