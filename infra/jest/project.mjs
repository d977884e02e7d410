// @ts-check
/** What the jest projects of all workspaces have in common. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @param {string} relative */
const here = (relative) => fileURLToPath(new URL(relative, import.meta.url));

/**
 * Makes the jest configuration of one workspace. Sources run as they are written (ES modules, TypeScript),
 * and `@passerelle/shared/...` means its sources, not its build.
 * @param {{ name: string, configUrl: string, runsIn: 'node' | 'browser', hasDecorators?: boolean }} workspace
 * @returns {import('jest').Config}
 */
export function jestProject({ name, configUrl, runsIn, hasDecorators = false }) {
  return {
    displayName: name,
    rootDir: fileURLToPath(new URL('.', configUrl)),
    testMatch: ['<rootDir>/**/*.test.{ts,tsx}'],
    testPathIgnorePatterns: ['/node_modules/', '/dist/'],
    modulePathIgnorePatterns: ['<rootDir>/dist/'],
    extensionsToTreatAsEsm: ['.ts', '.tsx'],
    moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
    moduleNameMapper: {
      '^(\\.{1,2}/.*(?<!\\.json))\\.js$': '$1',
      '\\.css$': here('./no-styles.mjs'),
    },
    transform: { '\\.tsx?$': ['@swc/jest', compiler(hasDecorators)] },
    testEnvironment: runsIn === 'node' ? 'node' : 'jsdom',
    testEnvironmentOptions: {
      customExportConditions: runsIn === 'node' ? ['source', 'node', 'node-addons'] : ['source', 'browser'],
    },
    setupFiles: runsIn === 'node' ? [] : [here('./browser-globals.mjs')],
  };
}

/**
 * The compiler rules of the build, so that a test never runs other code than the product.
 * @param {boolean} hasDecorators
 * @returns {Record<string, unknown>}
 */
function compiler(hasDecorators) {
  const rules = JSON.parse(
    readFileSync(here(hasDecorators ? '../../backend/.swcrc' : '../../.swcrc'), 'utf8'),
  );
  const { parser, transform } = rules.jsc;
  return {
    swcrc: false,
    sourceMaps: 'inline',
    jsc: {
      ...rules.jsc,
      parser: { ...parser, tsx: !hasDecorators },
      transform: { ...transform, react: { runtime: 'automatic' } },
    },
  };
}
