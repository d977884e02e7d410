import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UnreadableVector } from '@passerelle/shared/pricing/conformance/fields';
import { isAccountedFor, linesOf } from '@passerelle/shared/pricing/conformance/report';
import { runVectors } from '@passerelle/shared/pricing/conformance/run';

const USAGE = 'npm run conformance -- FILE.json [FILE.json ...]';

/** Where the command speaks. */
interface Voices {
  readonly out: { write(text: string): unknown };
  readonly err: { write(text: string): unknown };
}

/**
 * `npm run conformance -- FILE.json`: asks the engine every basket of the files and tells case by case whether it gives
 * the expected figures. Ends with 0 when every case passes or differs by a written rule, with 1 when one differs
 * otherwise, with 2 when a file cannot be read.
 */
export async function main(
  _root: string,
  flags: readonly string[],
  { out, err }: Voices = { out: process.stdout, err: process.stderr },
): Promise<number> {
  const unreadable = (message: string): number => {
    err.write(`${message}\n`);
    return 2;
  };
  const files = flags.filter((flag) => !flag.startsWith('-'));
  if (files.length === 0) return unreadable(USAGE);
  const cases = [];
  for (const file of files) {
    try {
      // npm runs a command at the root of the project; a file is named from where it was called.
      const path = resolve(process.env.INIT_CWD ?? '.', file);
      cases.push(...runVectors(JSON.parse(await readFile(path, 'utf8'))).cases);
    } catch (error) {
      if (error instanceof UnreadableVector || error instanceof SyntaxError || isFileError(error)) {
        return unreadable(`${file}: ${error.message}`);
      }
      throw error;
    }
  }
  out.write(`${linesOf({ cases }).join('\n')}\n`);
  return isAccountedFor({ cases }) ? 0 : 1;
}

function isFileError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error;
}
