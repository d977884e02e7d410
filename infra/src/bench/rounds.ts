import type { Chance } from '../trial/chance.js';
import type { Arena, Cell, Measure } from './cell.js';

/** Figures of one cell over all rounds; ratios are taken within a round only. */
export interface CellResult {
  readonly cell: Cell;
  readonly ours: Measure[];
  readonly baseline: Measure[];
  readonly ratios: number[];
  /** Why the figures do not count, when they do not. */
  readonly voided?: string;
}

/** Plays every cell in every round, in an order drawn anew each time, both sides next to each other. */
export async function playRounds(
  arena: Arena,
  cells: readonly Cell[],
  rounds: number,
  seconds: number,
): Promise<CellResult[]> {
  const results = new Map(cells.map((cell) => [cell.name, emptyResult(cell)]));
  for (const cell of cells) await cell.prepare?.(arena);
  for (let round = 1; round <= rounds; round++) {
    for (const cell of shuffled(cells, arena.chance)) {
      const result = results.get(cell.name);
      if (result === undefined) continue;
      const isOursFirst = arena.chance.next() < 0.5;
      const first = isOursFirst
        ? await cell.playOurs(arena, seconds)
        : await cell.playBaseline(arena, seconds);
      const second = isOursFirst
        ? await cell.playBaseline(arena, seconds)
        : await cell.playOurs(arena, seconds);
      const [ours, baseline] = isOursFirst ? [first, second] : [second, first];
      results.set(cell.name, withRound(result, ours, baseline));
      arena.say(
        `round ${round} ${cell.name}: ${rate(ours)} beside ${rate(baseline)}, ratio ${(ours.perSecond / baseline.perSecond).toFixed(2)}`,
      );
    }
  }
  return [...results.values()];
}

function emptyResult(cell: Cell): CellResult {
  return { cell, ours: [], baseline: [], ratios: [] };
}

function withRound(result: CellResult, ours: Measure, baseline: Measure): CellResult {
  const strange = Object.entries(ours.statuses ?? {}).filter(
    ([status, count]) => count > 0 && !result.cell.expected.includes(Number(status)),
  );
  const voided = strange.map(([status, count]) => `${count} answers of ${status}`).join(', ');
  return {
    cell: result.cell,
    ours: [...result.ours, ours],
    baseline: [...result.baseline, baseline],
    ratios: [...result.ratios, ours.perSecond / baseline.perSecond],
    voided: result.voided ?? (voided || undefined),
  };
}

function shuffled<T>(items: readonly T[], chance: Chance): T[] {
  const copy = [...items];
  for (let place = copy.length - 1; place > 0; place--) {
    const other = chance.between(0, place);
    const here = copy[place];
    const there = copy[other];
    if (here !== undefined && there !== undefined) {
      copy[place] = there;
      copy[other] = here;
    }
  }
  return copy;
}

function rate(measure: Measure): string {
  return `${Math.round(measure.perSecond).toLocaleString('en')}/s`;
}

/** Middle value; of an even number, the lower middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
