import { Injectable } from '@nestjs/common';
import type { BasketShareView, SharedBasketView } from '@passerelle/shared/api/baskets';
import { isSameBasket } from '@passerelle/shared/baskets/basket';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database, type Tx } from '../platform/database.js';
import { Idempotency, type KeyedRequest } from '../platform/idempotency.js';
import { newId } from '../platform/ids.js';
import { Logger } from '../platform/logger.js';
import { ProblemError, refuse } from '../platform/problems.js';
import { type Limit, RateLimits } from '../platform/rate-limits.js';
import type { ShopColleague } from '../platform/signed-in.js';
import { BasketProofs } from './basket-proofs.service.js';
import { addShare, livingShares, type ShareRow, shareBehind } from './basket-shares.queries.js';
import { BasketsService, type Holder } from './baskets.service.js';

const DAY_MS = 86_400_000;
const MOST_LIVING_SHARES = 20;
const GUESSES: Limit = { hits: 10, windowSeconds: 600 };

/** What a stored answer keeps of a copy: its secrets are derived from its id again. */
interface StoredShare {
  readonly id: string;
  readonly locale: 'fr' | 'en';
  readonly expiresAt: string;
}

/** Read-only copies of a basket, for a friend or for the colleague at the counter. */
@Injectable()
export class BasketShares {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly logger: Logger,
    private readonly idempotency: Idempotency,
    private readonly limits: RateLimits,
    private readonly baskets: BasketsService,
    private readonly proofs: BasketProofs,
  ) {}

  /**
   * Makes a copy of the basket as it stands, or answers the one that was made of the same lines lately. Refuses
   * `basket-empty`, and `too-many-shares` when twenty copies of the basket can still be opened.
   */
  async share(request: KeyedRequest, holder: Holder): Promise<BasketShareView> {
    const { id, locale, expiresAt } = await this.idempotency.once(
      request,
      (tx) => this.copy(tx, holder),
      201,
    );
    const path = storefrontPath(locale, 'sharedBasket', this.proofs.token(id));
    return { url: `${this.config.publicUrl}${path}`, code: this.proofs.code(id), expiresAt };
  }

  /** The copy behind the token of a link, without codes: they are the shopper's. Refuses `not-found`, also once it is over. */
  async open(token: string): Promise<SharedBasketView> {
    const { lines, store, createdAt, expiresAt } = (await this.behind({ token })) ?? refuse('not-found');
    return {
      lines: [...lines],
      ...(store && { store }),
      sharedAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    };
  }

  /**
   * The copy that a shopper shows at the counter, with its codes, by the link in its QR or by the short code. Refuses
   * `not-found` for whatever opens none; a colleague who presented ten wrong codes waits.
   */
  async openAtCounter(shown: string, { staffId, store }: ShopColleague): Promise<ShareRow> {
    const proof = this.proofs.readShown(shown);
    if (proof === undefined) return refuse('not-found');
    if ('token' in proof) return (await this.behind(proof)) ?? refuse('not-found');
    const who = `${store} ${staffId}`;
    await this.limits.refuseSpent('basket-code', who, GUESSES);
    const found = await this.behind(proof);
    if (found !== undefined) return found;
    await this.limits.guess('basket-code', who, GUESSES).catch((error: unknown) => {
      if (error instanceof ProblemError) this.logger.event('warn', 'basket-codes-locked', { store, staffId });
      throw error;
    });
    return refuse('not-found');
  }

  private async copy(tx: Tx, holder: Holder): Promise<StoredShare> {
    const basket = await this.baskets.locked(tx, holder);
    if (basket === undefined || basket.lines.length === 0) return refuse('basket-empty');
    const at = this.clock.now();
    const living = await tx.rows<ShareRow>(livingShares(basket.id, at));
    const lifeMs = this.config.basketShareDays * DAY_MS;
    const same = living.find(
      (share) => isSameBasket(share, basket) && share.expiresAt.getTime() - at.getTime() > lifeMs / 2,
    );
    if (same !== undefined) return stored(same);
    if (living.length >= MOST_LIVING_SHARES) return refuse('too-many-shares');
    const id = newId(at);
    const tokenHash = this.proofs.tokenHash(this.proofs.token(id));
    const codeHash = this.proofs.codeHash(this.proofs.code(id));
    const expiresAt = new Date(at.getTime() + lifeMs);
    const [made] = await tx.rows<ShareRow>(addShare({ id, tokenHash, codeHash, basket, at, expiresAt }));
    if (made === undefined) throw new Error('A copy was not made');
    return stored(made);
  }

  private async behind(proof: { token: string } | { code: string }): Promise<ShareRow | undefined> {
    const now = this.clock.now();
    const [row] = await this.database.rows<ShareRow>(
      'token' in proof
        ? shareBehind('token_hash', this.proofs.tokenHash(proof.token), now)
        : shareBehind('code_hash', this.proofs.codeHash(proof.code), now),
    );
    return row;
  }
}

function stored({ id, locale, expiresAt }: ShareRow): StoredShare {
  return { id, locale, expiresAt: expiresAt.toISOString() };
}
