import { createHash } from 'node:crypto';
import { html } from '../../platform/markup.js';
import { paperOf, priceMarkup } from './paper.js';

test('a price is large up to its decimals, and its sign is small, in each language', () => {
  expect(priceMarkup('109,00\u00a0€').text).toBe('109<small>,00\u00a0€</small>');
  expect(priceMarkup('1\u202f299,90\u00a0€').text).toBe('1\u202f299<small>,90\u00a0€</small>');
  expect(priceMarkup('€1,299.90').text).toBe('<small>€</small>1,299<small>.90</small>');
  expect(priceMarkup('12').text).toBe('12');
});

test('the brand’s letters travel in the page, and its policy lets in nothing but them, its style and its script', async () => {
  const { text, policy } = await paperOf({
    ...{ locale: 'fr', title: 'Une étiquette', style: '.sheet{width:210mm}' },
    paper: { width: 210, height: 297 },
    ...{ printLabel: 'Imprimer', note: 'Une étiquette', body: html`<section class="sheet"></section>` },
  });
  const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(text) ?? [];
  expect(style).toContain('@font-face{font-family:"Bricolage Grotesque"');
  expect(style).toMatch(/src:url\(data:font\/woff2;base64,[\w+/=]{40000,}\)/);
  const digest = createHash('sha256').update(style).digest('base64');
  expect(policy).toContain(`style-src 'sha256-${digest}'`);
  expect(policy).toContain('font-src data:;');
  expect(policy).toMatch(/^default-src 'none';/);
});
