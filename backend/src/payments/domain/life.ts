import type { IntentState } from '@passerelle/shared/api/payments';

/** States that a provider can tell of. */
export type HeardState = Exclude<IntentState, 'created'>;

const follows: Readonly<Record<IntentState, readonly HeardState[]>> = {
  created: ['requires-action', 'declined', 'authorised', 'captured', 'expired', 'cancelled'],
  'requires-action': ['declined', 'authorised', 'captured', 'expired', 'cancelled'],
  declined: ['requires-action', 'authorised', 'captured', 'expired', 'cancelled'],
  authorised: ['captured', 'cancelled'],
  captured: [],
  // Money that came after the end came all the same.
  expired: ['authorised', 'captured'],
  cancelled: ['authorised', 'captured'],
};

/** States in which nothing was paid and something may still be. */
export const unpaidStates = ['created', 'requires-action', 'declined'] as const satisfies IntentState[];

export function isUnpaid(state: IntentState): boolean {
  return unpaidStates.some((one) => one === state);
}

/** Where an intent stands: its state, and the provider's time of the newest event that made it so. */
export interface Standing {
  readonly state: IntentState;
  readonly heardAt: Date | null;
}

/**
 * Does what a provider says change an intent? Messages come in any order: one that is older than what is known, or that
 * leads back, is stale. Money is believed against the order of time as long as nobody ended the intent after it.
 */
export function isNews(known: Standing, heard: { readonly state: HeardState; readonly at: Date }): boolean {
  if (!follows[known.state].includes(heard.state)) return false;
  const isOlder = known.heardAt !== null && heard.at.getTime() < known.heardAt.getTime();
  return !isOlder || (isUnpaid(known.state) && isPaid(heard.state));
}

/** Was money promised or taken? */
export function isPaid(state: IntentState): boolean {
  return state === 'authorised' || state === 'captured';
}

/** Did money come for something that had already ended? */
export function isLate(was: IntentState, state: IntentState): boolean {
  return isPaid(state) && (was === 'expired' || was === 'cancelled');
}
