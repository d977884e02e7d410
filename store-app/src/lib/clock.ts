import { useSyncExternalStore } from 'react';

/** The server's time rules: this tablet's clock is only used to measure how long ago the server spoke. */

/** Beyond this the tablet's own clock is wrong enough to be told about. */
export const toleratedOffsetMs = 2 * 60_000;

let offsetMs = 0;
let nowMs = Date.now();
const listeners = new Set<() => void>();
let ticker: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  nowMs = Date.now() + offsetMs;
  for (const listener of listeners) listener();
}

/** Takes the server's instant from an answer that just arrived. */
export function observeServerTime(serverNow: string): void {
  const measured = Date.parse(serverNow) - Date.now();
  // Network delay makes a second or two of noise; the words on screen count minutes.
  if (Number.isNaN(measured) || Math.abs(measured - offsetMs) < 2_000) return;
  offsetMs = measured;
  tick();
}

/** The server's time now, in epoch milliseconds. */
export function serverNowMs(): number {
  return Date.now() + offsetMs;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  ticker ??= setInterval(tick, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || ticker === undefined) return;
    clearInterval(ticker);
    ticker = undefined;
  };
}

/** The server's time, floored to `everyMs`, so that a screen redraws no more often than its words change. */
export function useNow(everyMs = 1_000): number {
  return useSyncExternalStore(subscribe, () => Math.floor(nowMs / everyMs) * everyMs);
}

/** Redraws when the tablet is found to be off, and says by how much. */
export function useTabletOffset(): number {
  return useSyncExternalStore(subscribe, () => offsetMs);
}
