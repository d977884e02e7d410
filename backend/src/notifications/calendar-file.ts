import type { OrderView } from '@passerelle/shared/api/orders';
import type { DateArray } from 'ics';

const LAST_HOUR_MS = 3_600_000;
const MOST_LINE_BYTES = 75;

/** What the calendar says about an order, in the language of its reader. */
export interface CalendarWords {
  readonly title: string;
  readonly description: string;
}

/**
 * An iCalendar file of the last hour in which an order can be collected, with an alarm three hours before.
 * The same order has the same entry, so that a later file moves it.
 */
export async function calendarFile(
  order: Pick<OrderView, 'number' | 'collectBy' | 'store'>,
  words: CalendarWords,
  url: string,
  madeAt: Date,
): Promise<string> {
  const { createEvent } = await import('ics');
  const endsMs = Date.parse(order.collectBy);
  const { address, name, lat, lon } = order.store;
  const { error, value } = createEvent({
    uid: `${order.number}@${new URL(url).hostname}`,
    sequence: Math.floor(madeAt.getTime() / 1000),
    productId: 'passerelle',
    start: utc(endsMs - LAST_HOUR_MS),
    end: utc(endsMs),
    startInputType: 'utc',
    endInputType: 'utc',
    title: words.title,
    description: words.description,
    location: `${name}, ${address.street}, ${address.postcode} ${address.city}`,
    geo: { lat, lon },
    url,
    status: 'CONFIRMED',
    busyStatus: 'FREE',
    alarms: [{ action: 'display', description: words.title, trigger: { hours: 3, before: true } }],
  });
  if (!value) throw new Error(`No calendar file for order ${order.number}: ${error?.message}`);
  return folded(value);
}

/** Lines of 75 bytes at most, no sign cut in two (RFC 5545, 3.1); the library counts signs where bytes are meant. */
function folded(text: string): string {
  return text
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/)
    .map(foldedLine)
    .join('\r\n');
}

function foldedLine(line: string): string {
  let bytes = 0;
  let folded = '';
  for (const sign of line) {
    const length = Buffer.byteLength(sign);
    if (bytes + length > MOST_LINE_BYTES) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += sign;
    bytes += length;
  }
  return folded;
}

function utc(instantMs: number): DateArray {
  const at = new Date(instantMs);
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes()];
}
