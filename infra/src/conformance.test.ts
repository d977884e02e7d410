import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from './conformance.js';

const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the command prints and ends with, for a file of that content. */
async function run(content: string): Promise<{ code: number; said: string }> {
  const file = join(folder, 'vectors.json');
  writeFileSync(file, content);
  const said: string[] = [];
  const voice = { write: (text: string) => said.push(text) };
  const code = await main('.', [file], { out: voice, err: voice });
  return { code, said: said.join('') };
}

const vectors = (totalCents: number) =>
  JSON.stringify({
    format: 'passerelle-baskets/1',
    topic: 'one plane',
    derivation: 'by hand',
    articles: { PLANE: 4000 },
    cases: [{ name: 'two planes', basket: { lines: { PLANE: 2 } }, expect: { totalCents } }],
  });

test('every case passes: 0, and the last line counts', async () => {
  const { code, said } = await run(vectors(8000));
  expect(code).toBe(0);
  expect(said).toMatch(/^pass +cases\[0\] +two planes\n1 passed, 0 failed\n$/);
});

test('a case differs and no rule accounts for it: 1, with both figures', async () => {
  const { code, said } = await run(vectors(7999));
  expect(code).toBe(1);
  expect(said).toContain('totalCents: expected 7999, got 8000');
  expect(said).toMatch(/unexplained\n[\s\S]*\n0 passed, 1 failed\n$/);
});

test('a file that is no JSON, or in a form nobody knows: 2, with the reason', async () => {
  expect(await run('{')).toMatchObject({ code: 2 });
  const { code, said } = await run('{"format":"tarot/9"}');
  expect({ code, said }).toMatchObject({ code: 2, said: expect.stringContaining('tarot/9') });
});
