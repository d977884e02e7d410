import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** Does somebody in this database wait for a lock, or so many? */
export async function somebodyWaits(watcher: pg.Client, howMany = 1): Promise<boolean> {
  const { rowCount } = await watcher.query(
    `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
  );
  return (rowCount ?? 0) >= howMany;
}

/** Holds rows in a transaction of its own until it lets go, so that a story stops in the middle. */
export async function holdRows(databaseUrl: string, text: string, values: readonly unknown[]) {
  const [holder, watcher] = [new pg.Client(databaseUrl), new pg.Client(databaseUrl)];
  await Promise.all([holder.connect(), watcher.connect()]);
  await holder.query('begin');
  await holder.query(text, [...values]);
  return {
    async untilSomebodyWaits(howMany = 1): Promise<void> {
      while (!(await somebodyWaits(watcher, howMany))) await sleep(5);
    },
    async letGo(): Promise<void> {
      await holder.query('rollback');
      await Promise.all([holder.end(), watcher.end()]);
    },
  };
}
