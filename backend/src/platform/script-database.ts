import pg from 'pg';
import type { Sql, Tx } from './database.js';

/** What a program that runs once and ends needs of a transaction. */
export type ScriptTx = Pick<Tx, 'rows' | 'run'>;

/** One connection, one transaction: for programs outside the HTTP application (schema, demo data). */
export async function inScriptTransaction<Result>(
  databaseUrl: string,
  story: (tx: ScriptTx) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'passerelle-script' });
  await client.connect();
  const query = (sql: Sql) =>
    client.query({
      ...(sql.name ? { name: sql.name } : {}),
      text: sql.text,
      values: sql.values ? [...sql.values] : [],
    });
  try {
    await client.query('begin');
    const result = await story({
      rows: async <Row extends object>(sql: Sql) => (await query(sql)).rows as Row[],
      run: async (sql) => (await query(sql)).rowCount ?? 0,
    });
    await client.query('commit');
    return result;
  } finally {
    // Ends the transaction too when the story failed.
    await client.end();
  }
}
