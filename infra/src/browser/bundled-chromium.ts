import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from './browser.js';

const run = promisify(execFile);

const PACKAGE = '@sparticuz/chromium';
const VERSION = '143.0.4';
const FETCH_WITHIN_MS = 300_000;

/**
 * A whole Chromium for Linux on x64 that comes inside an npm package of 67 MB. It is fetched and unpacked once
 * per machine and is no dependency of the project.
 */
export async function bundledChromium(say: (line: string) => void): Promise<Browser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const home = join(cacheFolder(), `chromium-${VERSION}`);
  if (!existsSync(home)) {
    say(`No Chromium on this machine: fetching ${PACKAGE} ${VERSION} (67 MB, once) into ${home}.`);
    await fetchInto(home);
  }
  return {
    executable: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') },
  };
}

function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'passerelle');
}

/** Unpacks beside and renames, so that an interrupted fetch is never taken for a browser. */
async function fetchInto(home: string): Promise<void> {
  const half = `${home}.${process.pid}`;
  const unpacked = join(half, 'unpacked');
  mkdirSync(unpacked, { recursive: true });
  writeFileSync(join(half, 'package.json'), '{ "private": true }\n');
  try {
    const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts', `${PACKAGE}@${VERSION}`];
    await run('npm', install, { cwd: half, timeout: FETCH_WITHIN_MS });
    // The package unpacks into the temporary folder, and its libraries only when it believes itself in a cloud.
    const code = `import('${PACKAGE}').then((chromium) => chromium.default.executablePath())`;
    await run(process.execPath, ['-e', code], {
      cwd: half,
      timeout: FETCH_WITHIN_MS,
      env: { ...process.env, TMPDIR: unpacked, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    });
    writeFileSync(join(unpacked, 'fonts.conf'), fontsOf(home));
    renameSync(unpacked, home);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

function fontsOf(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${join(home, 'fonts')}</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
