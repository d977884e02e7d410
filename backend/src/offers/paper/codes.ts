import { encode } from 'uqr';
import { Markup } from '../../platform/markup.js';

/** A QR code as one drawn path: sharp on any printer. */
export function qrMarkup(text: string): Markup {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const path = data
    .flatMap((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`))
    .join('');
  return new Markup(
    `<svg class="qr" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" aria-hidden="true"><path d="${path}"/></svg>`,
  );
}

/**
 * A GTIN-13 as bars with its digits. The library is large and only wanted where labels are printed, so it comes with
 * the first of them. A number whose check digit is wrong cannot be scanned anywhere: it is left out.
 */
export async function barcodeMarkup(gtin: string): Promise<Markup | undefined> {
  const { toSVG } = await import('bwip-js/node');
  try {
    const svg = toSVG({ bcid: 'ean13', text: gtin, height: 8, includetext: true });
    return new Markup(svg.replace('<svg ', '<svg class="bars" aria-hidden="true" '));
  } catch {
    return undefined;
  }
}

/** Where dark modules begin in a row, and how many follow each other. */
function runsOf(row: readonly boolean[]): [begin: number, length: number][] {
  const runs: [number, number][] = [];
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1);
    if (!isDark) continue;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  }
  return runs;
}
