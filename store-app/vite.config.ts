import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';
import { compiledCatalogues } from '../shared/src/i18n/vite-catalogues.js';

/** Served by the platform below `/staff/`; `vite` alone needs to be told where a platform runs (PASSERELLE_URL). */
export default defineConfig(({ mode }) => {
  const { PASSERELLE_URL: platform = 'http://127.0.0.1:3000' } = loadEnv(mode, '.', 'PASSERELLE_');
  return {
    base: '/staff/',
    plugins: [compiledCatalogues(), react()],
    resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
    // The server writes a fresh nonce over this word in every document it sends.
    html: { cspNonce: '__CSP_NONCE__' },
    build: { target: 'es2023', manifest: true },
    server: { proxy: { '/api': platform, '/pictures': platform } },
  };
});
