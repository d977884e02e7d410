import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.js';
import { listenForFaults } from './console.js';

const OPENINGS = [
  { what: 'the storefront', path: '/', language: 'fr' },
  { what: 'the storefront in English', path: '/en', language: 'en' },
  { what: 'the store app', path: '/staff/', language: 'fr' },
];

for (const { what, path, language } of OPENINGS) {
  test(`${what} opens: in its language, with one main heading, nothing broken, open to everyone`, async ({
    page,
  }) => {
    const nothingBroke = listenForFaults(page);
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expectAccessible(page);
    nothingBroke();
  });
}

test('the readable page of the API opens and names the places of a town', async ({ page }) => {
  await page.goto('/api/docs');
  await page.getByRole('link', { name: 'Everyone' }).click();
  await expect(page.getByText('/api/v1/places', { exact: true })).toBeVisible();
});
