import type { useReturnsWords } from './returns-words.js';

/** Why goods go home with their customer again. */
export const giveBackReasons = ['not-ours', 'used', 'incomplete', 'customer', 'other'] as const;
export type GiveBackReason = (typeof giveBackReasons)[number];

/** A reason that was chosen, in the reader's language; one that was typed, as it was typed. */
export function giveBackReason(
  reason: string | undefined,
  { say }: Pick<ReturnType<typeof useReturnsWords>, 'say'>,
): string | undefined {
  const chosen = giveBackReasons.find((known) => known === reason);
  return chosen === undefined ? reason : say(`giveBack.reason.${chosen}`);
}
