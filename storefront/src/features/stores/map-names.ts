/** Where the names of shops stand on the map, so that none covers a mark or another name. */

export interface PlacedMark {
  readonly code: string;
  readonly name: string;
  readonly kind: 'pin' | 'dot' | 'several';
  /** Its point, in pixels from the top left corner of the map. */
  readonly x: number;
  readonly y: number;
}

/** The side of its mark on which a name stands. */
export type Side = 'right' | 'left' | 'below' | 'above';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const SIDES: readonly Side[] = ['right', 'left', 'below', 'above'];
/** Measured on the widest letters of the text face, in pixels. */
const LETTER_WIDTH = 7.6;
const NAME_HEIGHT = 20;
const GAP = 4;

/**
 * Sides for the names of `named`, the most important first, on a map of that size. A name that would cover
 * one of the marks, another name or the edge stays away.
 */
export function sidesOf(
  named: readonly PlacedMark[],
  marks: readonly PlacedMark[],
  size: { readonly width: number; readonly height: number },
): ReadonlyMap<string, Side> {
  const taken = marks.map(boxOf);
  const sides = new Map<string, Side>();
  for (const mark of named) {
    for (const side of SIDES) {
      const box = nameBox(mark, side);
      const isInside = box.left >= 0 && box.top >= 0 && box.right <= size.width && box.bottom <= size.height;
      if (!isInside || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      sides.set(mark.code, side);
      break;
    }
  }
  return sides;
}

/** What a mark covers: a pin stands above its point, the others around it. */
function boxOf({ kind, x, y }: PlacedMark): Box {
  if (kind === 'pin') return { left: x - 17, top: y - 38, right: x + 17, bottom: y };
  const half = kind === 'several' ? 19 : 7;
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

function nameBox(mark: PlacedMark, side: Side): Box {
  const { left, top, right, bottom } = boxOf(mark);
  const width = mark.name.length * LETTER_WIDTH;
  const middle = mark.kind === 'pin' ? mark.y - 23 : mark.y;
  if (side === 'right' || side === 'left') {
    const from = side === 'right' ? right + GAP : left - GAP - width;
    return {
      left: from,
      top: middle - NAME_HEIGHT / 2,
      right: from + width,
      bottom: middle + NAME_HEIGHT / 2,
    };
  }
  const from = side === 'below' ? bottom : top - NAME_HEIGHT;
  return { left: mark.x - width / 2, top: from, right: mark.x + width / 2, bottom: from + NAME_HEIGHT };
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
