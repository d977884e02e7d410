export const FLYER_FORMATS = ['a5', 'a4'] as const;
export type FlyerFormat = (typeof FLYER_FORMATS)[number];

/** The paper in millimetres, and how large one rem is on it. */
export const FLYER_SIZES = {
  a4: { width: 210, height: 297, rem: 5.65 },
  a5: { width: 148, height: 210, rem: 4 },
} as const;

/**
 * Words and prices have their own height; the pictures share what is left, those of a row alike, so that nothing is
 * ever pushed off the page. Colour keeps 7 mm from the edge, where printers reach.
 */
export function flyerStyle(format: FlyerFormat): string {
  const { width, height, rem } = FLYER_SIZES[format];
  return `
@page{size:${format.toUpperCase()};margin:0}
html{font-size:${rem}mm}
.sheet{width:${width}mm;height:${height}mm;padding:1.7rem 1.9rem;display:flex;flex-direction:column;gap:0.9rem;font-size:0.9rem;line-height:1.3}
.sheet>*{flex:none}
.sheet header{display:flex;justify-content:space-between;align-items:center;gap:1rem}
.house{font-size:1.55rem}
.dates{padding:0.3rem 0.7rem;border-radius:0.3rem;background:#1f2421;color:#fff;font-weight:700;text-align:center;text-wrap:balance}
.head{padding:1.1rem 1.4rem;border-radius:0.6rem;background:#f1e8d9}
.head.pictured{display:grid;grid-template-columns:minmax(0,1fr) 9rem;gap:1.2rem;align-items:center}
.head img{display:block;width:100%;height:6.6rem;object-fit:contain}
figcaption{margin-top:0.3rem;font-size:0.8rem;font-weight:600;line-height:1.2;text-align:center;text-wrap:balance}
h1{line-height:1;letter-spacing:-0.025em;font-weight:800;text-wrap:balance;overflow-wrap:anywhere}
h1.short{font-size:3rem}
h1.long{font-size:2.15rem}
.rule{margin-top:0.5rem;font-size:1.1rem;font-weight:700;line-height:1.2;color:#96310a;text-wrap:balance}
.text{margin-top:0.4rem}
.code{padding:0.7rem 1.1rem;border:0.14rem dashed #1f2421;border-radius:0.3rem;font-size:1.15rem;text-align:center}
.code b{font-size:1.8rem;font-weight:800;letter-spacing:0.06em;margin-left:0.5rem}
.sheet .every{flex:1 1 0;min-height:0;display:flex;flex-direction:column;align-items:center;gap:1rem;font-weight:800;font-size:2.2rem;letter-spacing:-0.02em}
.every img{flex:1 1 0;min-height:0;max-width:80%;object-fit:contain}
.sheet ul{flex:1 1 0;min-height:0;list-style:none;padding:0;display:grid;gap:0 0.8rem;grid-template-columns:repeat(3,minmax(0,1fr));grid-template-rows:minmax(0,1fr) auto auto}
.sheet ul.many{grid-template-rows:repeat(2,minmax(0,1fr) auto auto)}
.sheet ul.one{grid-template-columns:minmax(0,1fr)}
li{grid-row:span 3;display:grid;grid-template-rows:subgrid;padding:0.6rem 0.7rem 0.55rem;border:0.08rem solid #d8cdb9;border-radius:0.5rem}
.many li:nth-child(n+4){margin-top:0.8rem}
li img{width:100%;height:100%;min-height:0;object-fit:contain}
li span{padding-top:0.4rem;font-size:0.86rem;font-weight:600;line-height:1.18}
li p{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:0 0.3rem;padding-top:0.25rem;white-space:nowrap}
.price{font-size:2rem;font-weight:800;line-height:1;letter-spacing:-0.03em}
.low{color:#96310a}
li s{font-size:0.9rem;font-weight:600;color:#39413c}
.few li span{font-size:1rem}
.few .price{font-size:2.4rem}
.one li{padding:1.2rem 1.4rem}
.one li span{font-size:1.6rem;font-weight:700}
.one li p{justify-content:flex-start;gap:0 1.6rem}
.one .price{font-size:5.8rem}
.one li s{font-size:2.2rem}
.more{margin-top:-0.3rem;font-weight:700;line-height:1.1;text-align:right}
.sheet footer{display:grid;grid-template-columns:auto 1fr;gap:1.4rem;align-items:center;padding-top:0.8rem;border-top:0.22rem solid #1b6e34}
.sheet footer p{margin-bottom:0.4rem}
.sheet footer p:last-child{margin-bottom:0}
.scan{font-weight:800;font-size:1.25rem;line-height:1.15;letter-spacing:-0.01em;text-wrap:balance}
.fine{font-size:0.7rem;color:#39413c;line-height:1.3}
.qr{width:7.2rem;height:7.2rem;margin:-0.3rem}
`;
}
