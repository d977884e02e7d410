import type { OrderView } from '@passerelle/shared/api/orders';
import { PaymentErrands } from '../src/payments/payment-errands.service.js';
import { PaymentsService } from '../src/payments/payments.service.js';
import { SandboxDeliveries } from '../src/payments/sandbox/sandbox-deliveries.service.js';
import { Relay } from '../src/platform/relay.js';
import type { Shop } from './open-shop.js';
import { listenToSandbox, payOnline } from './pay.js';

/** A shop whose orders can be paid online, and the gestures of whoever pays and prepares. */
export async function payInShop(shop: Shop) {
  const base = await listenToSandbox(shop);

  /** Everything that was asked for is done: the provider's messages come in, ours go out. */
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 3; round += 1) {
      await shop.app.get(SandboxDeliveries).drain();
      await shop.app.get(Relay).drain();
      await shop.app.get(PaymentErrands).drain();
    }
  };
  const pay = async (placed: OrderView): Promise<OrderView> => {
    await payOnline(base, placed.payment?.url ?? '');
    await settle();
    return shop.show(placed);
  };
  return {
    base,
    settle,
    pay,
    /** An order that is paid and waits to be prepared. */
    paid: async (lines: Readonly<Record<string, number>>, wish = {}): Promise<OrderView> => {
      const { status, body } = await shop.reserve(lines, { mode: 'collect', ...wish });
      expect([status, body.code]).toEqual([201, undefined]);
      return pay(body);
    },
    intents: async (placed: OrderView) => {
      const [row] = await shop.database.rows<{ id: string }>({
        text: 'select id from customer_order where number = $1',
        values: [placed.number],
      });
      return shop.app.get(PaymentsService).state({ kind: 'order', id: row?.id ?? '' });
    },
    /** A colleague finds so many of each, and not so many of some. */
    pick: async (
      placed: OrderView,
      found: Readonly<Record<string, number>>,
      missing: Readonly<Record<string, number>> = {},
      as: Parameters<Shop['staff']>[2] = {},
    ): Promise<void> => {
      const step = async (route: string, body: object) => {
        const answer = await shop.staff(`orders/${placed.number}/${route}`, body, as);
        expect([route, answer.status, answer.body.code]).toEqual([route, 200, undefined]);
      };
      await step('picking', {});
      for (const [sku, quantity] of Object.entries(found)) await step('picks', { sku, quantity });
      for (const [sku, packs] of Object.entries(missing))
        await step('picks', { sku, missing: packs, reason: 'not on the shelf' });
    },
  };
}
