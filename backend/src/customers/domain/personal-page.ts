import { formatMoney } from '@passerelle/shared/i18n/format';
import type { Locale } from '@passerelle/shared/pricing/types';
import { personalWords } from './personal-words.js';

type Entry = Readonly<Record<string, unknown>>;

export interface PageFacts {
  readonly madeAt: Date;
  readonly locale: Locale;
  /** IANA zone in which instants are written. */
  readonly zone: string;
  readonly currency: string;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** What is kept of a person as one page that any browser opens and prints; every value is escaped. */
export function personalPage(
  sections: readonly (readonly [name: string, entries: readonly Entry[]])[],
  facts: PageFacts,
): string {
  const { locale, madeAt } = facts;
  const words = personalWords[locale];
  const body = sections.map(([name, entries]) => {
    const title = `<h2>${escaped(words[name] ?? name)}</h2>`;
    return entries.length === 0
      ? `${title}<p>${escaped(words.none ?? '')}</p>`
      : title + table(entries, facts);
  });
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(words.title ?? '')}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;color:#1f2421;background:#faf7f2;max-width:70rem;margin:2rem auto;padding:0 1rem}
h2{margin:2rem 0 .5rem}div{overflow-x:auto}table{border-collapse:collapse;background:#fff;min-width:100%}
th,td{border:1px solid #e0d8ca;padding:.4rem .6rem;text-align:left;vertical-align:top}th{font-size:14px;color:#4b5a66}</style>
</head><body><h1>${escaped(words.title ?? '')}</h1><p>${escaped(words.made ?? '')} ${escaped(shown(madeAt.toISOString(), 'at', facts))}</p>
${body.join('\n')}
</body></html>
`;
}

function table(entries: readonly Entry[], facts: PageFacts): string {
  const words = personalWords[facts.locale];
  const columns = [...new Set(entries.flatMap((entry) => Object.keys(entry)))].filter((column) =>
    entries.some((entry) => entry[column] !== null && entry[column] !== undefined),
  );
  const head = columns.map((column) => `<th scope="col">${escaped(words[column] ?? column)}</th>`).join('');
  const rows = entries.map(
    (entry) =>
      `<tr>${columns.map((column) => `<td>${escaped(shown(entry[column], column, facts))}</td>`).join('')}</tr>`,
  );
  return `<div><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function shown(value: unknown, column: string, facts: PageFacts): string {
  const { locale, zone, currency } = facts;
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((each) => shown(each, column, facts)).join(', ');
  if (typeof value === 'boolean') return personalWords[locale][value ? 'yes' : 'no'] ?? '';
  if (typeof value === 'number' && column.endsWith('Cents')) return formatMoney(value, locale, currency);
  if (typeof value === 'object') {
    const line = value as Entry;
    const price = line.netCents === undefined ? '' : ` (${shown(line.netCents, 'netCents', facts)})`;
    return `${line.quantity} × ${line.sku}${price}`;
  }
  const text = String(value);
  if (!INSTANT.test(text)) return text;
  const form = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    ...{ timeZone: zone, dateStyle: 'long', timeStyle: 'short' },
  });
  return form.format(new Date(text));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
