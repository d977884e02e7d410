type Env = Readonly<Record<string, string | undefined>>;
type Json = Readonly<Record<string, unknown>>;

/** Any gateway that takes a request over HTTP; `{to}`, `{text}`, `{id}` and `{sender}` are places in its templates. */
export interface GenericSmsAccount {
  readonly provider: 'generic-http';
  readonly url: string;
  readonly method: 'POST' | 'GET';
  readonly headers: Readonly<Record<string, string>>;
  /** JSON with places in its texts. */
  readonly body: Json;
  readonly sender: string;
  /** Where its answer names the message: `messages.0.id`; empty: nowhere. */
  readonly refPath: string;
  /** It makes one message of requests with the same `Idempotency-Key`. */
  readonly repeatsSafely: boolean;
  readonly receiptToken: string | undefined;
  readonly receiptFields: GenericReceiptFields;
}

/** How a gateway's receipts are read: paths into their JSON, and the words that mean something. */
export interface GenericReceiptFields {
  readonly id: string;
  readonly state: string;
  readonly reason: string;
  readonly at: string;
  readonly delivered: readonly string[];
  readonly failed: readonly string[];
  /** Of an answer by text message. */
  readonly from: string;
  readonly text: string;
}

export interface OvhSmsAccount {
  readonly provider: 'ovh';
  readonly apiUrl: string;
  readonly applicationKey: string;
  readonly applicationSecret: string;
  readonly consumerKey: string;
  readonly service: string;
  /** Absent: a short number that can be answered. */
  readonly sender: string | undefined;
  readonly receiptToken: string | undefined;
}

export interface TwilioSmsAccount {
  readonly provider: 'twilio';
  readonly apiUrl: string;
  readonly accountSid: string;
  readonly authToken: string;
  /** A number, a name, or a messaging service (`MG...`). */
  readonly from: string;
}

export type SmsAccount = GenericSmsAccount | OvhSmsAccount | TwilioSmsAccount;

const providers = ['none', 'generic-http', 'ovh', 'twilio'];
const LEAST_TOKEN = 24;

const usualFields: GenericReceiptFields = {
  id: 'id',
  state: 'state',
  reason: 'reason',
  at: 'at',
  delivered: ['delivered'],
  failed: ['failed', 'undelivered', 'expired', 'rejected'],
  from: 'from',
  text: 'text',
};

/** Reads which gateway sends text messages, and how; adds what is wrong to `faults`. Undefined: none does. */
export function smsAccountIn(env: Env, faults: string[]): SmsAccount | undefined {
  const value = (name: string) => env[name]?.trim() || undefined;
  const needed = (name: string) => {
    const found = value(name);
    if (found === undefined) faults.push(`${name} is missing`);
    return found ?? '';
  };
  const token = () => {
    const found = value('SMS_RECEIPT_TOKEN');
    if (found !== undefined && !new RegExp(`^[\\w-]{${LEAST_TOKEN},100}$`).test(found))
      faults.push(`SMS_RECEIPT_TOKEN must be ${LEAST_TOKEN} to 100 letters, digits, - and _`);
    return found;
  };
  const json = <Shape extends object>(name: string, fallback: Shape): Shape => {
    const found = value(name);
    if (found === undefined) return fallback;
    try {
      const parsed: unknown = JSON.parse(found);
      if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Shape;
    } catch {
      // Told below; the text itself may hold a secret.
    }
    faults.push(`${name} must be a JSON object`);
    return fallback;
  };
  const provider = value('SMS_PROVIDER') ?? (value('SMS_URL') ? 'generic-http' : 'none');
  if (provider === 'generic-http') {
    const method = value('SMS_METHOD') ?? 'POST';
    if (method !== 'POST' && method !== 'GET') faults.push('SMS_METHOD must be POST or GET');
    return {
      provider,
      url: address(needed('SMS_URL'), 'SMS_URL', faults),
      method: method === 'GET' ? 'GET' : 'POST',
      headers: json('SMS_HEADERS', {}),
      body: json<Json>('SMS_BODY', { to: '{to}', text: '{text}' }),
      sender: value('SMS_SENDER') ?? '',
      refPath: value('SMS_ANSWER_REF') ?? '',
      repeatsSafely: value('SMS_REPEATS_SAFELY') === '1',
      receiptToken: token(),
      receiptFields: { ...usualFields, ...json('SMS_RECEIPT_FIELDS', {}) },
    };
  }
  if (provider === 'ovh') {
    return {
      provider,
      apiUrl: address(value('OVH_API_URL') ?? 'https://eu.api.ovh.com/1.0', 'OVH_API_URL', faults),
      applicationKey: needed('OVH_APPLICATION_KEY'),
      applicationSecret: needed('OVH_APPLICATION_SECRET'),
      consumerKey: needed('OVH_CONSUMER_KEY'),
      service: needed('OVH_SMS_SERVICE'),
      sender: value('SMS_SENDER'),
      receiptToken: token(),
    };
  }
  if (provider === 'twilio') {
    return {
      provider,
      apiUrl: address(value('TWILIO_API_URL') ?? 'https://api.twilio.com', 'TWILIO_API_URL', faults),
      accountSid: needed('TWILIO_ACCOUNT_SID'),
      authToken: needed('TWILIO_AUTH_TOKEN'),
      from: needed('SMS_SENDER'),
    };
  }
  if (!providers.includes(provider)) faults.push(`SMS_PROVIDER must be ${providers.join(' or ')}`);
  return undefined;
}

/** The hours of the night in which a text message would wake somebody, `21:00-08:00`; civil time of the shop. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

const SPAN = /^((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d)$/;

export function quietHoursIn(env: Env, faults: string[]): QuietHours | undefined {
  const text = env.QUIET_HOURS?.trim() || '21:00-08:00';
  if (text === 'none') return undefined;
  const [, from, to] = SPAN.exec(text) ?? [];
  if (from !== undefined && to !== undefined && from !== to) return { from, to };
  faults.push('QUIET_HOURS must be a span such as 21:00-08:00, or none');
  return undefined;
}

function address(text: string, name: string, faults: string[]): string {
  const isAddress = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  if (text !== '' && !isAddress) faults.push(`${name} must be an address`);
  return text.replace(/\/$/, '');
}
