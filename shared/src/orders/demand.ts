/** How an article is taken from stock: a pack of N is N units of another SKU. */
export interface StockShape {
  readonly stockSku: string;
  readonly unitsPerPack: number;
}

/** Units of one stock-keeping SKU that a whole document asks for. */
export interface Demand {
  readonly sku: string;
  readonly units: number;
}

/**
 * What lines take from stock, summed per stock-keeping SKU over all of them (an article as single and as pack of six
 * is one demand), sorted by SKU.
 */
export function demandOf(lines: readonly (StockShape & { readonly quantity: number })[]): Demand[] {
  const units = new Map<string, number>();
  for (const { stockSku, unitsPerPack, quantity } of lines) {
    units.set(stockSku, (units.get(stockSku) ?? 0) + quantity * unitsPerPack);
  }
  return [...units]
    .map(([sku, sum]) => ({ sku, units: sum }))
    .sort((one, other) => (one.sku < other.sku ? -1 : 1));
}

/** A line that the shop cannot serve: how many were asked and how many could be had. */
export interface ShortLine {
  readonly sku: string;
  readonly requested: number;
  readonly available: number;
}

/** The lines that stand in the way, given what is left of each stock-keeping SKU; whole packs only. */
export function shortLines(
  lines: readonly (StockShape & { readonly sku: string; readonly quantity: number })[],
  left: readonly { readonly sku: string; readonly available: number }[],
): ShortLine[] {
  const available = new Map(left.map((row) => [row.sku, row.available]));
  const wanted = new Map(demandOf(lines).map(({ sku, units }) => [sku, units]));
  return lines
    .filter(({ stockSku }) => (wanted.get(stockSku) ?? 0) > (available.get(stockSku) ?? 0))
    .map(({ sku, stockSku, unitsPerPack, quantity }) => ({
      sku,
      requested: quantity,
      available: Math.floor((available.get(stockSku) ?? 0) / unitsPerPack),
    }));
}
