import type { Locale } from '@passerelle/shared/i18n/runtime';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { type Browser, expect, type Page } from '@playwright/test';
import { untilAlive } from './layout.js';
import { shopUrl } from './people.js';

const words = {
  fr: {
    contact: 'E-mail ou mobile',
    send: 'Recevoir un code',
    code: 'Code à six chiffres',
    enter: 'Me connecter',
    purchases: 'Mes achats',
  },
  en: {
    contact: 'Email or mobile',
    send: 'Send me a code',
    code: 'Six-digit code',
    enter: 'Sign in',
    purchases: 'My purchases',
  },
} as const;

/** The text of the newest message that lets somebody in. */
export async function signInMessage(browser: Browser, recipient: string): Promise<string> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const row = page.getByRole('row').filter({ hasText: recipient }).filter({ hasText: 'sign-in' });
  await expect(async () => {
    await page.goto(`${shopUrl()}/dev/outbox`);
    await expect(row.first().getByRole('link')).not.toHaveText('sign-in', { timeout: 500 });
  }).toPass({ timeout: 15_000 });
  await row.first().getByRole('link').click();
  const text = (await page.locator('pre').textContent()) ?? '';
  await context.close();
  return text;
}

const codeIn = (text: string) => /\b(\d{3}) (\d{3})\b/.exec(text)?.slice(1).join('') ?? '';

/** The link in such a message. */
export const linkIn = (text: string): string => /https?:\/\/\S+token=\S+/.exec(text)?.[0] ?? '';

/** Signs a browser in by the code, as a phone does. */
export async function enter(page: Page, browser: Browser, locale: Locale, email: string): Promise<void> {
  const say = words[locale];
  await page.goto(storefrontPath(locale, 'signIn'));
  await untilAlive(page);
  await page.getByLabel(say.contact).first().fill(email);
  await page.getByRole('button', { name: say.send }).click();
  await page.getByLabel(say.code).fill(codeIn(await signInMessage(browser, email)));
  await page.getByRole('button', { name: say.enter, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: say.purchases })).toBeVisible();
}
