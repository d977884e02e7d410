import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runBaskets } from './baskets-form.js';

const folder = fileURLToPath(new URL('./vectors/', import.meta.url));
const topics = readdirSync(folder).map((file) => ({
  topic: file.replace(/\.json$/, ''),
  cases: runBaskets(JSON.parse(readFileSync(`${folder}${file}`, 'utf8'))),
}));

for (const { topic, cases } of topics) {
  describe(`vectors of ${topic}`, () => {
    for (const each of cases) {
      test(each.title, () => {
        expect(each.differences).toEqual([]);
      });
    }
  });
}

test('there are at least 150 vectors, each with a name of its own', () => {
  const names = topics.flatMap(({ topic, cases }) => cases.map((each) => `${topic}: ${each.title}`));
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(150);
});
