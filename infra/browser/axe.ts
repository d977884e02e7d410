import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

const require = createRequire(import.meta.url);
const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly html: string }[];
}

interface Axe {
  run(options: object): Promise<{ violations: Violation[] }>;
}

/** Fails with every violation of WCAG 2.2 A and AA and of good practice that axe finds on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // Evaluated through the debugger: the pages' policy rightly forbids a foreign script tag.
  await page.evaluate(source);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    // The size of targets is a rule of WCAG 2.2, which axe leaves off by default.
    return (await axe.run({ rules: { 'target-size': { enabled: true } } })).violations;
  });
  const told = violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    at: nodes.map(({ target, html }) => `${target.join(' ')}  ${html.slice(0, 160)}`),
  }));
  expect(told).toEqual([]);
}
