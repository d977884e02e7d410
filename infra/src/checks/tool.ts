import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Check } from './check.js';

/** A check made by a program out of node_modules: a non-zero end is one fault, told in its own words. */
export function toolCheck(root: string, name: string, script: string, args: readonly string[]): Check {
  return {
    name,
    faults: async () => {
      const { code, output } = await runTool(root, script, args);
      return code === 0 ? [] : [output.trim() || `${script} ended with ${code}`];
    },
  };
}

/** Runs a script of the root's node_modules with Node, in the root or another folder, and collects what it writes. */
export function runTool(
  root: string,
  script: string,
  args: readonly string[],
  folder = root,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
