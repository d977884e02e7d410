/** A Vite plugin: writes .br and .gz beside each asset, so that the server compresses nothing it could have had ready. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressed = { br: promisify(brotliCompress), gz: promisify(gzip) };
const worthCompressing = /\.(js|css|svg|json)$/;

interface PrecompressPlugin {
  name: string;
  apply: (config: unknown, env: { isSsrBuild?: boolean }) => boolean;
  writeBundle: (options: { dir?: string }) => Promise<void>;
}

/** Compresses what a browser build wrote; the server's own build stays as it is. */
export function precompress(): PrecompressPlugin {
  return {
    name: 'precompress',
    apply: (_config, { isSsrBuild }) => isSsrBuild !== true,
    async writeBundle({ dir = '' }) {
      const files = await readdir(dir, { recursive: true });
      await Promise.all(files.filter((file) => worthCompressing.test(file)).map((file) => write(dir, file)));
    },
  };
}

async function write(dir: string, file: string): Promise<void> {
  const path = join(dir, file);
  const content = await readFile(path);
  const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  await writeFile(`${path}.br`, await compressed.br(content, { params: quality }));
  await writeFile(`${path}.gz`, await compressed.gz(content, { level: constants.Z_BEST_COMPRESSION }));
}
