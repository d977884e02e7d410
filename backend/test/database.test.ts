import pg from 'pg';
import { cloneDatabase } from './database.js';

test('two suites have a database each, and neither sees what the other writes', async () => {
  const [mine, theirs] = await Promise.all([cloneDatabase(), cloneDatabase()]);
  const [here, there] = [new pg.Client(mine.url), new pg.Client(theirs.url)];
  await Promise.all([here.connect(), there.connect()]);
  await here.query('CREATE TABLE only_mine (id integer)');
  await expect(there.query('SELECT * FROM only_mine')).rejects.toThrow('does not exist');
  await Promise.all([here.end(), there.end()]);
  await Promise.all([mine.drop(), theirs.drop()]);
});

test('the test server speaks French: accents are letters, and E-acute sorts beside E', async () => {
  const suite = await cloneDatabase();
  const client = new pg.Client(suite.url);
  await client.connect();
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  const { rows } = await client.query(
    `SELECT show_trgm('été') AS trigrams, (SELECT array_agg(w ORDER BY w) FROM unnest(ARRAY['zone','école','eau']) w) AS sorted`,
  );
  expect(rows[0].trigrams).toHaveLength(4);
  expect(rows[0].sorted).toEqual(['eau', 'école', 'zone']);
  await client.end();
  await suite.drop();
});
