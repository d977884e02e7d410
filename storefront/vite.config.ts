import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defaultServerConditions, defineConfig, type Plugin } from 'vite';
import { compiledCatalogues } from '../shared/src/i18n/vite-catalogues.js';

const compressed = { br: promisify(brotliCompress), gz: promisify(gzip) };
const worthCompressing = /\.(js|css|svg|json)$/;

/** Writes .br and .gz beside each asset, so that the server compresses nothing it could have had ready. */
function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: (_config, { isSsrBuild }) => !isSsrBuild,
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

export default defineConfig(({ isSsrBuild, mode }) => ({
  plugins: [compiledCatalogues(), react(), precompress()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  // React chooses its build by this name; left to the running process, a server without it would render in development mode.
  define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
  ssr: { noExternal: true, resolve: { conditions: ['source', ...defaultServerConditions] } },
  build: isSsrBuild
    ? {
        outDir: 'dist/server',
        emitAssets: false,
        copyPublicDir: false,
        rolldownOptions: { input: 'src/server.tsx', output: { entryFileNames: 'server.js' } },
      }
    : {
        outDir: 'dist/client',
        manifest: true,
        assetsInlineLimit: 0,
        rolldownOptions: { input: 'src/client.tsx' },
      },
}));
