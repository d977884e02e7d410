import { readFile } from 'node:fs/promises';
import { brandLetters } from '../../platform/brand-letters.js';

// The same distance from `src/payments/sandbox` and from `dist/payments/sandbox`.
const checkout = new URL('../../../../', import.meta.url);
const sheets = ['tokens', 'base', 'buttons', 'header', 'cards', 'forms', 'notes'];

// What only the payment page has, by the same tokens.
const page = `
@layer pages {
.pay-top { display: flex; justify-content: space-between; align-items: center; gap: var(--s4); padding-block: var(--s3); }
.pay-bank { font-weight: 600; color: var(--steel); text-align: right; }
.pay-note { background: var(--ink); color: #fff; font-size: var(--t-s); padding-block: var(--s3); }
.pay-note .wrap { display: block; }
.pay { display: grid; gap: var(--gap); padding-block: var(--s6) var(--s8); align-items: start; }
.pay > * { min-width: 0; }
.pay-act, .pay-form { display: grid; gap: var(--s4); }
.pay-form { gap: var(--s3); }
.pay-act h1 { font-size: var(--t-2xl); }
.pay-how { border-top: 1px solid var(--line); margin-top: var(--s2); }
.pay-how fieldset { padding-block: var(--s2); }
.pay-how legend { font-weight: 600; padding: 0; }
.pay-code { background: var(--kraft); border: 1.5px dashed var(--ink); border-radius: var(--r-ctl); padding: var(--s3) var(--s4); }
.pay-code b { font: 800 var(--t-2xl) / 1.2 var(--head); letter-spacing: 0.16em; }
.pay-sum { background: var(--kraft); display: grid; gap: var(--s4); }
.pay-amount { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: var(--s2) var(--s4); border-bottom: 1.5px solid var(--ink); padding-bottom: var(--s3); }
.pay-amount b { font: 800 var(--t-3xl) / 1 var(--head); letter-spacing: -0.02em; }
.pay-sum dt { color: var(--ink-soft); }
.pay-sum dd { font-weight: 600; overflow-wrap: anywhere; }
@media (max-width: 819px) { .pay-sum { order: -1; } }
@media (min-width: 820px) { .pay { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); } }
}
`;

/** A file of the payment page. */
export interface PageAsset {
  readonly type: string;
  readonly bytes: Buffer;
}

let read: Promise<ReadonlyMap<string, PageAsset>> | undefined;

/** The brand's sheets and letters, read once: the sandbox looks like the shop it belongs to. */
export async function sandboxAsset(name: string): Promise<PageAsset | undefined> {
  read ??= readAssets();
  return (await read).get(name);
}

async function readAssets(): Promise<ReadonlyMap<string, PageAsset>> {
  const texts = await Promise.all(
    sheets.map((sheet) => readFile(new URL(`shared/src/brand/${sheet}.css`, checkout), 'utf8')),
  );
  const css = ['@layer tokens, base, parts, pages;', ...texts, page]
    .join('\n')
    .replace(/url\("@fontsource[^"]*"\)/, 'url("/pay/sandbox/assets/letters.woff2")');
  const assets = new Map([['page.css', { type: 'text/css; charset=utf-8', bytes: Buffer.from(css) }]]);
  const font = await brandLetters();
  if (font !== undefined) assets.set('letters.woff2', { type: 'font/woff2', bytes: font });
  return assets;
}
