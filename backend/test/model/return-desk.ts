import type { OrderView } from '@passerelle/shared/api/orders';
import type { ReturnView } from '@passerelle/shared/api/returns';
import { Vouchers } from '../../src/vouchers/vouchers.service.js';
import type { Shop } from '../open-shop.js';

type Act = (moment: { readonly order: OrderView; readonly nth: number }) => Promise<unknown>;
type Steps = Readonly<Record<string, { readonly in: readonly string[]; readonly act: Act }>>;

const handedOver = ['collected', 'partly-collected'];
const good = { condition: 'sellable' } as const;
const CARD_MS = 10 * 60_000;

/** The vouchers that people of a model hold, and what they do at a desk with goods and with them. */
export function returnDesk(shop: Shop) {
  const purse: { readonly code: string; readonly until?: Date }[] = [];
  let cards = 0;

  const receiptsOf = async (order: OrderView): Promise<string[]> => {
    const rows = await shop.database.rows<{ number: string }>({
      text: `select m.number from sale s join sale m on m.id = s.id or m.exchange_of = s.number
              where s.order_number = $1 order by m.sold_at, m.number`,
      values: [order.number],
    });
    return rows.map(({ number }) => number);
  };
  const waitingOf = async (order: OrderView): Promise<ReturnView[]> => {
    const receipts = await receiptsOf(order);
    const { body } = await shop.staff('returns?state=received&limit=50');
    return body.items.filter(({ receipt }: ReturnView) => receipts.includes(receipt));
  };
  const bringBack = async (receipt: string, nth: number, line: object, method: string) => {
    const { body: found } = await shop.staff(`returns/purchases?q=${receipt}`);
    const lines: { sku: string; unitNets: number[] }[] = found.items[0]?.lines ?? [];
    const left = lines.filter(({ unitNets }) => unitNets.length > 0);
    const { sku } = left[nth % Math.max(1, left.length)] ?? {};
    if (sku === undefined) return;
    const given = 'replacement' in line ? { ...line, replacement: sku } : line;
    const { status, body } = await shop.staff('returns', {
      ...{ receipt, lines: [{ sku, quantity: 1, ...given }], refund: { method } },
    });
    expect([receipt, given, status, body.code]).toEqual([receipt, given, 201, undefined]);
    if (body.creditCode !== undefined) purse.push({ code: body.creditCode });
  };
  /** One article of the purchase, or of what was exchanged for it. */
  const back = (line: object, method = 'original') => ({
    in: handedOver,
    act: async ({ order, nth }: Parameters<Act>[0]) => {
      const receipts = await receiptsOf(order);
      const receipt = receipts[nth % Math.max(1, receipts.length)];
      if (receipt !== undefined) await bringBack(receipt, nth, line, method);
    },
  });

  const steps: Steps = {
    'bring back': back(good),
    'bring back for a credit': back(good, 'store-credit'),
    'bring back and wait': back({}),
    'exchange for the same': back({ ...good, replacement: 'the same' }),
    'inspect what waits': {
      in: handedOver,
      act: async ({ order, nth }) => {
        const [waiting] = (await waitingOf(order)).slice(nth % 2);
        if (waiting === undefined) return;
        const condition = nth % 3 === 0 ? 'damaged' : 'sellable';
        const lines = waiting.lines.map(({ sku, quantity }) => ({ sku, quantity, condition }));
        expect((await shop.staff(`returns/${waiting.number}/inspection`, { lines })).status).toBe(200);
      },
    },
    'give back what waits': {
      in: handedOver,
      act: async ({ order, nth }) => {
        const [waiting] = (await waitingOf(order)).slice(nth % 2);
        if (waiting === undefined) return;
        const answer = await shop.staff(`returns/${waiting.number}/refusal`, { reason: 'model' });
        expect(answer.status).toBe(200);
      },
    },
    'buy at the counter with a voucher, and bring it back': {
      in: handedOver,
      act: async ({ nth }) => {
        const { document } = await shop.quote({ GLUE: 3 });
        const code = purse.at(-1 - (nth % 2))?.code ?? '';
        const balance = (await shop.staff('vouchers/balance', { code })).body.balanceCents ?? 0;
        const amountCents = Math.min(balance, document.totalCents);
        const till = [{ method: 'cash', amountCents: document.totalCents - amountCents }];
        const payments = [
          ...(amountCents > 0 ? [{ method: 'gift-card', amountCents, code }] : []),
          ...till.filter((money) => money.amountCents > 0),
        ];
        const { status, body } = await shop.staff('sales', {
          ...{ lines: shop.lines({ GLUE: 3 }), codes: [], payments },
        });
        expect([status, body.code]).toEqual([201, undefined]);
        await bringBack(body.number, nth, good, nth % 4 === 0 ? 'store-credit' : 'original');
      },
    },
  };

  return {
    steps,
    /** Codes to pay an order with: none, or the last ones of the purse with a new card among them. */
    codes: async (nth: number): Promise<string[]> => {
      if (nth % 2 === 0) return [];
      cards += 1;
      const wish = { kind: 'gift-card', currency: 'EUR', cause: `card ${cards} of the model` } as const;
      const amountCents = 500 + (nth % 40) * 137;
      // Every third one is over before its order is.
      const now = shop.clock.now();
      const until = cards % 3 === 0 ? new Date(now.getTime() + CARD_MS) : undefined;
      const { code } = await shop.database.inTransaction((tx) =>
        shop.app.get(Vouchers).issue(tx, { ...wish, amountCents, ...(until && { expiresAt: until }) }),
      );
      purse.push({ code, ...(until && { until }) });
      const live = purse.filter(
        (one) => one.until === undefined || one.until.getTime() > now.getTime() + CARD_MS / 2,
      );
      return live.slice(-2).map((one) => one.code);
    },
  };
}
