import { readRaster } from './raster-picture.js';

// Seven pixels by five, as a browser writes them.
const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////' +
    '////////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////' +
    '////////////////////wAARCAAFAAcDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAA' +
    'AAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAQL/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCQAQ//2Q==',
  'base64',
);
const WEBP = Buffer.from(
  'UklGRi4AAABXRUJQVlA4ICIAAABwAQCdASoHAAUAB0CWJaACdAFAAAD+4/7eJqyzOFcxAAAA',
  'base64',
);
const WEBP_WITH_ALPHA = Buffer.from(
  'UklGRkgAAABXRUJQVlA4WAoAAAAQAAAABgAABAAAQUxQSAkAAAABBxAREYiI/gcAVlA4IBgAAAAwAQCdASoHAAUABUB8JaQAA3AA/vDmwAA=',
  'base64',
);
const BEHIND = Buffer.from('<script>alert(1)</script>');

const jpegSegment = (marker: number, words: string) =>
  Buffer.concat([Buffer.from([0xff, marker, 0, words.length + 2]), Buffer.from(words)]);
const webpChunk = (name: string, words: string) => {
  const head = Buffer.alloc(8);
  head.write(name);
  head.writeUInt32LE(words.length, 4);
  return Buffer.concat([head, Buffer.from(words)]);
};
const riff = (...chunks: Buffer[]) => {
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks]);
  const head = Buffer.from('RIFF\0\0\0\0');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
};

test('a JPEG keeps its picture and loses where it was taken, what was said of it and what stands behind it', () => {
  const told = [jpegSegment(0xe1, 'Exif\0\0GPS 45.76, 4.86'), jpegSegment(0xfe, 'by Camille')];
  const read = readRaster(Buffer.concat([JPEG.subarray(0, 2), ...told, JPEG.subarray(2), BEHIND]));
  expect(read).toMatchObject({ type: 'jpg', width: 7, height: 5 });
  expect(Buffer.from(read?.bytes ?? []).equals(JPEG)).toBe(true);
});

test('a WebP keeps its picture and its transparency and loses its metadata', () => {
  const read = readRaster(Buffer.concat([WEBP, BEHIND]));
  expect(read).toMatchObject({ type: 'webp', width: 7, height: 5 });
  expect(Buffer.from(read?.bytes ?? []).equals(WEBP)).toBe(true);
  const chunks = WEBP_WITH_ALPHA.subarray(12);
  const flagged = Buffer.from(chunks);
  flagged[8] = (flagged[8] ?? 0) | 0b1000;
  const clean = readRaster(riff(flagged, webpChunk('EXIF', 'GPS 45.76, 4.86.')));
  expect(clean).toMatchObject({ width: 7, height: 5 });
  expect(Buffer.from(clean?.bytes ?? []).equals(WEBP_WITH_ALPHA)).toBe(true);
  expect(readRaster(riff(flagged, webpChunk('ANIM', '123456')))).toBeUndefined();
});

test('whatever is cut off or made up is no picture', () => {
  for (const whole of [JPEG, WEBP, WEBP_WITH_ALPHA]) {
    for (let length = 0; length < whole.length - 12; length += 7) {
      const read = readRaster(whole.subarray(0, length));
      expect(read === undefined || read.bytes.length <= length).toBe(true);
    }
  }
  expect(readRaster(JPEG.subarray(0, JPEG.length - 2))).toBeUndefined();
  expect(readRaster(Buffer.from('GIF89a'))).toBeUndefined();
  expect(readRaster(Buffer.alloc(0))).toBeUndefined();
});
