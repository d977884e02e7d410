/** How somebody wants to be written to: by the link of a message, or signed in. */

export type MessageChannel = 'email' | 'sms';

/** Which way service messages take where an order names an e-mail address and a telephone. */
export type ServiceChoice = 'email' | 'sms' | 'both';

export interface MarketingView {
  channel: MessageChannel;
  /** Off until somebody says yes. */
  given: boolean;
  /** When that was said, and how: `order-form`, `counter`, `preference-link`, `account`, `one-click`, `sms-stop`. */
  at?: string;
  means?: string;
}

export interface ConsentWordView {
  /** Missing: it was said of every way. */
  channel?: MessageChannel;
  given: boolean;
  at: string;
  means: string;
}

export interface PreferencesView {
  via: 'link' | 'account';
  /** Whose preferences these are, masked. */
  addresses: { kind: 'email' | 'phone'; masked: string }[];
  service: ServiceChoice;
  /** May we ask how a collection was? */
  isAsked: boolean;
  /** Ways of advertising to the addresses above. */
  marketing: MarketingView[];
  /** Everything that was said about advertising, newest first; for whoever is signed in. */
  history: ConsentWordView[];
  /** IANA zone in which instants are written. */
  timezone: string;
}

/** What is missing stays as it is. */
export interface PreferencesRequest {
  service?: ServiceChoice;
  isAsked?: boolean;
  marketing?: { channel: MessageChannel; given: boolean }[];
}
