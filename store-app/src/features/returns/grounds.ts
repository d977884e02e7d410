import type { PurchaseView, ReturnGround, ReturnRequest } from '@passerelle/shared/api/returns';

/** By what right something comes back: by its age, or by what somebody says of it. */

const DAY_MS = 86_400_000;

export type AgeGround = PurchaseView['grounds'][number];

/** What the colleague chooses between. */
export type GroundChoice = 'age' | 'defect' | 'goodwill';

/** The strongest ground that still holds by age alone. */
export function holdingGround(grounds: readonly AgeGround[]): AgeGround | undefined {
  return grounds.find(({ holds }) => holds);
}

/** The last whole day of a ground, as people say it; it ends a day later at most. */
export function lastDayMs({ until }: Pick<AgeGround, 'until'>): number {
  return Date.parse(until) - DAY_MS;
}

/** Days a ground gives, counted from the day after the collection. */
export function daysOf(ground: AgeGround, boughtAt: string): number {
  return Math.round((lastDayMs(ground) - Date.parse(boughtAt)) / DAY_MS);
}

/** Does it have to be said why? */
export function needsReason(choice: GroundChoice): boolean {
  return choice !== 'age';
}

/** What the server is told; by age it decides itself, at its own time. */
export function groundRequest(
  choice: GroundChoice,
  reason: string,
): Pick<ReturnRequest, 'ground' | 'reason'> {
  const said = reason.trim();
  return {
    ...(choice !== 'age' && { ground: choice satisfies ReturnGround }),
    ...(said !== '' && { reason: said }),
  };
}
