import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

export interface Listening {
  readonly databaseUrl: string;
  /** Shown by PostgreSQL as the name of the connection. */
  readonly name: string;
  readonly channels: readonly string[];
  /** Called at each (new) connection: whatever was said before was not heard. */
  readonly connected: () => void;
  readonly heard: (channel: string, payload: string) => void;
  readonly lost: (error: unknown) => void;
}

const LONGEST_WAIT_MS = 5_000;

/**
 * Listens to channels of PostgreSQL on a connection of its own, and connects again, waiting longer each time,
 * when it is lost. Ends when the signal says so.
 */
export async function listen(listening: Listening, signal: AbortSignal): Promise<void> {
  for (let losses = 0; !signal.aborted; losses += 1) {
    await listenOnce({ ...listening, connected: () => succeeded() }, signal).catch(listening.lost);
    const waitMs = Math.min(LONGEST_WAIT_MS, 50 * 2 ** Math.min(losses, 7));
    await sleep(waitMs, undefined, { signal, ref: false }).catch(() => undefined);
    function succeeded(): void {
      losses = 0;
      listening.connected();
    }
  }
}

/** Returns when the connection ends or the signal says so. */
async function listenOnce(listening: Listening, signal: AbortSignal): Promise<void> {
  const client = new pg.Client({
    connectionString: listening.databaseUrl,
    application_name: listening.name,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
  });
  const ended = new Promise<void>((resolve) => {
    client.on('error', () => resolve());
    client.on('end', () => resolve());
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  client.on('notification', ({ channel, payload = '' }) => listening.heard(channel, payload));
  try {
    await client.connect();
    for (const channel of listening.channels) await client.query(`listen ${channel}`);
    listening.connected();
    await ended;
  } finally {
    await client.end().catch(() => undefined);
  }
}
