/** What people were told, what became of it, and what they answered. */
import type { Page } from './page.js';

/** `kept`: no way to send it was configured. `unknown`: it may or may not have gone out. `withheld`: no longer wanted. */
export type MessageState = 'queued' | 'sent' | 'delivered' | 'failed' | 'unknown' | 'kept' | 'withheld';

export interface MessageView {
  id: string;
  /** `ready`, `reminder`, `question`... */
  kind: string;
  channel: 'email' | 'sms';
  state: MessageState;
  at: string;
  /** Since when the state is what it is. */
  stateAt?: string;
  /** A text message that waits for the morning, or for its next try. */
  waitsUntil?: string;
  /** The gateway's code, or `mail-server`. */
  reason?: string;
}

/** A message that did not arrive, or of which nobody knows. */
export interface TroubledMessageView extends MessageView {
  recipientMasked: string;
  order?: string;
  tries: number;
}

export type TroubledMessagePage = Page<TroubledMessageView>;
