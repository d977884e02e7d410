import type { Database } from '../src/platform/database.js';

/** Every row of every table in which any of these words still stands, whatever the type of its columns. */
export async function tracesIn(database: Database, ...words: string[]): Promise<string[]> {
  const tables = await database.rows<{ name: string }>({
    text: `select table_name as name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE'`,
  });
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await database.rows<{ row: string }>({
      text: `select t::text as row from "${name}" as t where t::text ilike any($1)`,
      values: [words.map((word) => `%${word}%`)],
    });
    found.push(...rows.map(({ row }) => `${name}: ${row.slice(0, 300)}`));
  }
  return found;
}
