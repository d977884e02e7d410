import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { reasonToInstall } from './install.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'passerelle-bootstrap-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, content: string | object): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
}

describe('building', () => {
  const copy = "node -e \"fs.mkdirSync('dist'); fs.copyFileSync('src/a.ts', 'dist/a.js')\"";
  const build = () => ensureBuilt(root, ['shared', 'backend', 'storefront'], () => undefined);

  beforeEach(() => {
    for (const file of ['package-lock.json', 'tsconfig.base.json', '.swcrc']) write(file, '{}');
    for (const workspace of ['shared', 'backend', 'storefront']) {
      write(`${workspace}/package.json`, { scripts: { build: copy } });
      write(`${workspace}/src/a.ts`, '1');
    }
  });

  test('what did not change is not built again; what changed is, and what was made of it', async () => {
    expect(await build()).toEqual(['shared', 'backend', 'storefront']);
    expect(await build()).toEqual([]);
    write('backend/src/a.ts', '2');
    expect(await build()).toEqual(['backend']);
    expect(readFileSync(join(root, 'backend/dist/a.js'), 'utf8')).toBe('2');
    // An app's bundle holds the ground's sources; the backend imports the ground's build.
    write('shared/src/a.ts', '3');
    expect(await build()).toEqual(['shared', 'storefront']);
    write('package-lock.json', '{ "version": 2 }');
    expect(await build()).toEqual(['shared', 'backend', 'storefront']);
  });

  test('a changed test builds nothing', async () => {
    await build();
    write('backend/src/a.test.ts', 'test');
    write('backend/test/harness.ts', 'harness');
    expect(await build()).toEqual([]);
  });

  test('a build that fails is told in its own words and tried again the next time', async () => {
    await build();
    write('backend/package.json', { scripts: { build: 'node -e "throw new Error(\'a screw is loose\')"' } });
    await expect(build()).rejects.toThrow(/backend does not build:.*a screw is loose/s);
    write('backend/package.json', { scripts: { build: copy } });
    expect(await build()).toEqual(['backend']);
  });
});

describe('installing', () => {
  const packages = {
    '': {},
    shared: { version: '1.0.0' },
    'node_modules/@passerelle/shared': { link: true },
    'node_modules/tool': { version: '1.0.0' },
    'node_modules/tool-for-windows': { version: '1.0.0', optional: true },
  };

  function install(): void {
    write('node_modules/.package-lock.json', { packages: { 'node_modules/tool': { version: '1.0.0' } } });
    write('node_modules/tool/package.json', {});
  }

  test('a clean clone is installed, an installed one is left alone, without other platforms’ binaries', () => {
    write('package-lock.json', { packages });
    expect(reasonToInstall(root)).toBe('node_modules is missing');
    install();
    expect(reasonToInstall(root)).toBeUndefined();
  });

  test('a changed version, a new package and a vanished folder are each a reason', () => {
    install();
    write('package-lock.json', { packages: { ...packages, 'node_modules/tool': { version: '1.0.1' } } });
    expect(reasonToInstall(root)).toBe('the lock file changed');
    write('package-lock.json', { packages: { ...packages, 'infra/node_modules/new': { version: '1.0.0' } } });
    expect(reasonToInstall(root)).toBe('the lock file changed');
    write('package-lock.json', { packages });
    rmSync(join(root, 'node_modules/tool'), { recursive: true });
    expect(reasonToInstall(root)).toBe('node_modules/tool is missing');
  });
});
