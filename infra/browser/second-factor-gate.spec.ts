import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { freePort } from '../src/postgres/free-port.js';
import { type RunningServer, startServer } from '../src/start/program.js';
import { listenForFaults } from './console.js';
import { DESKTOP, expectGoodInEverySize, PHONE, UPRIGHT } from './layout.js';
import { settleIn } from './people.js';
import { codesOf } from './second-factor.js';

const MAIN = fileURLToPath(new URL('../../backend/dist/main.js', import.meta.url));
const WORDS = {
  fr: {
    ...{ login: 'Identifiant', secret: 'Mot de passe', gate: 'Associez votre téléphone' },
    ...{
      sixFigures: 'Code à 6 chiffres',
      tenCodes: 'Vos dix codes de secours',
      noted: 'C’est noté, continuer',
    },
    ...{ code: 'Code de l’application', room: 'Prix', setUp: 'Associer une application' },
  },
  en: {
    ...{ login: 'Login', secret: 'Password', gate: 'Set up your phone' },
    ...{ sixFigures: '6-digit code', tenCodes: 'Your ten recovery codes', noted: 'Noted, go on' },
    ...{ code: 'Code from the app', room: 'Prices', setUp: 'Set up an app' },
  },
} as const;

/** The same shop served once more, by a server that demands a second factor of head office. */
let strict: RunningServer;
const logs = mkdtempSync(join(tmpdir(), 'passerelle-gate-'));

test.use({ trace: 'off', reducedMotion: 'reduce' });

test.beforeAll(async () => {
  const port = await freePort();
  const env = {
    ...{ DATABASE_URL: process.env.PASSERELLE_DATABASE_URL, HOST: '127.0.0.1', PORT: String(port) },
    ...{ PUBLIC_URL: `http://127.0.0.1:${port}`, NODE_ENV: 'production', DEMO: '1', WORKER: '0' },
    // Nothing it protects outlives the run.
    ...{ SECRET: 'a-secret-for-one-throw-away-shop-of-a-test-run', HEAD_OFFICE_TOTP: 'required' },
  };
  strict = await startServer(MAIN, env, join(logs, 'server.log'));
});
test.afterAll(async () => {
  await strict.stop();
  rmSync(logs, { recursive: true, force: true });
});

for (const locale of ['fr', 'en'] as const) {
  test(`${locale}, where a second factor is required no room opens before one is set up, and none without its code`, async ({
    browser,
  }) => {
    const words = WORDS[locale];
    const head = await settleIn('Hortense Lebrun', 'head-office');
    const localStorage = [{ name: 'passerelle.language', value: locale }];
    const storageState = { cookies: [], origins: [{ origin: strict.url, localStorage }] };
    const context = await browser.newContext({ storageState, viewport: DESKTOP, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const nothingBroke = listenForFaults(page, [401, 403]);
    const enter = async () => {
      await page.getByLabel(words.login).fill(head.login);
      await page.getByLabel(words.secret).fill(head.secret);
      await page.keyboard.press('Enter');
    };
    await page.goto(`${strict.url}/staff/head-office/prices`);
    await enter();
    await expect(page.getByRole('heading', { level: 1, name: words.gate })).toBeVisible();
    const refused = await page.request.get(`${strict.url}/api/v1/head-office/prices`);
    expect([refused.status(), (await refused.json()).code]).toEqual([403, 'totp-needed']);
    await page.goto(`${strict.url}/staff/head-office/audit`);
    await expect(page.getByRole('heading', { level: 1, name: words.gate })).toBeVisible();
    await expectGoodInEverySize(page, [DESKTOP, UPRIGHT, PHONE]);

    await page.setViewportSize(DESKTOP);
    await page.getByRole('button', { name: words.setUp }).click();
    await expect(page.getByLabel(words.sixFigures)).toBeFocused();
    const shown = await page.getByRole('main').innerText();
    const secret = /(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}/.exec(shown)?.[0].replaceAll(' ', '') ?? '';
    const code = codesOf(secret);
    await page.getByLabel(words.sixFigures).fill(await code());
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: words.tenCodes })).toBeFocused();
    await page.getByRole('button', { name: words.noted }).press('Enter');
    await page.goto(`${strict.url}/staff/head-office/prices`);
    await expect(page.getByRole('heading', { level: 1, name: words.room })).toBeVisible();

    await context.clearCookies();
    await page.goto(`${strict.url}/staff/head-office/prices`);
    await enter();
    await page.getByLabel(words.code).fill(await code());
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: words.room })).toBeVisible();
    nothingBroke();
    await context.close();
  });
}
