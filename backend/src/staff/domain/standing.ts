/** Where somebody stands in the house. */
export interface Standing {
  readonly role: 'colleague' | 'manager' | 'head-office';
  readonly store: string | null;
  readonly isDisabled: boolean;
}

/** What a change may name; what is absent stays. */
export interface StandingWish {
  readonly role?: Standing['role'] | undefined;
  readonly store?: string | null | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** The standing after a change; who joins the head office leaves their shop unless one is named. */
export function standingAfter(before: Standing, wish: StandingWish): Standing {
  const role = wish.role ?? before.role;
  const kept = role === 'head-office' ? null : before.store;
  return {
    role,
    store: wish.store === undefined ? kept : wish.store,
    isDisabled: wish.isDisabled ?? before.isDisabled,
  };
}

/** A shop's role needs its shop, and head office has none. */
export function shopFault({
  role,
  store,
}: Pick<Standing, 'role' | 'store'>): 'is-required' | 'not-in-head-office' | undefined {
  if (role === 'head-office') return store === null ? undefined : 'not-in-head-office';
  return store === null ? 'is-required' : undefined;
}

/** Does the change take somebody out of the head office, or the right to sign in from them? */
export function isFall(before: Standing, after: Standing): boolean {
  if (after.isDisabled && !before.isDisabled) return true;
  return before.role === 'head-office' && after.role !== 'head-office';
}

/** Must whoever is signed in as this person do so again? Rights and shop are told to a stream when it begins. */
export function endsSessions(before: Standing, after: Standing): boolean {
  return after.isDisabled || before.role !== after.role || before.store !== after.store;
}
