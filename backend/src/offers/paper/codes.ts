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

/** How wide one bar is, in millimetres: GS1's nominal size, and the least (80 %) that scanners are held to. */
export const BAR_MM = { nominal: 0.33, least: 0.264 } as const;
/** A GTIN-13 is drawn 106 bars wide: 95 of its own after a light margin of 11, in which its first digit stands. */
export const BARS_WIDE = 106;
// The library counts heights in bars of 1/72 inch.
const LIBRARY_BAR_MM = 25.4 / 72;

/**
 * A GTIN-13 as bars with its digits; the light margin of seven bars on its right is the caller's. The library is large
 * and only wanted where labels are printed, so it comes with the first of them. A number whose check digit is wrong
 * cannot be scanned anywhere: it is left out.
 */
export async function barcodeMarkup(
  gtin: string,
  { barMm, heightMm }: { readonly barMm: number; readonly heightMm: number },
): Promise<Markup | undefined> {
  const { toSVG } = await import('bwip-js/node');
  try {
    const height = (heightMm * LIBRARY_BAR_MM) / barMm;
    const svg = toSVG({ bcid: 'ean13', text: gtin, height, includetext: true });
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
