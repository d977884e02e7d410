import type { OrderView } from '@passerelle/shared/api/orders';
import type { Doors, Headers } from '../doors.js';
import type { DemoCustomer } from '../people/customers.js';
import type { Act } from '../timeline.js';
import type { OpenOrder, Step } from './script.js';

const MINUTE_MS = 60_000;

/** Plays the orders of the script through the application's own doors. */
export class OpenOrdersPlayer {
  private readonly orders = new Map<OpenOrder, OrderView>();

  constructor(
    private readonly doors: Doors,
    private readonly people: readonly DemoCustomer[],
  ) {}

  /** How many orders were placed so far. */
  get placed(): number {
    return this.orders.size;
  }

  /** Everything that becomes of the orders, each at its minute before `now`. */
  acts(script: readonly OpenOrder[], now: Date): Act[] {
    const at = (minutesAgo: number) => new Date(now.getTime() - minutesAgo * MINUTE_MS);
    return script.flatMap((order): Act[] => [
      { at: at(order.minutesAgo), play: () => this.place(order) },
      ...order.steps.map((step) => ({ at: at(step.minutesAgo), play: () => this.take(order, step) })),
    ]);
  }

  private async place(order: OpenOrder): Promise<void> {
    const customer = this.people[order.customer];
    if (!customer) throw new Error(`Nobody is customer ${order.customer}`);
    const { firstName, lastName, email, phone } = customer;
    const { status, body } = await this.doors.send('POST', '/orders', {
      ...{ mode: 'reserve', store: order.shop, codes: order.code ? [order.code] : [] },
      lines: order.lines.map((line) => {
        const [sku = '', quantity = '1'] = line.split('*');
        return { sku, quantity: Number(quantity) };
      }),
      contact: {
        firstName,
        lastName,
        ...(email ? { email } : undefined),
        ...(phone ? { phone } : undefined),
      },
    });
    if (status === 201) this.orders.set(order, body as OrderView);
    else throw new Error(`An open order of the demo was refused: ${JSON.stringify(body)}`);
  }

  private async take(order: OpenOrder, step: Step): Promise<void> {
    const view = this.orders.get(order);
    if (!view) return;
    const shopper = { authorization: `Tracking ${view.trackingToken}` };
    const own = `/orders/${view.number}`;
    const staff = `/staff/orders/${view.number}`;
    switch (step.do) {
      case 'check-in':
        return this.demand(`${own}/check-in`, {}, shopper);
      case 'extend':
        return this.demand(`${own}/extension`, {}, shopper);
      case 'cancel':
        return this.demand(`${own}/cancellation`, {}, shopper);
      case 'acknowledge':
        return this.demand(`${staff}/acknowledgement`, {}, await this.doors.signedIn(step.by));
      case 'start':
        return this.demand(`${staff}/picking`, {}, await this.doors.signedIn(step.by));
      case 'pick':
        return this.pick(view, step, await this.doors.signedIn(step.by));
      case 'ready':
        return this.demand(`${staff}/ready`, { bin: step.bin }, await this.doors.signedIn(step.by));
      case 'refuse':
        return this.demand(`${staff}/refusal`, { reason: step.reason }, await this.doors.signedIn(step.by));
      case 'cancel-for':
        return this.demand(
          `${staff}/cancellation`,
          { reason: step.reason },
          await this.doors.signedIn(step.by),
        );
    }
  }

  /** Finds every unit, but one of the missing SKU. */
  private async pick(view: OrderView, { missing }: Step & { do: 'pick' }, headers: Headers): Promise<void> {
    const door = `/staff/orders/${view.number}/picks`;
    for (const { sku, quantity } of view.lines) {
      const found = sku === missing ? quantity - 1 : quantity;
      if (found > 0) await this.demand(door, { sku, quantity: found }, headers);
      if (sku === missing) await this.demand(door, { sku, missing: 1, reason: 'not-on-shelf' }, headers);
    }
  }

  private async demand(path: string, body: object, headers: Headers): Promise<void> {
    await this.doors.demand('POST', path, body, headers);
  }
}
