import { type Outcome, runBrowserTests, runChecks, runJest } from './test-run/stages.js';

const STAGES: Readonly<Record<string, (root: string) => Promise<Outcome>>> = {
  check: runChecks,
  jest: runJest,
  browser: runBrowserTests,
};

/**
 * `npm test`: every stage runs, also after one that failed, so that one run tells everything.
 * `npm test -- jest browser` runs the named stages only.
 */
export async function main(root: string, names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !(name in STAGES));
  if (unknown.length > 0) {
    throw new Error(`No such stage: ${unknown.join(', ')}. There are ${Object.keys(STAGES).join(', ')}.`);
  }
  const startedAt = performance.now();
  const report: (Outcome & { name: string; seconds: number })[] = [];
  for (const [name, run] of Object.entries(STAGES)) {
    if (names.length > 0 && !names.includes(name)) continue;
    process.stdout.write(`\n=== ${name}\n`);
    const stageStartedAt = performance.now();
    report.push({ name, ...(await run(root)), seconds: secondsSince(stageStartedAt) });
  }
  process.stdout.write('\n');
  for (const { name, isGreen, passed, failed, seconds } of report) {
    const counts = passed + failed > 0 ? `${passed} passed, ${failed} failed, ` : '';
    process.stdout.write(
      `${name.padEnd(8)} ${isGreen ? 'green' : 'RED'}  ${counts}${seconds.toFixed(1)} s\n`,
    );
  }
  process.stdout.write(`total    ${secondsSince(startedAt).toFixed(1)} s\n`);
  const sum = (key: 'passed' | 'failed') => report.reduce((total, stage) => total + stage[key], 0);
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
  return report.every(({ isGreen }) => isGreen) ? 0 : 1;
}

function secondsSince(startedAt: number): number {
  return (performance.now() - startedAt) / 1000;
}
