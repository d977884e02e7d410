import type { WebhookView } from '@passerelle/shared/api/webhooks';

/** How a receiver fares: held back by us, given up on, not told everything yet, or told everything. */
export type Hearing = 'paused' | 'deaf' | 'waiting' | 'well';

/** The worst of what is known of a receiver; it is well only when no message waits for it. */
export function hearingOf({
  isPaused,
  parked,
  waiting,
}: Pick<WebhookView, 'isPaused' | 'parked' | 'waiting'>): Hearing {
  if (isPaused) return 'paused';
  if (parked > 0) return 'deaf';
  return waiting > 0 ? 'waiting' : 'well';
}
