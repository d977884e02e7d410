import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { Config } from './config.js';

/** A statement with its values; a name makes it a prepared statement of its connection. */
export interface Sql {
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

/** An open transaction, handed down as an argument. */
export interface Tx {
  rows<Row extends object>(sql: Sql): Promise<Row[]>;
  /** Runs a statement and answers how many rows it touched. */
  run(sql: Sql): Promise<number>;
  /** Entities for the back office, in the same transaction. */
  readonly entities: EntityManager;
  /** Has something done once this transaction has committed, and never when it rolls back. */
  afterCommit(act: () => void): void;
  /** Drops what was to be done after the commit; for whoever rolls back to a savepoint. */
  forgetAfterCommit(): void;
}

const RETRIES = 5;
const RETRYABLE = new Set(['40001', '40P01']);
const READ_ONLY = '25006';
// PostgreSQL was told to stop, or another of its processes crashed; the socket broke.
const LOST = new Set(['57P01', '57P02', 'ECONNRESET', 'EPIPE']);
// What the driver says of a socket that was closed, and of a statement it did not even send.
const LOST_WORDS = /^Connection terminated( unexpectedly)?$|not queryable$/;
// It starts, it stops, nobody listens, the way there is cut.
const UNREACHABLE = new Set([
  ...['57P03', 'ECONNREFUSED', 'ECONNABORTED', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'],
  ...['ENOTFOUND', 'EAI_AGAIN'],
]);
// A statement or a lock took too long, or one collided with others time and again.
const TOO_BUSY = new Set(['57014', '55P03', ...RETRYABLE]);
const NO_CONNECTION_WORDS =
  /^(timeout exceeded when trying to connect|Connection terminated due to connection timeout)$/;

/** What was won in time is not all there is any more: the transaction is run again from its beginning. */
export class Outrun extends Error {
  /** As PostgreSQL says it of two that cannot both be first. */
  readonly code = '40001';
}

/** PostgreSQL may vanish while a client is checked out; the error must reach the query, not the process. */
class CalmClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

export const databaseModule = TypeOrmModule.forRootAsync({
  inject: [Config],
  useFactory: (config: Config) => ({
    type: 'postgres' as const,
    url: config.databaseUrl,
    autoLoadEntities: true,
    synchronize: false,
    retryAttempts: 20,
    retryDelay: 250,
    extra: {
      Client: CalmClient,
      max: config.poolSize,
      connectionTimeoutMillis: config.poolWaitMs,
      idleTimeoutMillis: 30_000,
      query_timeout: 15_000,
      statement_timeout: 12_000,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 15_000,
      application_name: 'passerelle',
    },
  }),
});

/** The one door to PostgreSQL. */
@Injectable()
export class Database {
  constructor(private readonly source: DataSource) {}

  get entities(): EntityManager {
    return this.source.manager;
  }

  /** One statement outside any transaction; a read whose connection is lost is asked again on another one. */
  async rows<Row extends object>(sql: Sql): Promise<Row[]> {
    try {
      return (await this.pool.query<Row>(asQuery(sql))).rows;
    } catch (error) {
      if (!isLostConnection(error)) throw error;
      return this.readAgain<Row>(sql, error);
    }
  }

  async run(sql: Sql): Promise<number> {
    return (await this.pool.query(asQuery(sql))).rowCount ?? 0;
  }

  /**
   * Runs the story in one transaction, and the whole of it again (at most 5 times) when PostgreSQL, or an
   * `Outrun`, says that it collided with another one. Anything thrown rolls back and is thrown on.
   */
  async inTransaction<Result>(story: (tx: Tx) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(story);
      } catch (error) {
        if (attempt >= RETRIES || !RETRYABLE.has(sqlStateOf(error) ?? '')) throw error;
        await sleep(jitterMs(attempt));
      }
    }
  }

  private async once<Result>(story: (tx: Tx) => Promise<Result>): Promise<Result> {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as pg.PoolClient;
    try {
      await runner.startTransaction();
      let afterwards: (() => void)[] = [];
      const result = await story({
        rows: async <Row extends object>(sql: Sql) => (await client.query<Row>(asQuery(sql))).rows,
        run: async (sql) => (await client.query(asQuery(sql))).rowCount ?? 0,
        entities: runner.manager,
        afterCommit: (act) => void afterwards.push(act),
        forgetAfterCommit: () => {
          afterwards = [];
        },
      });
      await runner.commitTransaction();
      for (const act of afterwards) act();
      return result;
    } catch (error) {
      if (isLostConnection(error)) discard(client);
      else if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => discard(client));
      throw error;
    } finally {
      await runner.release();
    }
  }

  /**
   * Asks on further connections, in transactions that can only read: PostgreSQL itself refuses there whatever would
   * write, however it is dressed, and then the loss is what is told.
   */
  private async readAgain<Row extends object>(sql: Sql, loss: unknown): Promise<Row[]> {
    for (let attempt = 1; ; attempt += 1) {
      const client = await this.pool.connect();
      try {
        await client.query('begin read only');
        const { rows } = await client.query<Row>(asQuery(sql));
        await client.query('commit');
        client.release();
        return rows;
      } catch (error) {
        client.release(true);
        if (sqlStateOf(error) === READ_ONLY) throw loss;
        // The others of the pool may be as dead as the first one; each is met once.
        if (attempt > this.pool.options.max || !isLostConnection(error)) throw error;
      }
    }
  }

  private get pool(): pg.Pool {
    return (this.source.driver as unknown as { master: pg.Pool }).master;
  }
}

/** SQLSTATE of an error of PostgreSQL, wrapped by TypeORM or not. */
export function sqlStateOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  return typeof code === 'string' ? code : sqlStateOf(driverError);
}

/** Did the connection go away under the statement? What it had begun is undone, unless it was the commit. */
function isLostConnection(error: unknown): boolean {
  const code = sqlStateOf(error);
  if (code !== undefined) return code.startsWith('08') || LOST.has(code);
  return error instanceof Error && LOST_WORDS.test(error.message);
}

/**
 * Trouble that passes: PostgreSQL cannot be reached (`unavailable`), or it could not do it in time (`overloaded`).
 * What the caller wanted is not decided; the same request, under the same key, may be sent again.
 */
export function passingTrouble(error: unknown): 'unavailable' | 'overloaded' | undefined {
  const code = sqlStateOf(error) ?? '';
  if (isLostConnection(error) || UNREACHABLE.has(code)) return 'unavailable';
  if (code.startsWith('53') || TOO_BUSY.has(code)) return 'overloaded';
  if (!(error instanceof Error)) return undefined;
  if (NO_CONNECTION_WORDS.test(error.message)) return 'unavailable';
  return error.message === 'Query read timeout' ? 'overloaded' : undefined;
}

/** Ends a connection that nobody may be given again; the pool throws it away when it is released. */
function discard(client: pg.PoolClient): void {
  // An ended client is what the pool refuses to keep; that its end fails too tells nothing new.
  client.end().catch(() => undefined);
}

// Spread by attempt and a counter rather than by chance, so that two colliding callers part ways.
let waits = 0;
function jitterMs(attempt: number): number {
  waits = (waits + 7) % 23;
  return attempt * 5 + waits;
}

function asQuery(sql: Sql): pg.QueryConfig {
  return {
    ...(sql.name ? { name: sql.name } : {}),
    text: sql.text,
    values: sql.values ? [...sql.values] : [],
  };
}
