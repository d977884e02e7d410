/** What a search engine's feed says, by the words of Google's product data specification. */

/** Fields of an item in order; what is undefined is left out. */
export type Fields = Readonly<Record<string, string | number | undefined>>;

/** Fewer units than this may be gone when somebody comes. */
const FEW_UNITS = 3;

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// What XML 1.0 cannot hold, written in any way.
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text as it stands in XML. */
function escaped(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (sign) => MARKS[sign] ?? sign);
}

/** The lines of some fields in the namespace `g`. */
export function lines(fields: Fields): string {
  let text = '';
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined) text += `<g:${name}>${escaped(String(value))}</g:${name}>\n`;
  return text;
}

/** An item around its lines. */
export function item(inner: string): string {
  return `<item>\n${inner}</item>\n`;
}

/** The beginning of a feed, RSS 2.0; items follow, then `FEED_END`. */
export function feedStart(title: string, link: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">',
    '<channel>',
    `<title>${escaped(title)}</title>`,
    `<link>${escaped(link)}</link>`,
    `<description>${escaped(title)}</description>`,
    '',
  ].join('\n');
}

export const FEED_END = '</channel>\n</rss>\n';

/** An amount of money: `89.00 EUR`. */
function amount(cents: number, currency: string): string {
  return `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')} ${currency}`;
}

/**
 * The price and, where there is a real reduction, the reduced one beside the lowest price of the 30 days before it: the
 * comparison that shops and pages may make as well.
 */
export function prices(
  tag: { readonly unitCents: number; readonly priorCents?: number },
  currency: string,
): Fields {
  const { unitCents, priorCents } = tag;
  if (priorCents === undefined) return { price: amount(unitCents, currency) };
  return { price: amount(priorCents, currency), sale_price: amount(unitCents, currency) };
}

/** How so many units in a shop are called. */
export function availabilityOf(units: number): string {
  if (units <= 0) return 'out_of_stock';
  return units <= FEW_UNITS ? 'limited_availability' : 'in_stock';
}

/** How long an order of now takes to be ready, in days of the shop's calendar. */
export function pickupSla(days: number): string {
  if (days <= 0) return 'same_day';
  if (days === 1) return 'next_day';
  return days <= 7 ? `${days}-day` : 'multi-week';
}
