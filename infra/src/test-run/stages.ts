import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How a stage ended, and how many tests it counts; the checks count none. */
export interface Outcome {
  readonly isGreen: boolean;
  readonly passed: number;
  readonly failed: number;
}

/** The static checks of `npm run check`. */
export async function runChecks(root: string): Promise<Outcome> {
  const code = await runNode(root, [join(root, 'infra', 'bootstrap', 'run.mjs'), 'check']);
  return { isGreen: code === 0, passed: 0, failed: 0 };
}

/** All jest projects. */
export async function runJest(root: string): Promise<Outcome> {
  return withReport(async (report) => {
    const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
    const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
    const code = await runNode(root, [...flags, jest, '--ci', '--json', `--outputFile=${report}`]);
    const counts = read<JestReport>(report);
    // A suite that does not even load has no tests to fail, and must count all the same.
    const failed = counts ? counts.numFailedTests + counts.numRuntimeErrorTestSuites : 1;
    return { isGreen: code === 0, passed: counts?.numPassedTests ?? 0, failed };
  });
}

/** The browser tests on a shop of their own. */
export async function runBrowserTests(root: string): Promise<Outcome> {
  return withReport(async (report) => {
    const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
    const config = join(root, 'infra', 'browser', 'playwright.config.ts');
    const code = await runNode(root, [playwright, 'test', '-c', config, '--reporter=list,json'], {
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    });
    const stats = read<PlaywrightReport>(report)?.stats;
    // A flaky test failed once, and a test that fails sometimes is not green.
    const failed = stats ? stats.unexpected + stats.flaky : 1;
    return { isGreen: code === 0 && failed === 0, passed: stats?.expected ?? 0, failed };
  });
}

const STAGE_WITHIN_MS = 20 * 60_000;

interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
}

async function withReport(stage: (report: string) => Promise<Outcome>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-report-'));
  try {
    return await stage(join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function read<Report>(file: string): Report | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined;
}

function runNode(root: string, args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    // A test that left something open would otherwise hold the run for ever.
    const patience = setTimeout(() => {
      process.stdout.write(`Not done after ${STAGE_WITHIN_MS / 60_000} minutes; ending it.\n`);
      child.kill('SIGKILL');
    }, STAGE_WITHIN_MS);
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(patience);
      resolve(code ?? 1);
    });
  });
}
