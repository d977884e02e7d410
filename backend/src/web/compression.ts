/** Encodes what is made per request; files of the builds are compressed when they are built. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

// Beyond this, brotli takes longer than the bytes it saves take to travel.
const BROTLI_QUALITY = 4;
const WORTH_COMPRESSING_BYTES = 1_000;

export interface Encoded {
  readonly body: Buffer;
  readonly encoding?: 'br' | 'gzip';
}

/** The text in the best encoding that the client accepts. */
export async function encoded(text: string, acceptEncoding: string | undefined): Promise<Encoded> {
  const body = Buffer.from(text);
  const accepted = acceptEncoding ?? '';
  if (body.length < WORTH_COMPRESSING_BYTES) return { body };
  if (/\bbr\b/.test(accepted)) {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    };
    return { body: await brotli(body, { params }), encoding: 'br' };
  }
  if (/\bgzip\b/.test(accepted)) return { body: await gzipped(body), encoding: 'gzip' };
  return { body };
}
