import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Modules of quiet around a QR code (ISO/IEC 18004). */
const QUIET = 4;

/**
 * A QR code as a PNG of one bit a pixel, which mail programs show where they show nothing else.
 * Each module is a square of so many pixels.
 */
export function qrPng(payload: string, modulePixels = 6): Buffer {
  const { data } = encode(payload, { ecc: 'M', border: QUIET });
  const rows = data.map((modules) => rowOf(modules, modulePixels));
  const width = data.length * modulePixels;
  const pixels = Buffer.concat(rows.flatMap((row) => new Array<Buffer>(modulePixels).fill(row)));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(width, 4);
  // One bit, greyscale; the other three are always 0.
  header.writeUInt8(1, 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** One line of pixels behind its filter byte 0; a set bit is white. */
function rowOf(modules: readonly boolean[], modulePixels: number): Buffer {
  const row = Buffer.alloc(1 + Math.ceil((modules.length * modulePixels) / 8), 0xff);
  row[0] = 0;
  for (let x = 0; x < modules.length * modulePixels; x += 1) {
    const byte = 1 + (x >> 3);
    if (modules[Math.floor(x / modulePixels)]) row[byte] = (row[byte] ?? 0) & ~(0x80 >> (x & 7));
  }
  return row;
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(content.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
