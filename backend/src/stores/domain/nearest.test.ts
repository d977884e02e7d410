import fc from 'fast-check';
import { NearestIndex, type Point } from './nearest.js';

const EARTH_RADIUS_METERS = 6_371_008.8;

/** The great circle by the haversine formula, in whole metres. */
function metersBetween(one: Point, other: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const north = Math.sin(radians(other.lat - one.lat) / 2) ** 2;
  const east = Math.sin(radians(other.lon - one.lon) / 2) ** 2;
  const part = north + Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * east;
  return Math.round(2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(part))));
}

// Hundredths of a degree around one town, so that equal places come up, and everywhere on Earth.
const point: fc.Arbitrary<Point> = fc.oneof(
  fc.record({
    lat: fc.integer({ min: 4_500, max: 4_520 }).map((lat) => lat / 100),
    lon: fc.integer({ min: 400, max: 420 }).map((lon) => lon / 100),
  }),
  fc.record({
    lat: fc.integer({ min: -9_000, max: 9_000 }).map((lat) => lat / 100),
    lon: fc.integer({ min: -18_000, max: 18_000 }).map((lon) => lon / 100),
  }),
);

test('the nearest shops are those that measuring every shop would find, page by page', () => {
  fc.assert(
    fc.property(
      fc.array(point, { maxLength: 60 }),
      point,
      fc.integer({ min: 1, max: 8 }),
      (points, from, limit) => {
        const shops = points.map((at, place) => ({ ...at, code: `shop-${place}` }));
        const isOpen = ({ code }: { code: string }) => !code.endsWith('3');
        const index = new NearestIndex(shops);
        const found: { code: string; meters: number }[] = [];
        for (let after: { code: string; meters: number } | undefined; ; after = found.at(-1)) {
          const page = index.nearest(from, limit, isOpen, after);
          found.push(...page.map(({ item, meters }) => ({ code: item.code, meters })));
          if (page.length < limit) break;
        }
        const measured = new Map(shops.map((shop) => [shop.code, metersBetween(from, shop)]));
        expect(new Set(found.map(({ code }) => code))).toEqual(
          new Set(shops.filter(isOpen).map(({ code }) => code)),
        );
        expect(found).toHaveLength(new Set(found.map(({ code }) => code)).size);
        for (const [place, { code, meters }] of found.entries()) {
          // Two formulas for one distance round apart by a metre at most.
          expect(Math.abs(meters - (measured.get(code) ?? Number.NaN))).toBeLessThanOrEqual(1);
          const before = found[place - 1];
          if (!before) continue;
          expect(before.meters < meters || (before.meters === meters && before.code < code)).toBe(true);
        }
      },
    ),
    { numRuns: 300 },
  );
});
