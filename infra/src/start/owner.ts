import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify, type ProcessIdentity } from '../postgres/process-identity.js';

/** The right to run on a data folder, held by one process at a time. */
export interface Ownership {
  /** Lets the next one be told where this one is to be found. */
  announce(address: string): void;
  release(): void;
}

interface Owner extends ProcessIdentity {
  readonly address?: string;
}

/**
 * Takes the data folder for this process.
 * @throws with a sentence for the person while another living process holds it
 */
export function takeFolder(dataFolder: string): Ownership {
  mkdirSync(dataFolder, { recursive: true });
  const file = join(dataFolder, 'owner.json');
  const self = identify(process.pid) ?? { pid: process.pid, birth: '', command: '' };
  // Linked into place whole: another start sees a complete file or none, and only one of two can link.
  const draft = join(dataFolder, `owner.${process.pid}.json`);
  writeFileSync(draft, JSON.stringify(self));
  try {
    for (let hasCleared = false; ; hasCleared = true) {
      try {
        linkSync(draft, file);
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || hasCleared) throw error;
        refuseIfAlive(file, dataFolder);
        rmSync(file, { force: true });
      }
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    announce: (address) => writeFileSync(file, JSON.stringify({ ...self, address } satisfies Owner)),
    release: () => rmSync(file, { force: true }),
  };
}

function refuseIfAlive(file: string, dataFolder: string): void {
  const owner = readOwner(file);
  if (!owner) return;
  const living = identify(owner.pid);
  // The same id with another birth is another process: the owner died and its id was given again.
  if (!living || living.birth !== owner.birth) return;
  const place = owner.address ? `, at ${owner.address}` : '';
  throw new Error(
    `Passerelle already runs on ${dataFolder} (process ${owner.pid}${place}). Stop it first, or give another folder: npm start -- --data <folder>`,
  );
}

function readOwner(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}
