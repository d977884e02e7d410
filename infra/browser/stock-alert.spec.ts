import { type APIRequestContext, expect, test } from '@playwright/test';
import { expectAccessible } from './axe.js';
import { listenForFaults } from './console.js';

const STORE = 'lyon-part-dieu';

const LANGUAGES = [
  {
    language: 'fr',
    product: '/produit',
    field: 'E-mail ou mobile',
    send: 'Me prévenir',
    noted: /C’est noté/,
  },
  { language: 'en', product: '/en/product', field: 'Email or mobile', send: 'Notify me', noted: /Noted/ },
];

for (const { language, product, field, send, noted } of LANGUAGES) {
  for (const width of [360, 768, 1280]) {
    test(`what my shop has none of takes an alert, ${language}, ${width} px, by keyboard, open to everyone`, async ({
      page,
      request,
    }) => {
      const nothingBroke = listenForFaults(page);
      const { slug, sku } = await somethingGone(request);
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${product}/${slug}?store=${STORE}&sku=${sku}`);
      const address = page.getByRole('textbox', { name: field });
      await expectAccessible(page);

      await page.getByRole('button', { name: send }).press('Enter');
      await expect(address).toHaveAttribute('aria-invalid', 'true');
      await expectAccessible(page);

      await address.fill(`shopper-${language}-${width}@example.org`);
      await address.press('Enter');
      await expect(page.getByText(noted)).toBeVisible();
      await expect(address).toHaveCount(0);
      await expectAccessible(page);
      nothingBroke();
    });
  }
}

/** An article that the shop has none of. */
async function somethingGone(request: APIRequestContext): Promise<{ slug: string; sku: string }> {
  for (let cursor = ''; ; ) {
    const answer = await request.get(`/api/v1/products?store=${STORE}&limit=100${cursor}`);
    const { items, nextCursor }: ProductPage = await answer.json();
    for (const { slug, skus } of items) {
      const [only, ...more] = skus;
      if (only?.availableToPromise === 0 && more.length === 0) return { slug, sku: only.sku };
    }
    if (nextCursor === null) throw new Error(`${STORE} has everything`);
    cursor = `&cursor=${encodeURIComponent(nextCursor)}`;
  }
}

interface ProductPage {
  readonly items: readonly {
    readonly slug: string;
    readonly skus: readonly { readonly sku: string; readonly availableToPromise: number }[];
  }[];
  readonly nextCursor: string | null;
}
