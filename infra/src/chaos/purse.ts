import { randomUUID } from 'node:crypto';
import type { Chance } from '../trial/chance.js';

const CARDS = 12;
const CARD_CENTS = 40_000;

/** A person of the head office, as the demonstration names them. */
export interface HeadOffice {
  readonly post: (path: string, body: object, key?: string) => Promise<Response>;
}

/** The gift cards and credits that are about; several people pay with one at once. */
export class Purse {
  private readonly codes: string[] = [];
  /** Vouchers that head office was told are issued. */
  readonly issued: string[] = [];

  constructor(private readonly chance: Chance) {}

  /** Has head office issue the first cards. */
  async fill({ post }: HeadOffice): Promise<void> {
    for (let card = 0; card < CARDS; card += 1) {
      const wish = { kind: 'gift-card', amountCents: CARD_CENTS };
      const answer = await post('head-office/vouchers', wish, randomUUID());
      if (answer.status !== 201) throw new Error(`Head office issued no card: HTTP ${answer.status}`);
      const { id, code } = (await answer.json()) as { id: string; code: string };
      this.issued.push(id);
      this.codes.push(code);
    }
  }

  /** A credit that a return desk printed. */
  put(code: string): void {
    this.codes.push(code);
  }

  one(): string {
    return this.chance.oneOf(this.codes);
  }

  /** One or two of them. */
  some(): string[] {
    return this.chance.next() < 0.5 ? [this.one()] : [this.one(), this.one()];
  }
}
