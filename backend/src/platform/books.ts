import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Config } from './config.js';
import { Database, type Tx } from './database.js';
import { listen } from './listen.js';
import { Logger } from './logger.js';

/** What every process keeps in memory, by the names of the table `book_version`. */
export type BookName = 'stores' | 'catalogue' | 'prices' | 'promotions' | 'tax';

/** The versions of all books as one snapshot of the database saw them. */
export type BookNumbers = Readonly<Record<BookName, number>>;

/** Hears which book reads otherwise from now on. */
export type BookListener = (book: BookName) => void;

interface Kept {
  readonly books: readonly BookName[];
  readonly load: (tx: Tx, versions: BookNumbers) => Promise<void>;
  loaded: BookNumbers | undefined;
  loading: Promise<void> | undefined;
}

const CHANNEL = 'books';

/**
 * Keeps books in memory no older than the last change that was heard: one LISTEN connection per process, everything
 * checked again whenever that connection had been lost, and a check by version for who needs to be certain.
 */
@Injectable()
export class Books implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly kept: Kept[] = [];
  private readonly listeners = new Set<BookListener>();
  private readonly told = new Map<BookName, number>();
  private readonly stopping = new AbortController();
  private listening: Promise<void> | undefined;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly logger: Logger,
  ) {}

  /**
   * Registers what to load when one of the books changes, and loads it for the first time. `load` reads in one
   * snapshot with the versions it is given; what it throws leaves the former books in place. Called by constructors,
   * so that all books are on their way at once; who has called waits for it before serving.
   */
  keep(books: readonly BookName[], load: Kept['load']): Promise<void> {
    const kept: Kept = { books, load, loaded: undefined, loading: undefined };
    this.kept.push(kept);
    const loading = this.reload(kept);
    // A failure is told to whoever waits, which nobody may do yet.
    loading.catch(() => undefined);
    return loading;
  }

  /** Loads a book again when the one in memory is older than a version seen in the database. */
  async reloadIfStale(book: BookName, version: number): Promise<void> {
    await Promise.all(
      this.kept
        .filter((kept) => kept.books.includes(book) && (kept.loaded?.[book] ?? 0) < version)
        .map((kept) => this.reload(kept)),
    );
    if ((this.told.get(book) ?? 0) >= version) return;
    this.told.set(book, version);
    this.turned(book);
  }

  /** Compares every version with the database, at once; for a caller that was told that it works with old books. */
  async refresh(): Promise<void> {
    const versions = await readVersions(this.database);
    for (const book of Object.keys(versions) as BookName[]) await this.reloadIfStale(book, versions[book]);
  }

  /**
   * Has the listener told of every book that changed, once all that is kept of it in this process is new. Answers
   * how to stop.
   */
  subscribe(listener: BookListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells that a book reads otherwise from now on although nobody changed it: what it says holds from an instant. */
  turned(book: BookName): void {
    for (const listener of this.listeners) listener(book);
  }

  onApplicationBootstrap(): void {
    this.listening = listen(
      {
        databaseUrl: this.config.databaseUrl,
        name: 'passerelle-books',
        channels: [CHANNEL],
        // What was said while nobody listened.
        connected: () => this.heard(this.refresh()),
        heard: (_, said) => {
          const [book, version] = said.split(' ');
          this.heard(this.reloadIfStale(book as BookName, Number(version)));
        },
        lost: (error) => this.logger.event('warn', 'book-listener-lost', { message: String(error) }),
      },
      this.stopping.signal,
    );
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.listening;
  }

  private async reload(kept: Kept): Promise<void> {
    // Whoever comes while a load runs waits for it and for the one after it: the first may have begun too early.
    const before = kept.loading;
    const mine = (async () => {
      await before?.catch(() => undefined);
      await this.database.inTransaction(async (tx) => {
        await tx.run({ text: 'set transaction isolation level repeatable read, read only' });
        const versions = await readVersions(tx);
        if (kept.loaded && kept.books.every((book) => kept.loaded?.[book] === versions[book])) return;
        await kept.load(tx, versions);
        kept.loaded = versions;
        // What is loaded first is no news.
        for (const book of kept.books) if (!this.told.has(book)) this.told.set(book, versions[book]);
      });
    })();
    kept.loading = mine;
    await mine;
  }

  private heard(reload: Promise<void>): void {
    reload.catch((error: unknown) => {
      if (this.stopping.signal.aborted) return;
      this.logger.event('error', 'book-not-loaded', { message: String(error) });
    });
  }
}

async function readVersions(from: Pick<Tx, 'rows'>): Promise<BookNumbers> {
  const rows = await from.rows<{ book: BookName; version: string }>({
    name: 'book-versions',
    text: 'select book, version from book_version',
  });
  return Object.fromEntries(rows.map(({ book, version }) => [book, Number(version)])) as BookNumbers;
}
