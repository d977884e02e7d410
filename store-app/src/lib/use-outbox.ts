import { useSyncExternalStore } from 'react';
import { type OutboxState, outbox } from './outbox.js';

/** The acts that wait for the network, and those that were refused while nobody looked. */
export function useOutbox(): OutboxState {
  return useSyncExternalStore(outbox.subscribe, () => outbox.state);
}
