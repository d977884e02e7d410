import { readFile } from 'node:fs/promises';

// The same distance from `src/platform` and from `dist/platform`.
const checkout = new URL('../../../', import.meta.url);
const letters =
  'node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2';

let read: Promise<Buffer<ArrayBuffer> | undefined> | undefined;

/** The brand's letters as WOFF2, every weight in one file, read once; undefined where they were not installed. */
export function brandLetters(): Promise<Buffer<ArrayBuffer> | undefined> {
  read ??= readFile(new URL(letters, checkout)).catch(() => undefined);
  return read;
}
