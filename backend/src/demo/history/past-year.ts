import type { ScriptTx } from '../../platform/script-database.js';
import type { Chain, Purchase } from './purchases.js';
import { purchases } from './purchases.js';
import {
  type Collected,
  insertLedger,
  insertOrderLines,
  insertOrders,
  insertPayments,
  insertReceiptCounters,
  insertSaleLines,
  insertSales,
  insertStories,
  insertUses,
} from './purchases.queries.js';
import { ledger, soldLines, story, uses } from './records.js';

const NUMBER_DIGITS = 6;

/** Writes the purchases of the past year; answers how many there were. */
export async function writePastYear(
  tx: ScriptTx,
  chain: Chain,
  today: string,
  midnightMs: number,
): Promise<number> {
  const articles = new Map(chain.products.flatMap(({ skus }) => skus.map((sku) => [sku.sku, sku] as const)));
  const last = new Map<string, number>();
  const sales = purchases(chain, today, midnightMs).map((purchase) => {
    const store = purchase.shop.code;
    const place = (last.get(store) ?? 0) + 1;
    last.set(store, place);
    return { ...purchase, number: `${store}-${String(place).padStart(NUMBER_DIGITS, '0')}` };
  });
  const lines = new Map(sales.map((sale) => [sale.id, soldLines(sale, articles)]));
  const linesOf = ({ id }: Purchase) => lines.get(id) ?? [];
  const all = [...lines.values()].flat();

  await tx.run(
    insertOrders(sales.filter((sale): sale is typeof sale & Collected => sale.order !== undefined)),
  );
  await tx.run(insertOrderLines(all));
  await tx.run(insertStories(sales.flatMap(story)));
  await tx.run(insertSales(sales));
  await tx.run(insertSaleLines(all));
  await tx.run(insertPayments(sales));
  await tx.run(insertLedger(sales.flatMap((sale) => ledger(sale, linesOf(sale)))));
  await tx.run(insertUses(sales.flatMap(uses)));
  await tx.run(insertReceiptCounters(last));
  return sales.length;
}
