/** SVG read against a list of what a drawing needs; anything else refuses the whole file. */

export interface Vector {
  readonly width: number;
  readonly height: number;
  /** Written anew from what was understood. */
  readonly text: string;
}

/** What stands in the file that no drawing needs. */
export class VectorFault extends Error {
  constructor(readonly found: string) {
    super(found);
  }
}

const ELEMENTS = new Set([
  ...[
    'svg',
    'g',
    'defs',
    'path',
    'rect',
    'circle',
    'ellipse',
    'line',
    'polyline',
    'polygon',
    'text',
    'tspan',
  ],
  ...['title', 'desc', 'linearGradient', 'radialGradient', 'stop', 'clipPath', 'mask', 'symbol', 'use'],
]);
const ATTRIBUTES = new Set([
  ...[
    'xmlns',
    'version',
    'viewBox',
    'width',
    'height',
    'x',
    'y',
    'x1',
    'y1',
    'x2',
    'y2',
    'cx',
    'cy',
    'r',
    'rx',
  ],
  ...[
    'ry',
    'fx',
    'fy',
    'd',
    'points',
    'transform',
    'id',
    'offset',
    'pathLength',
    'dx',
    'dy',
    'preserveAspectRatio',
  ],
  ...['gradientUnits', 'gradientTransform', 'spreadMethod', 'clipPathUnits', 'maskUnits', 'maskContentUnits'],
  ...['fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-linecap'],
  ...[
    'stroke-linejoin',
    'stroke-dasharray',
    'stroke-dashoffset',
    'stroke-miterlimit',
    'opacity',
    'clip-path',
  ],
  ...['clip-rule', 'mask', 'stop-color', 'stop-opacity', 'color', 'vector-effect', 'paint-order', 'display'],
  ...['font-family', 'font-size', 'font-weight', 'font-style', 'text-anchor', 'letter-spacing', 'href'],
]);
const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const TOKEN =
  /<!--[\s\S]*?-->|<\?xml[^<>]*\?>|<\/?([A-Za-z][\w:.-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>|[^<]+/y;
const ATTRIBUTE = /\s+([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const MOST_ELEMENTS = 5_000;

/** The drawing, written anew; throws `VectorFault` naming what is not taken. */
export function readVector(text: string): Vector {
  const written: string[] = [];
  const open: string[] = [];
  let root: ReadonlyMap<string, string> | undefined;
  let elements = 0;
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    const token = TOKEN.exec(text);
    if (token === null) throw new VectorFault(text.slice(at, at + 20));
    const [whole, name, attributes = ''] = token;
    if (name === undefined) {
      if (!whole.startsWith('<')) written.push(wordsIn(whole, open.length === 0));
      continue;
    }
    if (whole.startsWith('</')) {
      if (open.pop() !== name) throw new VectorFault(whole);
      written.push(`</${name}>`);
      continue;
    }
    elements += 1;
    if (!ELEMENTS.has(name) || elements > MOST_ELEMENTS) throw new VectorFault(`<${name}>`);
    if (open.length === 0 && (name !== 'svg' || root !== undefined)) throw new VectorFault(`<${name}>`);
    const isEmpty = attributes.trimEnd().endsWith('/');
    const read = attributesIn(isEmpty ? attributes.replace(/\/\s*$/, '') : attributes);
    root ??= read;
    written.push(`<${name}${[...read].map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')}`);
    written.push(isEmpty ? '/>' : '>');
    if (!isEmpty) open.push(name);
  }
  if (root === undefined || open.length > 0) throw new VectorFault('</svg>');
  return { ...sizeOf(root), text: written.join('') };
}

function attributesIn(text: string): Map<string, string> {
  const found = new Map<string, string>();
  ATTRIBUTE.lastIndex = 0;
  for (let at = 0; text.slice(at).trim() !== ''; at = ATTRIBUTE.lastIndex) {
    const match = ATTRIBUTE.exec(text);
    if (match === null) throw new VectorFault(text.slice(at).trim().slice(0, 20));
    const [, name = '', double, single] = match;
    const value = plain(double ?? single ?? '');
    if (!ATTRIBUTES.has(name) || found.has(name)) throw new VectorFault(name);
    if (name === 'xmlns' && value !== SVG_NAMESPACE) throw new VectorFault(value);
    // References lead to places of the same drawing only.
    if (name === 'href' && !/^#[\w-]+$/.test(value)) throw new VectorFault(`${name}=${value.slice(0, 30)}`);
    if (/url\s*\(/i.test(value) && !/^url\(#[\w-]+\)$/.test(value)) throw new VectorFault(value.slice(0, 30));
    if (/\\|javascript:|expression\(/i.test(value)) throw new VectorFault(value.slice(0, 30));
    found.set(name, value);
  }
  return found;
}

function wordsIn(text: string, isOutside: boolean): string {
  if (text.trim() === '') return '';
  if (isOutside) throw new VectorFault(text.trim().slice(0, 20));
  return escaped(plain(text));
}

/** Entities as what they stand for; those that a document could define itself are refused. */
function plain(text: string): string {
  return text.replaceAll(/&([^;\s]{0,12});?/g, (whole, name: string) => {
    const known = ENTITIES[name];
    const code =
      /^#(\d{1,7})$/.exec(name)?.[1] ?? Number.parseInt(/^#x([0-9a-f]{1,6})$/i.exec(name)?.[1] ?? '', 16);
    if (known !== undefined) return known;
    const point = Number(code);
    if (!whole.endsWith(';') || !(point >= 0x20 && point <= 0x10_ffff)) throw new VectorFault(whole);
    return String.fromCodePoint(point);
  });
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function sizeOf(root: ReadonlyMap<string, string>): { width: number; height: number } {
  const box =
    root
      .get('viewBox')
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  const [, , boxWidth = Number.NaN, boxHeight = Number.NaN] = box;
  const width = Math.round(Number.isFinite(boxWidth) ? boxWidth : Number.parseFloat(root.get('width') ?? ''));
  const height = Math.round(
    Number.isFinite(boxHeight) ? boxHeight : Number.parseFloat(root.get('height') ?? ''),
  );
  if (!(width >= 1 && height >= 1)) throw new VectorFault('viewBox');
  return { width, height };
}
