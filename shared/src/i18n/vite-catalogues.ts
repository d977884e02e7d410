/** A Vite plugin: `i18n/fr.json` and `i18n/en.json` reach the browser compiled, without the ICU parser. */
import { compileCatalogue } from './compile.js';
import type { Locale } from './runtime.js';

interface CataloguePlugin {
  name: string;
  enforce: 'pre';
  transform: (code: string, id: string) => { code: string; map: null; moduleType: 'js' } | undefined;
}

/** Compiles every catalogue of an app while it is bundled; a message that is not valid ICU stops the build. */
export function compiledCatalogues(): CataloguePlugin {
  return {
    name: 'compiled-catalogues',
    enforce: 'pre',
    transform(code, id) {
      const [, locale] = /\/i18n\/(fr|en)\.json$/.exec(id) ?? [];
      if (!locale) return undefined;
      const catalogue = compileCatalogue(locale as Locale, JSON.parse(code) as Record<string, string>);
      return { code: `export default ${JSON.stringify(catalogue)}`, map: null, moduleType: 'js' };
    },
  };
}
