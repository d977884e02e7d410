import { heroes } from '../catalogue/heroes.js';
import { shelfPrice } from '../catalogue/prices.js';
import type { DemoProduct, DemoSku } from '../catalogue/product.js';
import { chance } from '../random.js';

/** One line of a batch of prices, as it is sent. */
export interface DemoLine {
  readonly sku: string;
  readonly priceCents: number;
}

/** What head office of the demo wrote, line by line. */
export interface PriceLists {
  /** Hand saws, cheaper for three days. */
  readonly flash: readonly DemoLine[];
  /** Clamps and pliers for the holidays. */
  readonly holidays: readonly DemoLine[];
  /** Many hand tools, dearer and cheaper, a few of them wrongly. */
  readonly winter: readonly DemoLine[];
  /** Hinges and handles, not finished. */
  readonly spring: readonly DemoLine[];
}

const WINTER_LINES = 86;
const HAND_TOOLS = [
  ...['tournevis', 'cles-et-douilles', 'pinces', 'marteaux-et-maillets', 'serre-joints', 'rabots-et-ciseaux'],
  ...['mesure-et-tracage', 'scies-a-main'],
];
const named = new Set(heroes.map(({ sku }) => sku));

/** The lists of prices that head office wrote before a visitor comes. */
export function priceLists(products: readonly DemoProduct[]): PriceLists {
  const inCategories = (...slugs: readonly string[]) =>
    slugs.flatMap((slug) =>
      products
        .filter(({ category }) => category === slug)
        .flatMap(({ skus }) => skus)
        .filter(({ sku, unitsPerPack }) => unitsPerPack === 1 && !named.has(sku)),
    );
  const flash = changed(inCategories('scies-a-main'), 0.89, 8);
  const holidays = changed(inCategories('pinces', 'serre-joints'), 0.87, 18);
  const winter = winterLines(inCategories(...HAND_TOOLS), flash, holidays);
  const spring = changed(inCategories('poignees', 'charnieres-et-paumelles'), 1.06, 14);
  return { flash, holidays, winter, spring };
}

/** Two cuts to what was asked lately, two below their floor, two that another batch sets too; the others are sound. */
function winterLines(
  articles: readonly DemoSku[],
  flash: readonly DemoLine[],
  holidays: readonly DemoLine[],
): DemoLine[] {
  const falseCuts = flash.slice(0, 2).map(({ sku, priceCents }) => ({ sku, priceCents: priceCents + 10 }));
  const rivals = holidays.slice(0, 2).map(({ sku, priceCents }) => ({ sku, priceCents: priceCents + 50 }));
  const taken = new Set([...flash, ...holidays].map(({ sku }) => sku));
  const free = articles.filter(({ sku }) => !taken.has(sku));
  const tooLow = free
    .flatMap(({ sku, prices }) => {
      const floor = prices.at(-1)?.floorCents ?? 0;
      return floor > 400 ? [{ sku, priceCents: floor - 20 }] : [];
    })
    .slice(0, 2);
  for (const { sku } of tooLow) taken.add(sku);
  const luck = chance('winter tools');
  const rest = luck.shuffled(free.filter(({ sku }) => !taken.has(sku))).flatMap((article) => {
    const factor = luck.happens(0.47) ? 0.85 + luck.next() * 0.09 : 1.04 + luck.next() * 0.08;
    return changed([article], factor, 1);
  });
  const sound = rest.slice(0, WINTER_LINES - 6);
  return [
    ...sound.slice(0, 2),
    ...falseCuts.slice(0, 1),
    ...tooLow.slice(0, 1),
    ...rivals.slice(0, 1),
    ...sound.slice(2, 40),
    ...falseCuts.slice(1),
    ...tooLow.slice(1),
    ...rivals.slice(1),
    ...sound.slice(40),
  ];
}

/** The first so many of these articles whose price, changed by a factor, is another one on the shelf. */
function changed(articles: readonly DemoSku[], factor: number, count: number): DemoLine[] {
  return articles
    .flatMap(({ sku, prices }) => {
      const { cents = 0, floorCents } = prices.at(-1) ?? {};
      const priceCents = shelfPrice(Math.round(cents * factor));
      const isChange = factor < 1 ? priceCents < cents : priceCents > cents;
      const isGentle = Math.abs(priceCents - cents) * 5 < cents;
      return isChange && isGentle && priceCents > (floorCents ?? 0) ? [{ sku, priceCents }] : [];
    })
    .slice(0, count);
}
