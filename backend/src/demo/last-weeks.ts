import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { SettableClock } from '../platform/clock.js';
import { assortment } from './catalogue/assortment.js';
import { shops } from './chain/shops.js';
import { HOME_ZONE, today } from './civil-days.js';
import { Doors } from './doors.js';
import { issueGiftCard } from './gift-card.js';
import { OfficePlayer } from './office/player.js';
import { officeActs } from './office/script.js';
import { OpenOrdersPlayer } from './open-orders/player.js';
import { type OpenOrder, openOrders } from './open-orders/script.js';
import { customers } from './people/customers.js';
import { playActs } from './timeline.js';

/**
 * Plays what people did in the last weeks, up to `now`: what head office decided, what shoppers reserved, what
 * colleagues prepared. Answers how many orders were placed and what the application refused.
 */
export async function playDemo(
  app: NestFastifyApplication,
  clock: SettableClock,
  now: Date,
  script: readonly OpenOrder[] = openOrders,
): Promise<{ placed: number; refused: string[] }> {
  await issueGiftCard(app);
  const day = today(now, HOME_ZONE);
  const doors = new Doors(app, clock);
  const orders = new OpenOrdersPlayer(doors, customers(shops(day)));
  const office = new OfficePlayer(doors).acts(officeActs(assortment(), day));
  const refused = await playActs(clock, now, [...office, ...orders.acts(script, now)]);
  return { placed: orders.placed, refused };
}
