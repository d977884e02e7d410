import react from '@vitejs/plugin-react';
import { defineConfig, type IndexHtmlTransformContext, loadEnv, type Plugin } from 'vite';
import { precompress } from '../shared/src/bundling/precompress.js';
import { compiledCatalogues } from '../shared/src/i18n/vite-catalogues.js';

const firstScreen = '/src/start.tsx';

/** Names what the first screen needs in the document itself, so that no script has to be read to ask for the next one. */
function askedAtOnce(base: string): Plugin {
  return {
    name: 'asked-at-once',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => {
        const { scripts, styles } = firstScreenFiles(bundle);
        const link = (attributes: Record<string, string | boolean>) => ({
          tag: 'link',
          attrs: { crossorigin: true, ...attributes },
          injectTo: 'head' as const,
        });
        return [
          ...styles.map((file) => link({ rel: 'stylesheet', href: base + file })),
          ...scripts.map((file) => link({ rel: 'modulepreload', href: base + file })),
          // Headings take the letters of the brand only where those are there at the first paint.
          ...fontsOf(bundle).map((file) =>
            link({ rel: 'preload', as: 'font', type: 'font/woff2', href: base + file }),
          ),
        ];
      },
    },
  };
}

function fontsOf(bundle: IndexHtmlTransformContext['bundle']): string[] {
  const fonts = Object.keys(bundle ?? {}).filter((file) => file.endsWith('.woff2'));
  if (fonts.length !== 1) throw new Error(`One font is preloaded, not ${fonts.length}`);
  return fonts;
}

function firstScreenFiles(bundle: IndexHtmlTransformContext['bundle']): {
  scripts: string[];
  styles: string[];
} {
  const chunks = Object.values(bundle ?? {}).filter((file) => file.type === 'chunk');
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const add = (chunk: (typeof chunks)[number] | undefined): void => {
    if (chunk === undefined || scripts.has(chunk.fileName)) return;
    scripts.add(chunk.fileName);
    for (const style of chunk.viteMetadata?.importedCss ?? []) styles.add(style);
    for (const name of chunk.imports) add(chunks.find(({ fileName }) => fileName === name));
  };
  const first = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(firstScreen));
  if (first === undefined) throw new Error(`${firstScreen} is no chunk of its own`);
  add(first);
  // The document itself names what its entry imports.
  const entry = chunks.find(({ isEntry }) => isEntry);
  for (const name of [entry?.fileName ?? '', ...(entry?.imports ?? [])]) scripts.delete(name);
  for (const style of entry?.viteMetadata?.importedCss ?? []) styles.delete(style);
  return { scripts: [...scripts], styles: [...styles] };
}

/** Served by the platform below `/staff/`; `vite` alone needs to be told where a platform runs (PASSERELLE_URL). */
export default defineConfig(({ mode }) => {
  const { PASSERELLE_URL: platform = 'http://127.0.0.1:3000' } = loadEnv(mode, '.', 'PASSERELLE_');
  const base = '/staff/';
  return {
    base,
    plugins: [compiledCatalogues(), react(), askedAtOnce(base), precompress()],
    resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
    // The server writes a fresh nonce over this word in every document it sends.
    html: { cspNonce: '__CSP_NONCE__' },
    build: { target: 'es2023', manifest: true },
    server: { proxy: { '/api': platform, '/pictures': platform } },
  };
});
