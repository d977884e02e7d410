import { fileURLToPath } from 'node:url';
import { findBrowser } from '../src/browser/find-browser.js';
import { openDemoShop } from '../src/demo-shop.js';

/** Opens one demo shop on a throw-away database for all browser tests; answers how to close it. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const browser = await findBrowser(process.env, say);
  const shop = await openDemoShop(fileURLToPath(new URL('../..', import.meta.url)));
  process.env.PASSERELLE_URL = shop.url;
  process.env.PASSERELLE_DATABASE_URL = shop.databaseUrl;
  process.env.PASSERELLE_BROWSER = browser.executable;
  process.env.PASSERELLE_BROWSER_ENV = JSON.stringify(browser.env);
  return shop.close;
}
