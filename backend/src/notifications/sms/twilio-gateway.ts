import { createHmac } from 'node:crypto';
import { isSameText } from '../../platform/keyed-hash.js';
import type { TwilioSmsAccount } from '../../platform/sms-config.js';
import { atPath, callGateway, outcomeOfStatus, wordOf } from './gateway-call.js';
import type { Receipt, Sms, SmsGateway, SmsOutcome } from './sms-gateway.js';

export type Form = Readonly<Record<string, string>>;

/** Twilio: a form, basic authentication, and receipts that come to an address of ours in each message. */
export class TwilioGateway implements SmsGateway {
  readonly name = 'twilio';
  // Two requests are two messages there.
  readonly repeatsSafely = false;

  constructor(
    private readonly account: TwilioSmsAccount,
    /** Where receipts of a message go. */
    private readonly receiptsAt: (messageId: string) => string,
  ) {}

  async send({ id, recipient, text }: Sms): Promise<SmsOutcome> {
    const { apiUrl, accountSid, authToken, from } = this.account;
    const url = `${apiUrl}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/Messages.json`;
    const answer = await callGateway(url, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({
        To: recipient,
        [from.startsWith('MG') ? 'MessagingServiceSid' : 'From']: from,
        Body: text,
        StatusCallback: this.receiptsAt(id),
      }).toString(),
    });
    if ('kind' in answer) return answer;
    const code = wordOf(atPath(answer.body, 'code')) ?? undefined;
    return (
      outcomeOfStatus(answer.status, code) ?? { kind: 'accepted', ref: wordOf(atPath(answer.body, 'sid')) }
    );
  }
}

/** What Twilio signs of a request: its whole address, then each field's name and value, by name; HMAC-SHA-1, base64. */
export function twilioSignature(authToken: string, url: string, form: Form): string {
  const fields = Object.keys(form)
    .sort()
    .map((name) => `${name}${form[name]}`);
  return createHmac('sha1', authToken)
    .update(url + fields.join(''), 'utf8')
    .digest('base64');
}

/** Is this Twilio's signature of that request? Takes the same time whatever is presented. */
export function isTwilioSigned(presented: unknown, authToken: string, url: string, form: Form): boolean {
  return typeof presented === 'string' && isSameText(presented, twilioSignature(authToken, url, form));
}

const states: Readonly<Record<string, Receipt['state']>> = {
  accepted: 'sent',
  scheduled: 'sent',
  queued: 'sent',
  sending: 'sent',
  sent: 'sent',
  delivered: 'delivered',
  read: 'delivered',
  undelivered: 'failed',
  failed: 'failed',
  canceled: 'failed',
};

/** Reads a status callback; undefined for a state that says nothing. */
export function twilioReceipt(form: Form): (Receipt & { readonly ref: string }) | undefined {
  const state = states[form.MessageStatus ?? ''];
  const ref = form.MessageSid ?? '';
  if (state === undefined || ref === '') return undefined;
  return { ref, state, reason: (form.ErrorCode ?? '').slice(0, 20), toldOfAt: doneAt(form.RawDlrDoneDate) };
}

/** `2611241330`: year, month, day, hour and minute in UTC. */
function doneAt(text: string | undefined): Date | null {
  const [, year, month, day, hour, minute] = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(text ?? '') ?? [];
  const at = Date.parse(`20${year}-${month}-${day}T${hour}:${minute}:00Z`);
  return Number.isNaN(at) ? null : new Date(at);
}
