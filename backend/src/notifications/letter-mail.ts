import type { Letter } from './letter.js';
import { mailSkeleton } from './mail-skeleton.js';

type Values = Readonly<Record<string, string>>;

// mjml takes its time to load and to compile, so that happens at the first e-mail and never again.
let compiled: Promise<string> | undefined;

async function compile(): Promise<string> {
  const { default: mjml2html } = await import('mjml');
  const { html, errors } = await mjml2html(mailSkeleton, { fonts: {}, validationLevel: 'soft' });
  if (errors.length > 0) throw new Error(errors.map((error) => error.formattedMessage).join('\n'));
  return html;
}

/** The letter as the HTML of an e-mail; its QR code is the attachment `cid:qr`. */
export async function letterMail(letter: Letter): Promise<string> {
  compiled ??= compile();
  const { locale, brand, subject, heading, paragraphs, pickup, price, buttons, footer, choices } = letter;
  let html = repeat(
    await compiled,
    'paragraphs',
    paragraphs.map((text) => ({ text })),
  );
  html = repeat(html, 'facts', pickup?.facts.map(({ label, value }) => ({ label, value })) ?? []);
  html = repeat(
    html,
    'buttons',
    buttons.map(({ label, url }) => ({ label, url })),
  );
  html = repeat(html, 'lines', price?.lines.map(asValues) ?? []);
  html = repeat(html, 'sums', price?.sums.map(asValues) ?? []);
  html = repeat(html, 'notes', price?.notes.map((note) => ({ note })) ?? []);
  html = repeat(
    html,
    'footer',
    footer.map((text) => ({ text })),
  );
  html = repeat(html, 'choices', choices ? [choices] : []);
  html = repeat(
    html,
    'pickup',
    pickup ? [{ code: pickup.code, codeLabel: pickup.codeLabel, qrText: pickup.qrText }] : [],
  );
  html = repeat(html, 'price', price ? [{ title: price.title }] : []);
  return fill(html, { locale, brand, subject, heading, preview: paragraphs[0] ?? '' });
}

function asValues({ name, detail, amount }: { name: string; detail: string; amount: string }): Values {
  return { name, detail, amount };
}

/** Puts the marked part there once for each set of values; for none it is gone. */
function repeat(html: string, part: string, sets: readonly Values[]): string {
  const [opening, closing] = [`<!--${part}-->`, `<!--/${part}-->`];
  const start = html.indexOf(opening);
  const end = html.indexOf(closing);
  if (start < 0 || end < start) throw new Error(`The mail has no part ${part}`);
  const inside = html.slice(start + opening.length, end);
  const filled = sets.map((values) => fill(inside, values)).join('');
  return html.slice(0, start) + filled + html.slice(end + closing.length);
}

function fill(html: string, values: Values): string {
  return html.replace(/%%(\w+)%%/g, (place, name: string) =>
    values[name] === undefined ? place : escaped(values[name]),
  );
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A value that looks like a place stays a value.
  '%': '&#37;',
};

function escaped(value: string): string {
  return value.replace(/[&<>"'%]/g, (sign) => entities[sign] ?? sign);
}
