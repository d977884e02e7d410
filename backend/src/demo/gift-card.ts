import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { Vouchers } from '../vouchers/vouchers.service.js';

/** What the gift card of the demo was issued for; its code is derived, so that it can be said again. */
export const DEMO_GIFT_CARD = 'gift card of the demo';
const AMOUNT_CENTS = 15_000;

/** Issues the gift card that newcomers may spend. */
export async function issueGiftCard(app: NestFastifyApplication): Promise<void> {
  const { currency } = app.get(Config);
  const wish = { kind: 'gift-card', amountCents: AMOUNT_CENTS, currency, cause: DEMO_GIFT_CARD } as const;
  await app.get(Database).inTransaction((tx) => app.get(Vouchers).issue(tx, wish));
}
