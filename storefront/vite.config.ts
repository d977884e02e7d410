import react from '@vitejs/plugin-react';
import { defaultClientConditions, defaultServerConditions, defineConfig } from 'vite';
import { precompress } from '../shared/src/bundling/precompress.js';
import { compiledCatalogues } from '../shared/src/i18n/vite-catalogues.js';

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
