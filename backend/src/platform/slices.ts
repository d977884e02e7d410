import type { Sql, Tx } from './database.js';

let cursors = 0;

/**
 * Reads a long answer in slices of so many rows, the next one on its way while one is worked on, so that it needs
 * room for two slices only. The transaction has to stay open until the last one.
 */
export async function* slicesOf<Row extends object>(
  tx: Pick<Tx, 'rows' | 'run'>,
  sql: Sql,
  size: number,
): AsyncGenerator<readonly Row[]> {
  cursors += 1;
  const cursor = `slices_${cursors}`;
  const fetch = () => {
    const slice = tx.rows<Row>({ text: `fetch ${size} from ${cursor}` });
    // It may fail while nobody waits for it yet.
    slice.catch(() => undefined);
    return slice;
  };
  await tx.run({ text: `declare ${cursor} no scroll cursor for ${sql.text}`, values: sql.values });
  for (let next = fetch(); ; ) {
    const rows = await next;
    const isLast = rows.length < size;
    if (!isLast) next = fetch();
    yield rows;
    if (isLast) break;
  }
  await tx.run({ text: `close ${cursor}` });
}
