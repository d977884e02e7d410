/** A value kept in localStorage, the same in every tab, readable by React. */
import { useSyncExternalStore } from 'react';

export interface Kept<Value> {
  readonly read: () => Value;
  readonly write: (value: Value) => void;
  /** `rendered` is what the server showed: the page hydrates to that first. */
  readonly use: (rendered?: Value) => Value;
}

/**
 * Keeps one JSON value under a name. `parse` refuses what is not ours (an older shape, a hand-edited entry)
 * by answering `empty`; a browser without storage keeps the value until the page is left.
 */
export function keep<Value>(name: string, empty: Value, parse: (raw: unknown) => Value): Kept<Value> {
  let text: string | null | undefined;
  let value = empty;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };

  const read = (): Value => {
    const stored = storageText(name);
    if (stored === undefined || stored === text) return value;
    text = stored;
    value = stored === null ? empty : parse(parsedJson(stored));
    return value;
  };
  const onStorage = (event: StorageEvent) => {
    // A null key means that everything was cleared.
    if (event.key === name || event.key === null) tell();
  };
  const subscribe = (listener: () => void) => {
    if (listeners.size === 0) addEventListener('storage', onStorage);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) removeEventListener('storage', onStorage);
    };
  };
  return {
    read,
    write: (next) => {
      value = next;
      text = JSON.stringify(next);
      try {
        localStorage.setItem(name, text);
      } catch {
        // Storage is full or refused: the value lives as long as this page.
        text = storageText(name) ?? null;
      }
      tell();
    },
    use: (rendered = empty) => useSyncExternalStore(subscribe, read, () => rendered),
  };
}

function storageText(name: string): string | null | undefined {
  try {
    return localStorage.getItem(name);
  } catch {
    return undefined;
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
