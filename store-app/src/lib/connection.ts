import { useSyncExternalStore } from 'react';
import { observeServerTime, serverNowMs } from './clock.js';
import { listen, type StreamEvent } from './event-stream.js';
import { outbox } from './outbox.js';

/** One live line to the server for the whole app: is it up, since when, and what does it say. */

export interface Connection {
  status: 'connecting' | 'live' | 'lost';
  /** When the line was lost, by the server's time. */
  lostAtMs?: number;
  /** When the server was last heard. */
  heardAtMs?: number;
}

type Hear = (event: StreamEvent | { type: 'reconnected' | 'unknown' }) => void;

let state: Connection = { status: 'connecting' };
const watchers = new Set<() => void>();
const hearers = new Set<Hear>();

function change(next: Connection): void {
  state = next;
  for (const watcher of watchers) watcher();
}

function tell(event: Parameters<Hear>[0]): void {
  for (const hear of hearers) hear(event);
}

/** Opens the line; answers the function that closes it. */
export function connect(): () => void {
  change({ status: 'connecting' });
  return listen('/api/v1/staff/events', {
    onOpen: (isAgain) => {
      change({ status: 'live', heardAtMs: serverNowMs() });
      if (isAgain) tell({ type: 'reconnected' });
      void outbox.flush();
    },
    onUnknown: () => tell({ type: 'unknown' }),
    onEvent: (event) => {
      if (event.type === 'hello') hearTime(event.data);
      change({ status: 'live', heardAtMs: serverNowMs() });
      tell(event);
    },
    onLost: () => {
      if (state.status === 'lost') return;
      change({ status: 'lost', lostAtMs: serverNowMs(), heardAtMs: state.heardAtMs });
    },
  });
}

/** The first words of a line tell the server's time. */
function hearTime(data: string): void {
  const { serverNow } = JSON.parse(data) as { serverNow?: unknown };
  if (typeof serverNow === 'string') observeServerTime(serverNow);
}

/** Hears events until the returned function is called. */
export function hearEvents(hear: Hear): () => void {
  hearers.add(hear);
  return () => hearers.delete(hear);
}

function subscribe(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => state);
}
