import type { MessageKind } from './messages.queries.js';

/** What a kind of message is for, and whether it may wake somebody. */
export interface KindRule {
  /** Service is owed to whoever ordered or asked; marketing goes to those alone who said yes. */
  readonly purpose: 'service' | 'marketing';
  /**
   * `never`: an answer to what the person does this minute. `unless-in-shop`: at once to whoever stands there, else in
   * the morning. `sms`: a text message waits for the morning, an e-mail wakes nobody. `all`: an e-mail waits too.
   */
  readonly quiet: 'never' | 'unless-in-shop' | 'sms' | 'all';
  /** Nor on a Sunday. */
  readonly notOnSundays?: true;
}

const answer: KindRule = { purpose: 'service', quiet: 'never' };
const news: KindRule = { purpose: 'service', quiet: 'sms' };

/** The one table of what may be sent when. */
export const kindRules: Readonly<Record<MessageKind, KindRule>> = {
  'sign-in': answer,
  links: answer,
  'paid-links': answer,
  received: answer,
  paid: answer,
  'pay-link': answer,
  moved: answer,
  'paid-moved': answer,
  receipt: answer,
  closed: answer,
  'paid-closed': answer,
  returned: answer,
  ready: { purpose: 'service', quiet: 'unless-in-shop' },
  'paid-ready': { purpose: 'service', quiet: 'unless-in-shop' },
  reminder: news,
  'paid-reminder': news,
  expired: news,
  cancelled: news,
  'paid-cancelled': news,
  later: news,
  short: news,
  'choice-due': news,
  'choice-lapsed': news,
  'in-transfer': news,
  'arrived-short': news,
  uncollected: news,
  'goods-back': news,
  'not-paid': news,
  'paid-late': news,
  refunded: news,
  credited: news,
  'back-in-stock': news,
  question: { purpose: 'service', quiet: 'all' },
  news: { purpose: 'marketing', quiet: 'sms', notOnSundays: true },
};
