import { BAR_MM, BARS_WIDE } from './codes.js';

/** How many labels lie on an A4 sheet. */
export const LABEL_SHEETS = ['24', '8'] as const;
export type LabelSheet = (typeof LABEL_SHEETS)[number];

/** The paper of labels. */
export const A4 = { width: 210, height: 297 } as const;

/**
 * Everything in millimetres. The labels tile the paper like the sheets that are sold cut; what is printed keeps 5 mm
 * from each edge of the paper, where common printers do not reach. No words are smaller than 2.12 mm, 6 points.
 */
export const LABEL_SIZES = {
  '24': {
    ...{ width: 70, height: 37, columns: 3, block: 4.5, inline: 5, what: 9.1, cost: 8.1, gap: 0.4 },
    ...{ qr: 16.5, qrRows: 2, bars: { barMm: BAR_MM.least, heightMm: 7.2 } },
    ...{ name: 2.95, longName: 2.65, brand: 2.3, price: 9, widePrice: 7, beside: 3.1, fine: 2.12 },
  },
  '8': {
    ...{ width: 105, height: 74, columns: 2, block: 6, inline: 7, what: 23, cost: 19, gap: 1.2 },
    ...{ qr: 23, qrRows: 1, bars: { barMm: BAR_MM.nominal, heightMm: 12 } },
    ...{ name: 4.8, longName: 4.3, brand: 3.4, price: 21, widePrice: 16, beside: 6, fine: 2.7 },
  },
} as const;

/** Words on the left and codes on the right, the price between them: each at the same height on every label. */
export function labelStyle(sheet: LabelSheet): string {
  const size = LABEL_SIZES[sheet];
  const bars = BARS_WIDE * size.bars.barMm;
  return `
@page{size:A4;margin:0}
.sheet{width:${mm(A4.width)};height:${mm(A4.height)};padding-top:0.5mm;display:grid;grid-template-columns:repeat(${size.columns},${mm(size.width)});grid-auto-rows:${mm(size.height)};align-content:start}
.label{overflow:hidden;padding:${mm(size.block)} ${mm(size.inline)};border:${mm(0.1)} dashed #b9b2a5;display:grid;grid-template-columns:minmax(0,1fr) ${mm(bars - size.qr)} ${mm(size.qr)};grid-template-rows:${mm(size.what)} ${mm(size.cost)} minmax(0,1fr);row-gap:${mm(size.gap)}}
.what{grid-area:1/1/2/3;padding-right:${mm(1)}}
.what b{display:block;font-size:${mm(size.name)};font-weight:700;line-height:1.1;letter-spacing:-0.01em;text-wrap:balance}
.what .long{font-size:${mm(size.longName)}}
.what span{display:block;font-size:${mm(size.brand)};line-height:1.2;color:#39413c}
.qr{grid-area:1/3/${1 + size.qrRows}/4;width:${mm(size.qr)};height:${mm(size.qr)}}
.cost{grid-area:2/1/3/${size.qrRows === 2 ? 3 : 4};display:flex;align-items:flex-end;gap:${mm(size.beside / 2)};white-space:nowrap}
.price{font-weight:800;font-size:${mm(size.price)};line-height:0.84;letter-spacing:-0.03em}
.price.wide{font-size:${mm(size.widePrice)}}
.low .price{color:#96310a}
.beside{display:grid;font-size:${mm(size.beside)};line-height:1.15}
.beside s{font-weight:700;text-decoration-thickness:0.1em}
.fine{grid-area:3/1/4/2;align-self:end;font-size:${mm(size.fine)};line-height:1.15;color:#39413c}
.foot span{white-space:nowrap}
.coming span:nth-last-of-type(2){font-weight:700;color:#1f2421}
.label .house{display:flex;margin-bottom:${mm(1.6)};font-size:${mm(size.brand)};color:#1f2421}
.label .house span{font-size:inherit;line-height:1;color:inherit}
.bars{grid-area:3/2/4/4;align-self:end;width:${mm(bars)};display:block}
`;
}

function mm(value: number): string {
  return `${Number(value.toFixed(3))}mm`;
}
