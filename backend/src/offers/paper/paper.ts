import { createHash } from 'node:crypto';
import type { Locale } from '@passerelle/shared/pricing/types';
import { html, Markup } from '../../platform/markup.js';

/** A page for the printer, and the policy under which a browser shows it: nothing but its own style and script. */
export interface Paper {
  readonly text: string;
  readonly policy: string;
}

export interface Sheet {
  readonly locale: Locale;
  readonly title: string;
  readonly style: string;
  readonly printLabel: string;
  /** Where no sheet has a heading of its own: the page's, for the screen. */
  readonly heading?: string;
  /** A line for the screen above the sheets. */
  readonly note: string;
  readonly body: Markup;
}

const script = "document.querySelector('button').addEventListener('click', () => print());";
const common = `
*{box-sizing:border-box;margin:0}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font-family:"Bricolage Grotesque",system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:#1f2421;background:#e5d8c2}
.bar{display:flex;flex-wrap:wrap;gap:16px;align-items:center;padding:14px 20px;background:#1f2421;color:#fff;font:16px system-ui,sans-serif}
.bar button{min-height:48px;padding:0 22px;border:0;border-radius:8px;background:#fff;color:#1f2421;font:600 16px system-ui,sans-serif;cursor:pointer}
.bar h1{font:700 18px system-ui,sans-serif}
.view:focus-visible{outline:3px solid #1b6e34;outline-offset:-3px}
.bar button:focus-visible{outline:3px solid #e2b577;outline-offset:3px}
.sheet{background:#fff;margin:16px auto;box-shadow:0 1px 8px #0003;overflow:hidden;position:relative}
.view{overflow-x:auto}
@media print{.bar{display:none}body{background:#fff}.view{overflow:visible}.sheet{margin:0;box-shadow:none;break-after:page}.sheet:last-child{break-after:auto}}
`;

/** Writes a document that prints itself on demand. */
export function paperOf({ locale, title, style, printLabel, heading, note, body }: Sheet): Paper {
  const css = common + style;
  const { text } = html`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="icon" type="image/svg+xml" href="/favicon.svg"><style>${new Markup(css)}</style></head>
<body><header class="bar"><button type="button">${printLabel}</button>${heading && html`<h1>${heading}</h1>`}<p>${note}</p></header><main class="view" tabindex="0">${body}</main><script>${new Markup(script)}</script></body></html>`;
  const policy = [
    "default-src 'none'",
    `style-src '${digestOf(css)}'`,
    `script-src '${digestOf(script)}'`,
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return { text, policy };
}

function digestOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
