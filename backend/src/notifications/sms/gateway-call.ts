import type { SmsOutcome } from './sms-gateway.js';

const TIMEOUT_MS = 10_000;
const MOST_BYTES = 64_000;

// Nothing had been said yet when these happened.
const neverReached = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const comeBackLater = new Set([408, 425, 429, 503]);

/** A gateway's answer, read whole. */
export interface GatewayAnswer {
  readonly status: number;
  /** Parsed JSON; undefined when it is none. */
  readonly body: unknown;
}

/**
 * Asks a gateway once. Answers what it said, or the outcome when it said nothing: refused for now when it was not
 * reached, unknown when it was. Neither holds an address, a header or a word of the message.
 */
export async function callGateway(url: string, request: RequestInit): Promise<GatewayAnswer | SmsOutcome> {
  try {
    const answer = await fetch(url, {
      ...request,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { status: answer.status, body: parsed(await textOf(answer)) };
  } catch (error) {
    const code = codeOf(error);
    if (neverReached.has(code)) return { kind: 'refused', reason: 'unreachable', isFinal: false };
    return { kind: 'unknown', reason: code === 'TimeoutError' ? 'timeout' : 'connection-lost' };
  }
}

/** What a status says where the gateway gives no better reason; undefined for one that says it was taken. */
export function outcomeOfStatus(status: number, code?: string): SmsOutcome | undefined {
  if (status >= 200 && status < 300) return undefined;
  const reason = code ? `${status} ${code}` : String(status);
  if (comeBackLater.has(status)) return { kind: 'refused', reason, isFinal: false };
  if (status >= 500) return { kind: 'unknown', reason };
  return { kind: 'refused', reason, isFinal: true };
}

/** What stands at a path such as `messages.0.id` of parsed JSON; undefined when nothing does. */
export function atPath(value: unknown, path: string): unknown {
  if (path === '') return undefined;
  return path
    .split('.')
    .reduce<unknown>(
      (inside, key) =>
        typeof inside === 'object' && inside !== null && Object.hasOwn(inside, key)
          ? (inside as Record<string, unknown>)[key]
          : undefined,
      value,
    );
}

/** A text or a number as text, 200 signs at most; anything else is nothing. */
export function wordOf(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  return String(value).slice(0, 200) || null;
}

async function textOf(answer: Response): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) break;
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if (error.name === 'TimeoutError') return error.name;
  const { cause } = error;
  if (cause instanceof AggregateError) return codeOf({ ...error, cause: cause.errors[0] });
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}
