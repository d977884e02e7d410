import type { GenericReceiptFields, GenericSmsAccount } from '../../platform/sms-config.js';
import { atPath, callGateway, outcomeOfStatus, wordOf } from './gateway-call.js';
import type { Receipt, Sms, SmsGateway, SmsOutcome } from './sms-gateway.js';

type Places = Readonly<Record<string, string>>;

/** Any gateway that takes a request over HTTP, described by configuration. */
export class GenericGateway implements SmsGateway {
  readonly name = 'generic-http';

  constructor(private readonly account: GenericSmsAccount) {}

  get repeatsSafely(): boolean {
    return this.account.repeatsSafely;
  }

  async send({ id, recipient, text }: Sms): Promise<SmsOutcome> {
    const { url, method, headers, body, sender, refPath } = this.account;
    const places = { to: recipient, text, id, sender };
    const hasBody = method === 'POST';
    const answer = await callGateway(filled(url, places, encodeURIComponent), {
      method,
      headers: {
        'idempotency-key': id,
        ...(hasBody && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(hasBody && { body: JSON.stringify(withPlaces(body, places)) }),
    });
    if ('kind' in answer) return answer;
    return outcomeOfStatus(answer.status) ?? { kind: 'accepted', ref: wordOf(atPath(answer.body, refPath)) };
  }
}

export interface GenericReceipt extends Receipt {
  /** Ours, or what the gateway called it when it took it. */
  readonly ref: string;
}

/** Reads what a gateway tells, by the names that the configuration gives its fields; undefined for what says nothing. */
export function genericReceipt(body: unknown, fields: GenericReceiptFields): GenericReceipt | undefined {
  const ref = wordOf(atPath(body, fields.id));
  const told = wordOf(atPath(body, fields.state))?.toLowerCase();
  if (ref === null || told === undefined) return undefined;
  const means = (words: readonly string[]) => words.some((word) => word.toLowerCase() === told);
  const at = Date.parse(wordOf(atPath(body, fields.at)) ?? '');
  return {
    ref,
    state: means(fields.delivered) ? 'delivered' : means(fields.failed) ? 'failed' : 'sent',
    reason: (wordOf(atPath(body, fields.reason)) ?? '').slice(0, 100),
    toldOfAt: Number.isNaN(at) ? null : new Date(at),
  };
}

function withPlaces(template: unknown, places: Places): unknown {
  if (typeof template === 'string') return filled(template, places, (value) => value);
  if (Array.isArray(template)) return template.map((each) => withPlaces(each, places));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([key, each]) => [key, withPlaces(each, places)]));
}

function filled(template: string, places: Places, as: (value: string) => string): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = places[name];
    return value === undefined ? place : as(value);
  });
}
