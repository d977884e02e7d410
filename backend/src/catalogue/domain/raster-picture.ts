/** PNG, JPEG and WebP read part by part: size known, everything left out that is not the picture itself. */

export type RasterType = 'png' | 'jpg' | 'webp';

export interface Raster {
  readonly type: RasterType;
  readonly width: number;
  readonly height: number;
  /** Without metadata (places, names, thumbnails) and without anything behind the picture. */
  readonly bytes: Uint8Array;
}

const PNG_MARK = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
// What colours depend on; texts, dates, EXIF and animations are left out.
const PNG_KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT']);
const WEBP_KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP']);

/** The picture in these bytes, by what they are and not by what they are called; undefined when it is none. */
export function readRaster(bytes: Uint8Array): Raster | undefined {
  try {
    if (PNG_MARK.every((byte, place) => bytes[place] === byte)) return png(bytes);
    if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpeg(bytes);
    if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return webp(bytes);
  } catch (error) {
    // A part that says it is longer than the file.
    if (!(error instanceof RangeError)) throw error;
  }
  return undefined;
}

function png(bytes: Uint8Array): Raster | undefined {
  const view = viewOf(bytes);
  if (ascii(bytes, 12, 16) !== 'IHDR') return undefined;
  const kept = [bytes.subarray(0, 8)];
  let hasPixels = false;
  for (let at = 8; at < bytes.length; ) {
    const length = view.getUint32(at);
    const name = ascii(bytes, at + 4, at + 8);
    const end = at + 12 + length;
    if (end > bytes.length) return undefined;
    if (PNG_KEPT.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IDAT') hasPixels = true;
    if (name === 'IEND') {
      if (!hasPixels) return undefined;
      return { type: 'png', width: view.getUint32(16), height: view.getUint32(20), bytes: joined(kept) };
    }
    at = end;
  }
  return undefined;
}

/** Segments up to the picture's end; applications' own (EXIF, XMP) and comments are left out. */
function jpeg(bytes: Uint8Array): Raster | undefined {
  const view = viewOf(bytes);
  const kept = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | undefined;
  for (let at = 2; at < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) return undefined;
    // Frames of every coding; C4, C8 and CC are tables.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    const isColour = marker === 0xe0 || marker === 0xe2 || marker === 0xee;
    const isLeftOut = (marker >= 0xe0 && marker <= 0xef && !isColour) || marker === 0xfe;
    if (!isLeftOut) kept.push(bytes.subarray(at, end));
    at = end;
    if (marker !== 0xda) continue;
    const scanned = endOfScan(bytes, at);
    kept.push(bytes.subarray(at, scanned));
    at = scanned;
    if (bytes[at + 1] !== 0xd9) continue;
    kept.push(bytes.subarray(at, at + 2));
    return size && { type: 'jpg', ...size, bytes: joined(kept) };
  }
  return undefined;
}

/** Where the coded pixels end: at a marker that neither restarts them nor stands for the byte 0xff. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

function webp(bytes: Uint8Array): Raster | undefined {
  const view = viewOf(bytes);
  const riffEnd = Math.min(bytes.length, 8 + view.getUint32(4, true));
  const kept: Uint8Array[] = [];
  let size: { width: number; height: number } | undefined;
  for (let at = 12; at + 8 <= riffEnd; ) {
    const name = ascii(bytes, at, at + 4);
    const end = at + 8 + view.getUint32(at + 4, true);
    if (end > bytes.length) return undefined;
    const chunk = bytes.slice(at, end + (end % 2 === at % 2 ? 0 : 1));
    // An animation would move on the page: only still pictures are taken.
    if (name === 'ANIM' || name === 'ANMF') return undefined;
    if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & 0b0011_0000;
    size ??= webpSize(name, view, at + 8);
    if (WEBP_KEPT.has(name)) kept.push(chunk);
    at += chunk.length;
  }
  if (size === undefined || kept.length === 0) return undefined;
  const body = joined(kept);
  const head = bytes.slice(0, 12);
  viewOf(head).setUint32(4, body.length + 4, true);
  return { type: 'webp', ...size, bytes: joined([head, body]) };
}

function webpSize(name: string, view: DataView, at: number): { width: number; height: number } | undefined {
  if (name === 'VP8X') return { width: 1 + whole24(view, at + 4), height: 1 + whole24(view, at + 7) };
  if (name === 'VP8L') {
    const bits = view.getUint32(at + 1, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (name === 'VP8 ')
    return { width: view.getUint16(at + 6, true) & 0x3fff, height: view.getUint16(at + 8, true) & 0x3fff };
  return undefined;
}

function whole24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_0000;
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}
