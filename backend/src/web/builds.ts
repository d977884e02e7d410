/** Where the builds and drawings lie; the same distance from `src/web` and from `dist/web`. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const checkout = new URL('../../../', import.meta.url);
const at = (path: string) => fileURLToPath(new URL(path, checkout));

export const storefrontClient = at('storefront/dist/client');
export const storefrontServer = at('storefront/dist/server/server.js');
export const storeApp = at('store-app/dist');
export const drawings = at('shared/src/illustrations');

export function isBuilt(path: string): boolean {
  return existsSync(path);
}
