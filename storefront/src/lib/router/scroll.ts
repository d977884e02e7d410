/** Where each entry of the history was scrolled to, so that going back goes back there. */
import { newKey } from '../keys.js';

const storedAs = 'passerelle.scroll';
const most = 50;

type Positions = [entry: string, top: number][];

/** The name of the current history entry; one that has none gets one. */
export function entryName(): string {
  const state = history.state as { entry?: string } | null;
  if (state?.entry) return state.entry;
  const entry = newKey();
  history.replaceState({ entry }, '');
  return entry;
}

export function newEntry(): { entry: string } {
  return { entry: newKey() };
}

/** Keeps where the page stands now, under the name of its entry. */
export function keepScroll(entry: string): void {
  const others = positions().filter(([name]) => name !== entry);
  try {
    sessionStorage.setItem(storedAs, JSON.stringify([...others, [entry, scrollY]].slice(-most)));
  } catch {
    // Without storage, going back begins at the top.
  }
}

export function scrollOf(entry: string): number {
  return positions().find(([name]) => name === entry)?.[1] ?? 0;
}

function positions(): Positions {
  try {
    return JSON.parse(sessionStorage.getItem(storedAs) ?? '[]') as Positions;
  } catch {
    return [];
  }
}
