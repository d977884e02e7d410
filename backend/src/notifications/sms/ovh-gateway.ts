import { createHash } from 'node:crypto';
import type { Clock } from '../../platform/clock.js';
import type { OvhSmsAccount } from '../../platform/sms-config.js';
import { atPath, callGateway, outcomeOfStatus, wordOf } from './gateway-call.js';
import type { Receipt, Sms, SmsGateway, SmsOutcome } from './sms-gateway.js';

/** OVHcloud: signed JSON, one job a message. */
export class OvhGateway implements SmsGateway {
  readonly name = 'ovh';
  // Two requests are two messages there.
  readonly repeatsSafely = false;
  private aheadSeconds: number | undefined;

  constructor(
    private readonly account: OvhSmsAccount,
    private readonly clock: Clock,
  ) {}

  async send({ recipient, text, purpose }: Sms): Promise<SmsOutcome> {
    const { apiUrl, service, sender } = this.account;
    const seconds = await this.now();
    if (typeof seconds === 'object') return seconds;
    const url = `${apiUrl}/sms/${encodeURIComponent(service)}/jobs`;
    const body = JSON.stringify({
      message: text,
      receivers: [recipient],
      charset: 'UTF-8',
      priority: 'high',
      // The clause marks advertising, and what has it is held back at night and on Sundays.
      noStopClause: purpose === 'service',
      ...(sender === undefined ? { senderForResponse: true } : { sender }),
    });
    const answer = await callGateway(url, {
      method: 'POST',
      headers: this.headers('POST', url, body, seconds),
      body,
    });
    if ('kind' in answer) return answer;
    const refused = outcomeOfStatus(answer.status, codeIn(answer.body));
    if (refused !== undefined) return refused;
    const invalid = atPath(answer.body, 'invalidReceivers');
    if (Array.isArray(invalid) && invalid.length > 0)
      return { kind: 'refused', reason: 'invalid-number', isFinal: true };
    return { kind: 'accepted', ref: wordOf(atPath(answer.body, 'ids.0')) };
  }

  /** Their time, which signatures must carry; asked once and counted on from ours. */
  private async now(): Promise<number | SmsOutcome> {
    const ours = Math.floor(this.clock.now().getTime() / 1000);
    if (this.aheadSeconds === undefined) {
      const answer = await callGateway(`${this.account.apiUrl}/auth/time`, { method: 'GET' });
      // No message has been spoken of yet.
      if ('kind' in answer || typeof answer.body !== 'number')
        return { kind: 'refused', reason: 'unreachable', isFinal: false };
      this.aheadSeconds = answer.body - ours;
    }
    return ours + this.aheadSeconds;
  }

  private headers(method: string, url: string, body: string, seconds: number): Record<string, string> {
    const { applicationKey, consumerKey } = this.account;
    return {
      'content-type': 'application/json',
      'x-ovh-application': applicationKey,
      'x-ovh-consumer': consumerKey,
      'x-ovh-timestamp': String(seconds),
      'x-ovh-signature': ovhSignature(this.account, { method, url, body, seconds }),
    };
  }
}

/** `$1$` and the SHA-1 of secret, consumer, method, address, body and time, with a plus between them. */
export function ovhSignature(
  { applicationSecret, consumerKey }: Pick<OvhSmsAccount, 'applicationSecret' | 'consumerKey'>,
  request: {
    readonly method: string;
    readonly url: string;
    readonly body: string;
    readonly seconds: number;
  },
): string {
  const { method, url, body, seconds } = request;
  const signed = [applicationSecret, consumerKey, method, url, body, seconds].join('+');
  return `$1$${createHash('sha1').update(signed).digest('hex')}`;
}

/** `Client::BadRequest::InvalidSender`, and nothing that is a sentence. */
function codeIn(body: unknown): string | undefined {
  const code = wordOf(atPath(body, 'errorCode')) ?? wordOf(atPath(body, 'class'));
  return code !== null && /^[\w:]{1,80}$/.test(code) ? code : undefined;
}

const onTheWay = new Set(['1', '2', '3']);
const DELIVERED = '4';

/** Reads the call that OVHcloud makes when the state of a message changes; undefined for what is none. */
export function ovhReceipt(
  query: Readonly<Record<string, unknown>>,
): (Receipt & { readonly ref: string }) | undefined {
  const { id, ptt, date } = query;
  if (typeof id !== 'string' || typeof ptt !== 'string' || !/^\d{1,4}$/.test(ptt)) return undefined;
  const at = typeof date === 'string' ? ovhTime(date) : Number.NaN;
  const isDelivered = ptt === DELIVERED;
  return {
    ref: id,
    state: isDelivered ? 'delivered' : onTheWay.has(ptt) ? 'sent' : 'failed',
    reason: isDelivered ? '' : `ptt ${ptt}`,
    toldOfAt: Number.isNaN(at) ? null : new Date(at),
  };
}

/**
 * Reads the call that OVHcloud makes when somebody answers a message of a short number: who, and what. Which of these
 * names it uses depends on where the address is set.
 */
export function ovhReply(query: Readonly<Record<string, unknown>>): {
  readonly from: string | null;
  readonly text: string | null;
} {
  const first = (...names: readonly string[]) =>
    names.map((name) => wordOf(query[name])).find((word) => word !== null) ?? null;
  // A plus that was not escaped is a blank here.
  const from = first('senderid', 'sender', 'from', 'number')?.replace(/^ ?(?=[1-9]\d{7})/, '+') ?? null;
  return { from, text: first('message', 'text') };
}

/** `20261124143000`, or ISO 8601; where no zone is said it is UTC. */
function ovhTime(text: string): number {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
  return Date.parse(year === undefined ? text : `${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
