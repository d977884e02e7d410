import { createHash } from 'node:crypto';
import { logoSvg } from '@passerelle/shared/brand/logo';
import type { Locale } from '@passerelle/shared/pricing/types';
import { brandLetters } from '../../platform/brand-letters.js';
import { html, Markup } from '../../platform/markup.js';

/** A page for the printer, and the policy under which a browser shows it: nothing but its own style, letters and script. */
export interface Paper {
  readonly text: string;
  readonly policy: string;
}

export interface Sheet {
  readonly locale: Locale;
  readonly title: string;
  readonly style: string;
  /** Its paper, in millimetres. */
  readonly paper: { readonly width: number; readonly height: number };
  readonly printLabel: string;
  /** Where no sheet has a heading of its own: the page's, for the screen. */
  readonly heading?: string;
  /** A line for the screen above the sheets. */
  readonly note: string;
  readonly body: Markup;
}

/** The sign of the house, on every paper that hangs in a shop. */
export const houseMark = html`<span class="house">${new Markup(logoSvg)}<span>Maison Rabot</span></span>`;

const script = "document.querySelector('button').addEventListener('click', () => print());";
const common = `
*{box-sizing:border-box;margin:0}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font-family:"Bricolage Grotesque",system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:#1f2421;background:#e5d8c2}
.bar{display:flex;flex-wrap:wrap;gap:12px 16px;align-items:center;padding:14px 20px;background:#1f2421;color:#fff;font:16px system-ui,sans-serif}
.bar button{min-height:48px;padding:0 22px;border:0;border-radius:8px;background:#fff;color:#1f2421;font:600 16px system-ui,sans-serif;cursor:pointer}
.bar h1{font:700 18px system-ui,sans-serif}
.bar button:focus-visible{outline:3px solid #e2b577;outline-offset:3px}
.view{container-type:inline-size;display:grid;justify-content:center;padding:16px}
.sheet{background:#fff;box-shadow:0 1px 8px #0003;overflow:hidden;position:relative}
.house{display:inline-flex;align-items:center;gap:0.35em;font-weight:800;letter-spacing:-0.02em;white-space:nowrap}
.house svg{width:1.9em;height:1.2em;flex:none}
.price small{font-size:0.52em;letter-spacing:0}
@media print{:root{--mm:1mm}.bar{display:none}body{background:#fff}.view{display:block;padding:0;container-type:normal}.sheet{box-shadow:none;break-after:page}.sheet:last-child{break-after:auto}}
`;

/** Writes a document that prints itself on demand; the brand's letters travel in it. */
export async function paperOf(sheet: Sheet): Promise<Paper> {
  const { locale, title, style, paper, printLabel, heading, note, body } = sheet;
  const css = (await face()) + common + fitted(paper) + style;
  const { text } = html`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="icon" type="image/svg+xml" href="/favicon.svg"><style>${new Markup(css)}</style></head>
<body><header class="bar"><button type="button">${printLabel}</button>${heading && html`<h1>${heading}</h1>`}<p>${note}</p></header><main class="view">${body}</main><script>${new Markup(script)}</script></body></html>`;
  const policy = [
    "default-src 'none'",
    `style-src '${digestOf(css)}'`,
    `script-src '${digestOf(script)}'`,
    "img-src 'self'",
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return { text, policy };
}

/** A price as paper shows it: what is read from afar is large, its decimals and its sign are small. */
export function priceMarkup(price: string): Markup {
  const [, before = '', whole = price, after = ''] = /^(\D*)(.*)([.,]\d\d\D*)$/.exec(price) ?? [];
  return html`${small(before)}${whole}${small(after)}`;
}

function small(text: string): Markup | undefined {
  return text === '' ? undefined : html`<small>${text}</small>`;
}

/** Forty kilobytes, so that a page that was kept, or is printed at once, never falls back to other letters. */
async function face(): Promise<string> {
  const letters = await brandLetters();
  if (letters === undefined) return '';
  const source = `url(data:font/woff2;base64,${letters.toString('base64')}) format("woff2")`;
  return `@font-face{font-family:"Bricolage Grotesque";font-weight:200 800;font-display:block;src:${source}}`;
}

/** On a screen narrower than the paper the whole sheet is drawn smaller, as a picture of it would be. */
function fitted({ width, height }: Sheet['paper']): string {
  return `@media screen{.sheet{--fit:min(1,tan(atan2(100cqw,${width}mm)));transform:scale(var(--fit));transform-origin:0 0;margin:0 calc((var(--fit) - 1)*${width}mm) calc((var(--fit) - 1)*${height}mm + 16px) 0}}`;
}

function digestOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
