import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Program, programOf } from './integrations.js';
import { openShop, type Shop } from './open-shop.js';

const run = promisify(execFile);
const text = readFileSync(join(import.meta.dirname, '../src/integrations/README.md'), 'utf8');
const examples = [...text.matchAll(/```(sh|js)\n(?:#|\/\/) example: ([^\n]+)\n([\s\S]*?)```/g)].map(
  ([, language = '', name = '', code = '']) => ({ language, name, code }),
);

let shop: Shop;
let program: Program;
let base: string;
beforeAll(async () => {
  shop = await openShop({ articles: { DRILL: { stock: 30, priceCents: 1990 } } });
  program = await programOf(shop);
  shop.clock.advance(60_000);
  await shop.app.listen(0, '127.0.0.1');
  base = await shop.app.getUrl();
});
afterAll(() => shop.close());

/** Runs an example as it stands in the README, as a program of its own; answers what it says. */
async function play(name: string): Promise<string> {
  const example = examples.find((each) => each.name.startsWith(name));
  if (!example) throw new Error(`The README has no example "${name}"`);
  const env = {
    ...{ PATH: '/usr/local/bin:/usr/bin:/bin', BASE: base, KEY: program.secret, STORE: 'lyon', SKU: 'DRILL' },
    ...{ AT: program.at(), ID: randomUUID() },
  };
  const [file, args] =
    example.language === 'sh'
      ? ['sh', ['-c', example.code]]
      : [process.execPath, ['--input-type=module', '--eval', example.code]];
  const { stdout } = await run(file, args as string[], { env, timeout: 20_000 });
  return stdout;
}

test('the README has an example of each way', () => {
  expect(examples.map(({ language }) => language)).toEqual(['sh', 'sh', 'js', 'sh']);
});

test('the examples of the README do what it says, each by a client of its own', async () => {
  expect(JSON.parse(await play('a delivery'))).toMatchObject({ applied: 1, refused: 0 });
  expect(await shop.atp('DRILL')).toBe(42);
  const tried = JSON.parse(await play('a file of counts'));
  expect(tried).toMatchObject({ isDryRun: true, rows: 1, applied: 1, refused: 0 });
  expect(await shop.atp('DRILL')).toBe(42);
  shop.clock.advance(1_000);
  const sold = JSON.parse(await play('a sale of a till'));
  expect(sold).toMatchObject({ applied: 1, items: [{ outcome: 'applied' }] });
  expect(await shop.atp('DRILL')).toBe(40);
  expect(await play('the stock of the shops')).toContain('lyon;DRILL;40;');
}, 60_000);
