import { ambientUses } from './ambient.js';
import { compositionFaults, dockerfileFaults } from './composition.js';
import { missingPlatforms, registryHosts, tooNewEngines } from './lock-file.js';
import { silencers } from './silenced.js';

test('ambient time, chance and settings are told with their line; a given instant is not', () => {
  const text = [
    "const opened = new Date('2026-03-29T01:00:00Z');",
    'const now = new Date();',
    'const ms = Date.now();',
    'const luck = Math.random();',
    'const port = process.env.PORT;',
    'const zoned = Temporal.Now.instant();',
    '// new Date() in a comment is no use of it',
  ].join('\n');
  expect(ambientUses('a.ts', text)).toEqual([
    'a.ts:2 new Date()',
    'a.ts:3 Date.now',
    'a.ts:4 Math.random',
    'a.ts:5 process.env',
    'a.ts:6 Temporal.Now',
  ]);
});

test('what silences a check is told, whatever tool it silences', () => {
  const silencer = ['biome', 'ignore'].join('-');
  expect(silencers('a.ts', `const a = 1;\n// ${silencer} lint: because\n`)).toEqual([`a.ts:2 ${silencer}`]);
});

describe('the lock file', () => {
  const native = (os: string, cpu: string) => ({ version: '1.0.0', os: [os], cpu: [cpu] });

  test('a native family without a binary for Windows is told, wherever its packages lie', () => {
    const packages = {
      '': {},
      'node_modules/fast': { optionalDependencies: { 'fast-linux': '1', 'fast-arm': '1', 'fast-mac': '1' } },
      'node_modules/fast-linux': native('linux', 'x64'),
      'node_modules/fast/node_modules/fast-arm': native('linux', 'arm64'),
      'node_modules/fast-mac': native('darwin', 'arm64'),
    };
    expect(missingPlatforms(packages)).toEqual(['node_modules/fast has no binary for win32-x64 in the lock']);
  });

  test('a package bound to one registry is told, a workspace is not', () => {
    const packages = {
      'node_modules/bound': { resolved: 'https://registry.example/bound-1.0.0.tgz' },
      'node_modules/@passerelle/shared': { resolved: 'shared', link: true },
    };
    expect(registryHosts(packages)).toEqual([
      'node_modules/bound is bound to https://registry.example/bound-1.0.0.tgz',
    ]);
  });

  test('a package that refuses the oldest Node we promise is told', () => {
    const packages = {
      'node_modules/new': { engines: { node: '>=22' } },
      'node_modules/old': { engines: { node: '>=18' } },
    };
    expect(tooNewEngines(packages)).toEqual(['node_modules/new needs Node >=22, and we promise 20.19.0']);
  });
});

test('a composition with a floating image, a stranger and a program that is not there is told of each', () => {
  const faults = compositionFaults(
    {
      services: {
        database: { image: 'postgres' },
        backend: {
          image: 'passerelle',
          build: { context: '.', dockerfile: 'Dockerfile' },
          command: ['node', 'backend/dist/nobody.js'],
          depends_on: { cache: {} },
          volumes: ['data:/data', './Caddyfile:/etc/Caddyfile:ro'],
        },
      },
    },
    (path) => path === 'Dockerfile',
  );
  expect(faults).toEqual([
    'database has no image of a fixed version',
    'backend needs ./Caddyfile, which is not there',
    'backend needs backend/src/nobody.ts, which is not there',
    'backend depends on cache, which is no service',
    'backend mounts data, which is no volume',
  ]);
});

test('a Dockerfile that copies from nowhere and runs as root is told of each', () => {
  const dockerfile = 'FROM node:24 AS build\nCOPY gone.json ./\nFROM node:24\nCOPY --from=bulid /app ./\n';
  expect(dockerfileFaults(dockerfile, () => false)).toEqual([
    'COPY of gone.json, which is not there',
    'COPY from bulid, which is no stage',
    'the base image has no fixed version',
    'the image runs as root',
  ]);
});
