import type { SettableClock } from '../platform/clock.js';

/** Something that somebody of the demo did before a visitor comes. */
export interface Act {
  readonly at: Date;
  play(): Promise<void>;
}

/**
 * Plays what people did in the order of time, the clock set to each moment, and then to now. What the application
 * refuses is reported, and the rest goes on.
 */
export async function playActs(clock: SettableClock, now: Date, acts: readonly Act[]): Promise<string[]> {
  const refused: string[] = [];
  for (const act of [...acts].sort((one, other) => one.at.getTime() - other.at.getTime())) {
    clock.set(act.at);
    await act.play().catch((error: Error) => refused.push(error.message));
  }
  clock.set(now);
  return refused;
}
