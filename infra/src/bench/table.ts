import { availableParallelism } from 'node:os';
import { type CellResult, median } from './rounds.js';
import { sqlTool } from './sql-load.js';

/** The figures as a table for people and as JSON for programs. */
export function tableOf(results: readonly CellResult[]): string {
  const header = ['cell', 'ours /s', 'baseline /s', 'ratio median (min-max)', 'p99 ms', 'goal', 'met'];
  const rows = results.map((result) => [result.cell.name, ...figures(result)]);
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  const legend = results.map(({ cell }) => `${cell.name}: ${cell.ours}, beside ${cell.baseline}.`);
  return [
    line(header),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map(line),
    '',
    ...legend,
    '',
    `${availableParallelism()} cores, shared by PostgreSQL, the server and the load generators (SQL by ${sqlTool}). Only ratios of one round compare. The server process serves requests only; relay and messages are not measured.`,
  ].join('\n');
}

function figures(result: CellResult): string[] {
  if (result.voided) return ['void', '', result.voided, '', goalOf(result), 'no'];
  const rounded = (value: number) => Math.round(value).toLocaleString('en');
  const { ratios } = result;
  const p99 = median(result.ours.flatMap((measure) => measure.p99Ms ?? []));
  return [
    rounded(median(result.ours.map((measure) => measure.perSecond))),
    rounded(median(result.baseline.map((measure) => measure.perSecond))),
    `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}-${Math.max(...ratios).toFixed(2)})`,
    Number.isNaN(p99) ? '' : p99.toFixed(1),
    goalOf(result),
    isMet(result) ? 'yes' : 'no',
  ];
}

function goalOf({ cell }: CellResult): string {
  const goals = [
    cell.goalRatio === undefined ? '' : `ratio >= ${cell.goalRatio}`,
    cell.goalP99Ms === undefined ? '' : `p99 <= ${cell.goalP99Ms} ms`,
  ];
  return goals.filter(Boolean).join(', ') || 'reported';
}

function isMet({ cell, ratios, ours, voided }: CellResult): boolean {
  if (voided) return false;
  const p99 = median(ours.flatMap((measure) => measure.p99Ms ?? []));
  const isFastEnough = cell.goalRatio === undefined || median(ratios) >= cell.goalRatio;
  return isFastEnough && (cell.goalP99Ms === undefined || p99 <= cell.goalP99Ms);
}

/** Everything that was measured, for a file. */
export function jsonOf(results: readonly CellResult[], extra: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(
    {
      cores: availableParallelism(),
      sqlTool,
      ...extra,
      cells: results.map(({ cell, ours, baseline, ratios, voided }) => ({
        name: cell.name,
        ours: cell.ours,
        baseline: cell.baseline,
        goalRatio: cell.goalRatio,
        goalP99Ms: cell.goalP99Ms,
        ratios,
        rounds: ours.map((measure, round) => ({ ours: measure, baseline: baseline[round] })),
        voided,
      })),
    },
    null,
    2,
  );
}
