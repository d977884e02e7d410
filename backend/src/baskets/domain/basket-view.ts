import type { BasketView } from '@passerelle/shared/api/baskets';
import type { Basket } from '@passerelle/shared/baskets/basket';
import type { BasketMerge } from '@passerelle/shared/baskets/merge';

interface KeptBasket extends Basket {
  readonly id: string;
  readonly revision: number;
  readonly store: string | null;
  readonly merge: (BasketMerge & { readonly at: string }) | null;
}

/** A basket as its owner sees it; a merge from before `newsSince` is no news any more. */
export function basketView(row: KeptBasket | undefined, isPersonal: boolean, newsSince: Date): BasketView {
  if (row === undefined) return { revision: 0, isPersonal, lines: [], codes: [] };
  const { id, revision, lines, codes, store, merge } = row;
  return {
    ...{ id, revision, isPersonal, lines: [...lines], codes: [...codes] },
    ...(store && { store }),
    ...(merge &&
      new Date(merge.at) > newsSince && {
        merge: { at: merge.at, lines: [...merge.lines], codes: [...merge.codes] },
      }),
  };
}
