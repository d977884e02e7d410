import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import type { Target } from './targets.js';

const TIMEOUT_MS = 10_000;
const MOST_ANSWER_BYTES = 64_000;

/** What a receiver answered, or why it did not. */
export interface Reception {
  readonly status: number | null;
  readonly error: string | null;
  readonly durationMs: number;
}

/**
 * Posts a message to an address that was looked at. It connects to that very address, follows no redirection, waits
 * ten seconds in all and reads no more of an answer than 64 kB.
 */
export async function post(
  { url, address }: Target,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<Reception> {
  const begun = performance.now();
  const took = () => Math.round(performance.now() - begun);
  try {
    const status = await exchange({ url, address }, headers, body);
    return { status, error: null, durationMs: took() };
  } catch (error) {
    return { status: null, error: reasonOf(error), durationMs: took() };
  }
}

function exchange(
  { url, address }: Target,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<number> {
  const isSecure = url.protocol === 'https:';
  const name = url.hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve, reject) => {
    const request = (isSecure ? https : http).request({
      method: 'POST',
      host: address,
      port: url.port || (isSecure ? 443 : 80),
      path: `${url.pathname}${url.search}`,
      ...(isSecure && isIP(name) === 0 && { servername: name }),
      headers: {
        ...headers,
        host: url.host,
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
        'user-agent': 'Passerelle',
      },
      agent: false,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    request.on('error', reject);
    request.on('response', (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > MOST_ANSWER_BYTES) answer.destroy(new Error('answer-too-long'));
      });
      answer.on('error', reject);
      answer.on('end', () => resolve(answer.statusCode ?? 0));
    });
    request.end(body);
  });
}

/** A word for the log; never what the receiver wrote. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'failed';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'timed-out';
  const { code } = error as { code?: unknown };
  return typeof code === 'string'
    ? code.toLowerCase()
    : error.message === 'answer-too-long'
      ? error.message
      : 'failed';
}
