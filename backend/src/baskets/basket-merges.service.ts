import { Injectable } from '@nestjs/common';
import type { BasketMergeRequest, BasketView } from '@passerelle/shared/api/baskets';
import { isSameBasket } from '@passerelle/shared/baskets/basket';
import { mergeBaskets, type Side, undoMerge } from '@passerelle/shared/baskets/merge';
import type { Locale } from '@passerelle/shared/pricing/types';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database.js';
import { sha256 } from '../platform/keyed-hash.js';
import { refuse } from '../platform/problems.js';
import {
  type BasketRow,
  basketOfKey,
  type Contents,
  dropBaskets,
  moveShares,
  noteMerge,
  writeBasket,
} from './baskets.queries.js';
import { BasketsService, contentsOf, type Holder, isEmpty } from './baskets.service.js';

/** What a sign-in makes of two baskets, and how it is taken back. */
@Injectable()
export class BasketMerges {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly baskets: BasketsService,
  ) {}

  /**
   * Puts what a device holds together with what its person has, and ends the browser's own basket. Done again it
   * changes nothing; what came of it is told with the basket until it is seen.
   */
  async merge(holder: Holder, held: BasketMergeRequest, locale: Locale): Promise<BasketView> {
    const { customerId, key } = holder;
    if (customerId === undefined) return refuse('not-signed-in');
    const here = contentsOf(held, locale);
    const row = await this.database.inTransaction(async (tx) => {
      const [own] = key === undefined ? [] : await tx.rows<BasketRow>(basketOfKey(sha256(key)));
      const there = await this.baskets.gather(tx, customerId, own);
      const merged = there ? await this.join(tx, there, here) : await this.bring(tx, customerId, here);
      if (own === undefined) return merged;
      if (merged !== undefined) await tx.run(moveShares([own.id], merged.id));
      await tx.run(dropBaskets([own.id]));
      return merged;
    });
    return this.baskets.view(holder, row);
  }

  /** Takes the last merge back in favour of one side; refuses `not-found` when none is to be seen. */
  async undo(holder: Holder, keep: Side): Promise<BasketView> {
    const row = await this.database.inTransaction(async (tx) => {
      const found = await this.baskets.locked(tx, holder);
      if (found?.merge == null) return refuse('not-found');
      const { lines, codes } = undoMerge(found, found.merge, keep);
      const contents = { lines, codes, store: found.store ?? undefined, locale: found.locale };
      const [written] = await tx.rows<BasketRow>(
        writeBasket(found.id, found.revision, contents, this.clock.now()),
      );
      if (written !== undefined) await this.baskets.tell(tx, written);
      const [seen] = await tx.rows<BasketRow>(noteMerge(found.id, null));
      return seen;
    });
    return this.baskets.view(holder, row);
  }

  /** The merge was seen. */
  async putAway(holder: Holder): Promise<void> {
    await this.database.inTransaction(async (tx) => {
      const found = await this.baskets.locked(tx, holder);
      if (found?.merge == null) return;
      await tx.run(noteMerge(found.id, null));
      await this.baskets.tell(tx, found);
    });
  }

  /** The first basket of a person, or joined to one that another of their devices made in this very moment. */
  private async bring(tx: Tx, customerId: string, here: Contents): Promise<BasketRow | undefined> {
    if (isEmpty(here)) return undefined;
    const first = await this.baskets.first(tx, customerId, here);
    if (first !== undefined) return first;
    const there = await this.baskets.gather(tx, customerId);
    return there && this.join(tx, there, here);
  }

  /** What stands there and what is held here, as one. */
  private async join(tx: Tx, there: BasketRow, here: Contents): Promise<BasketRow> {
    if (isEmpty(here)) return there;
    const now = this.clock.now();
    const { basket, merge } = mergeBaskets(here, there);
    if (merge.lines.length === 0 && merge.codes.length === 0) return there;
    // Asked again, because the answer was lost: what is told is what the first time put together.
    if (isSameBasket(basket, there) && there.merge !== null) return there;
    const written = isSameBasket(basket, there)
      ? there
      : (
          await tx.rows<BasketRow>(
            writeBasket(there.id, there.revision, { ...basket, store: here.store, locale: here.locale }, now),
          )
        )[0];
    const [noted] = await tx.rows<BasketRow>(noteMerge(there.id, { at: now.toISOString(), ...merge }));
    if (noted === undefined || written === undefined) throw new Error('A basket that was held is gone');
    await this.baskets.tell(tx, noted);
    return noted;
  }
}
