import { createHmac } from 'node:crypto';

/** What a receiver is given; the rest of it is the key in base64. */
export const SECRET_MARK = 'whsec_';

/** What is signed: the message's id, the instant of sending and the body. */
export interface Signed {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly body: string;
}

/**
 * The headers of a message as the Standard Webhooks specification has them: id, time and signature (`v1`,
 * HMAC-SHA-256), so that a receiver can refuse what is forged, altered or old.
 */
export function signedHeaders(secret: string, { id, timestamp, body }: Signed): Record<string, string> {
  const key = Buffer.from(secret.slice(SECRET_MARK.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': `v1,${signature}`,
  };
}
