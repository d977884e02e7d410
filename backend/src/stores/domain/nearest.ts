/** A point on Earth in degrees (WGS 84). */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Something with a code and a place, and how far it is. */
export interface Neighbour<Located> {
  readonly item: Located;
  /** Great-circle distance. */
  readonly meters: number;
}

const EARTH_RADIUS_METERS = 6_371_008.8;

/**
 * Points ready to be ranked by distance thousands of times a second: unit vectors instead of trigonometry, sorted from
 * south to north, so that a search goes out from its own latitude and ends where nobody can be near enough.
 */
export class NearestIndex<Located extends Point & { readonly code: string }> {
  private readonly items: readonly Located[];
  private readonly vectors: Float64Array;

  constructor(items: readonly Located[]) {
    this.items = [...items].sort((one, other) => one.lat - other.lat);
    this.vectors = new Float64Array(items.length * 3);
    for (const [place, item] of this.items.entries()) this.vectors.set(vectorOf(item), place * 3);
  }

  /**
   * The nearest `limit` items that pass the filter, nearest first, equal distances by code; after the given place
   * of a former page, if any. Distances are whole metres.
   */
  nearest(
    from: Point,
    limit: number,
    passes: (item: Located) => boolean = () => true,
    after?: { readonly meters: number; readonly code: string },
  ): Neighbour<Located>[] {
    const [x, y, z] = vectorOf(from);
    const best: Neighbour<Located>[] = [];
    let worstMeters = Number.POSITIVE_INFINITY;
    // The chord's square orders like the distance; only what may enter the list is measured.
    let worstChord = Number.POSITIVE_INFINITY;
    let north = this.firstFrom(z);
    let south = north - 1;
    while (south >= 0 || north < this.items.length) {
      const toSouth = south < 0 ? Number.POSITIVE_INFINITY : z - this.height(south);
      const toNorth = north < this.items.length ? this.height(north) - z : Number.POSITIVE_INFINITY;
      const rise = Math.min(toSouth, toNorth);
      // Whoever is left is at least so far away.
      if (rise * rise > worstChord) break;
      const place = toSouth < toNorth ? south-- : north++;
      const item = this.items[place];
      const dx = (this.vectors[place * 3] ?? 0) - x;
      const dy = (this.vectors[place * 3 + 1] ?? 0) - y;
      const chord = dx * dx + dy * dy + rise * rise;
      if (item === undefined || chord > worstChord) continue;
      const meters = Math.round(2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(chord) / 2)));
      if (after && (meters < after.meters || (meters === after.meters && item.code <= after.code))) continue;
      if (meters > worstMeters || !passes(item)) continue;
      insert(best, { item, meters }, limit);
      if (best.length === limit) {
        worstMeters = best[limit - 1]?.meters ?? worstMeters;
        // One metre of slack, because metres are rounded and chords are not.
        worstChord = (2 * Math.sin((worstMeters + 1) / (2 * EARTH_RADIUS_METERS))) ** 2;
      }
    }
    return best;
  }

  /** The place of the first item that is as far north or further. */
  private firstFrom(z: number): number {
    let low = 0;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.height(middle) < z) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** How far north an item stands: the sine of its latitude. */
  private height(place: number): number {
    return this.vectors[place * 3 + 2] ?? 0;
  }
}

function insert<Located extends { readonly code: string }>(
  best: Neighbour<Located>[],
  found: Neighbour<Located>,
  limit: number,
): void {
  let place = best.length;
  while (place > 0 && comesBefore(found, best[place - 1])) place -= 1;
  best.splice(place, 0, found);
  if (best.length > limit) best.pop();
}

function comesBefore<Located extends { readonly code: string }>(
  one: Neighbour<Located>,
  other: Neighbour<Located> | undefined,
): boolean {
  if (!other) return false;
  return one.meters < other.meters || (one.meters === other.meters && one.item.code < other.item.code);
}

function vectorOf({ lat, lon }: Point): [number, number, number] {
  const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}
