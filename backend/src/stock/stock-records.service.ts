import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database.js';
import { newId } from '../platform/ids.js';
import { type PathStep, truthOf } from './domain/row-truth.js';
import {
  type DatedMove,
  type KeptCount,
  moveAsOf,
  pathsSince,
  type RowKey,
  readRows,
  takeRows,
  type WonRow,
  writeCounts,
} from './stock-records.queries.js';
import { StockTasks } from './stock-tasks.service.js';

export type { DatedMove, RowKey, WonRow } from './stock-records.queries.js';

/** Units that somebody counted in the sales area of a shop, promised but not yet set aside among them. */
export interface DatedCount extends RowKey {
  /** Names the count in the ledger. */
  readonly id: string;
  readonly counted: number;
  readonly at: Date;
  readonly actor: string;
}

/** What is told of rows, whenever it happened. */
export interface Told {
  /** Each has the shelf on one side. */
  readonly facts: readonly DatedMove[];
  readonly counts: readonly DatedCount[];
  /** Movements that leave the shelf alone. */
  readonly others?: readonly DatedMove[];
}

/** Rows that were won, by `rowName`. */
export type WonRows = ReadonlyMap<string, WonRow>;

interface RowTold {
  readonly row: WonRow;
  readonly facts: DatedMove[];
  readonly counts: DatedCount[];
}

/** What came of counts: those that a newer one had made void. */
export interface Recorded {
  readonly superseded: ReadonlySet<string>;
}

/** The ledger for whoever tells it what happened, late and in any order: every fact as of its own instant. */
@Injectable()
export class StockRecords {
  constructor(private readonly tasks: StockTasks) {}

  /** Wins rows of any shops in the order of all acts on stock; rows that do not exist yet are made. */
  async take(tx: Tx, rows: readonly RowKey[]): Promise<WonRows> {
    if (rows.length === 0) return new Map();
    await tx.rows(takeRows(rows));
    return this.read(tx, rows);
  }

  /** Rows as they are now; for whoever changed them since they were won. */
  async read(tx: Tx, rows: readonly RowKey[]): Promise<WonRows> {
    const read = await tx.rows<WonRow>(readRows(rows));
    return new Map(read.map((row) => [rowName(row), row]));
  }

  /**
   * Writes what is told of rows that were won. Where the facts would go below nothing units were found, and a task asks
   * for a count; where promised units lack, one asks for a rescue. A count answers open questions about its row.
   */
  async write(tx: Tx, rows: WonRows, told: Told, now: Date): Promise<Recorded> {
    const byRow = groupsOf(rows, told);
    const paths = await this.paths(tx, byRow);
    const moves: DatedMove[] = [...told.facts, ...(told.others ?? [])];
    const superseded = new Set<string>();
    const kept = [];
    for (const each of byRow) {
      const path = paths.get(rowName(each.row));
      if (path === undefined && each.counts.length === 0) {
        moves.push(...takenBack(each));
        continue;
      }
      const settled = settle(each, path ?? [], now);
      moves.push(...settled.moves);
      for (const count of settled.counts) {
        kept.push(count);
        if (count.isSuperseded) superseded.add(count.id);
      }
      await this.ask(tx, each, settled, now);
    }
    if (kept.length > 0) await tx.run(writeCounts(kept, now));
    if (moves.length > 0) await tx.rows(moveAsOf(moves));
    return { superseded };
  }

  /** The past of the rows for which it matters. */
  private async paths(tx: Tx, byRow: readonly RowTold[]): Promise<Map<string, PathStep[]>> {
    const asked = byRow.filter(isIntricate).map(({ row, counts }) => {
      const instants = [row.countedAt?.getTime() ?? -Infinity, ...counts.map(({ at }) => at.getTime())];
      const since = Math.min(...instants);
      return { store: row.store, sku: row.sku, since: Number.isFinite(since) ? new Date(since) : null };
    });
    const found = new Map<string, PathStep[]>(asked.map((row) => [rowName(row), []]));
    if (asked.length === 0) return found;
    const steps = await tx.rows<RowKey & { at: Date; change: number; isFound: boolean }>(pathsSince(asked));
    for (const { at, change, isFound, ...row } of steps)
      found.get(rowName(row))?.push({ atMs: at.getTime(), change, isFound });
    return found;
  }

  private async ask(tx: Tx, { row, counts }: RowTold, settled: Settled, at: Date): Promise<void> {
    const { store, sku } = row;
    const applied = settled.counts.find(({ isSuperseded }) => !isSuperseded);
    if (applied) await this.tasks.counted(tx, store, sku, applied.actor, at);
    if (settled.found > 0)
      await this.tasks.openOnce(tx, { store, sku, kind: 'count', reason: 'found-as-told', at });
    if (settled.missingPromised > 0) {
      const reason = `${counts.length > 0 ? 'counted-short-by' : 'promised-units-gone'}: ${settled.missingPromised}`;
      await this.tasks.open(tx, { store, sku, kind: 'rescue', reason, at });
    }
  }
}

/** What a row is called in a map. */
export function rowName({ store, sku }: RowKey): string {
  return `${store} ${sku}`;
}

interface Settled {
  readonly moves: DatedMove[];
  readonly counts: KeptCount[];
  readonly found: number;
  readonly missingPromised: number;
}

function groupsOf(rows: WonRows, told: Told): RowTold[] {
  const groups = new Map<string, RowTold>();
  const group = (key: RowKey) => {
    const name = rowName(key);
    const row = rows.get(name);
    if (row === undefined) throw new Error(`The row ${name} was not won`);
    const known = groups.get(name) ?? { row, facts: [], counts: [] };
    groups.set(name, known);
    return known;
  };
  for (const fact of told.facts) group(fact).facts.push(fact);
  for (const count of told.counts) group(count).counts.push(count);
  return [...groups.values()];
}

/** Does the past decide what these facts mean? Whatever comes last and fits the shelf simply follows. */
function isIntricate({ row, facts, counts }: RowTold): boolean {
  if (counts.length > 0 || row.hasFound) return true;
  const formerCount = row.countedAt?.getTime() ?? -Infinity;
  const lastMove = row.movedAt?.getTime() ?? -Infinity;
  let shelf = row.shelf;
  for (const fact of [...facts].sort((one, other) => one.at.getTime() - other.at.getTime())) {
    const atMs = fact.at.getTime();
    if (atMs <= formerCount) continue;
    const change = shelfChange(fact);
    shelf += change;
    if (shelf < 0 || (change < 0 && atMs < lastMove)) return true;
  }
  return false;
}

/** What the count knew already is taken back at its instant, so that the shelf stays as it was counted. */
function takenBack({ row, facts }: RowTold): DatedMove[] {
  const { countedAt } = row;
  if (countedAt === null) return [];
  return facts.filter(({ at }) => at <= countedAt).map((fact) => inverse(fact, countedAt));
}

function inverse(fact: DatedMove, at: Date): DatedMove {
  const sides = shelfChange(fact) > 0 ? shelfToLoss : lossToShelf;
  return { ...fact, ...sides, causeType: `${fact.causeType}-known-to-count`, at };
}

const shelfToLoss = { from: 'shelf', to: 'loss' } as const;
const lossToShelf = { from: 'loss', to: 'shelf' } as const;

function settle(told: RowTold, path: readonly PathStep[], now: Date): Settled {
  const { row, facts, counts } = told;
  const truth = truthOf(
    { shelf: row.shelf, held: row.held, countedAtMs: row.countedAt?.getTime(), path },
    facts.map((fact) => ({ atMs: fact.at.getTime(), change: shelfChange(fact) })),
    counts.map(({ at, counted }) => ({ atMs: at.getTime(), counted })),
  );
  const kept = counts.map((count, place) => ({
    ...count,
    expected: truth.counts[place]?.standing ?? count.counted,
    isSuperseded: truth.counts[place]?.isSuperseded ?? true,
  }));
  const applied = kept.find(({ isSuperseded }) => !isSuperseded);
  const { store, sku } = row;
  const actor = applied?.actor ?? facts[0]?.actor ?? 'platform';
  const moves = takenBack(told);
  const { correction, found } = truth;
  if (applied && correction !== 0)
    moves.push({
      ...{ store, sku, ...(correction > 0 ? lossToShelf : shelfToLoss), units: Math.abs(correction) },
      ...{ causeType: 'count', causeId: applied.id, causeLine: 1, actor, at: applied.at },
    });
  if (found !== 0)
    moves.push({
      ...{ store, sku, ...(found > 0 ? lossToShelf : shelfToLoss), units: Math.abs(found) },
      ...{
        causeType: found > 0 ? 'found-as-told' : 'found-explained',
        causeId: newId(now),
        causeLine: 1,
        actor,
      },
      at: found > 0 ? new Date(truth.foundAtMs) : now,
    });
  return { moves, counts: kept, found, missingPromised: truth.missingPromised };
}

function shelfChange({ from, to, units }: DatedMove): number {
  if (to === 'shelf') return units;
  if (from === 'shelf') return -units;
  throw new Error('A fact has the shelf on one side');
}
