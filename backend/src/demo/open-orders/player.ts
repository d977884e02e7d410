import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OrderView } from '@passerelle/shared/api/orders';
import type { SettableClock } from '../../platform/clock.js';
import { idOf } from '../../platform/ids.js';
import type { DemoCustomer } from '../people/customers.js';
import { DEMO_SECRET } from '../people/staff.js';
import type { OpenOrder, Step } from './script.js';

const MINUTE_MS = 60_000;
// Colleagues sign in anew for each half day.
const SHIFT_MS = 4 * 3_600_000;

interface Act {
  readonly minutesAgo: number;
  play(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Plays the orders of the script through the application's own doors, with its clock set to each moment. */
export class OpenOrdersPlayer {
  private readonly sessions = new Map<string, { readonly cookie: string; readonly untilMs: number }>();
  private readonly placed = new Map<OpenOrder, OrderView>();

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly clock: SettableClock,
    private readonly now: Date,
    private readonly people: readonly DemoCustomer[],
  ) {}

  /** Plays everything in the order of time; what the application refuses is reported and the rest goes on. */
  async play(script: readonly OpenOrder[]): Promise<{ placed: number; refused: string[] }> {
    const refused: string[] = [];
    const acts = script.flatMap((order): Act[] => [
      { minutesAgo: order.minutesAgo, play: () => this.place(order) },
      ...order.steps.map((step) => ({ minutesAgo: step.minutesAgo, play: () => this.take(order, step) })),
    ]);
    for (const act of acts.sort((a, b) => b.minutesAgo - a.minutesAgo)) {
      this.clock.set(new Date(this.now.getTime() - act.minutesAgo * MINUTE_MS));
      await act.play().catch((error: Error) => refused.push(error.message));
    }
    this.clock.set(this.now);
    return { placed: this.placed.size, refused };
  }

  private async place(order: OpenOrder): Promise<void> {
    const customer = this.people[order.customer];
    if (!customer) throw new Error(`Nobody is customer ${order.customer}`);
    const { firstName, lastName, email, phone } = customer;
    const { status, body } = await this.call('/orders', {
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
    if (status === 201) this.placed.set(order, body as OrderView);
    else throw new Error(`An open order of the demo was refused: ${JSON.stringify(body)}`);
  }

  private async take(order: OpenOrder, step: Step): Promise<void> {
    const view = this.placed.get(order);
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
        return this.demand(`${staff}/acknowledgement`, {}, await this.signedIn(step.by));
      case 'start':
        return this.demand(`${staff}/picking`, {}, await this.signedIn(step.by));
      case 'pick':
        return this.pick(view, step, await this.signedIn(step.by));
      case 'ready':
        return this.demand(`${staff}/ready`, { bin: step.bin }, await this.signedIn(step.by));
      case 'refuse':
        return this.demand(`${staff}/refusal`, { reason: step.reason }, await this.signedIn(step.by));
      case 'cancel-for':
        return this.demand(`${staff}/cancellation`, { reason: step.reason }, await this.signedIn(step.by));
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

  private async signedIn(login: string): Promise<Headers> {
    const known = this.sessions.get(login);
    if (known && known.untilMs > this.clock.now().getTime()) return { cookie: known.cookie };
    const answer = await this.app.inject({
      method: 'POST',
      url: '/api/v1/staff/session',
      payload: { login, secret: DEMO_SECRET },
    });
    const [cookie] = String(answer.headers['set-cookie']).split(';');
    if (answer.statusCode !== 200 || !cookie) throw new Error(`${login} cannot sign in: ${answer.body}`);
    this.sessions.set(login, { cookie, untilMs: this.clock.now().getTime() + SHIFT_MS });
    return { cookie };
  }

  private async demand(path: string, body: object, headers: Headers): Promise<void> {
    const answer = await this.call(path, body, headers);
    if (answer.status >= 300) throw new Error(`${path} was refused: ${JSON.stringify(answer.body)}`);
  }

  private async call(path: string, body: object, headers: Headers = {}): Promise<Answer> {
    const key = idOf('demo', 'open order', this.clock.now().toISOString(), path, JSON.stringify(body));
    const answer = await this.app.inject({
      method: 'POST',
      url: `/api/v1${path}`,
      payload: body,
      headers: { ...headers, 'idempotency-key': key },
    });
    return { status: answer.statusCode, body: answer.json() };
  }
}

type Headers = Record<string, string>;
