/** The server's basket as this device last read it, and the way from one to the other and back. */
import type { BasketMergeView, BasketView } from '@passerelle/shared/api/baskets';
import { ApiProblem, type Call } from '@passerelle/shared/api/client';
import { type Basket, emptyBasket, isSameBasket } from '@passerelle/shared/baskets/basket';
import type { Side } from '@passerelle/shared/baskets/merge';
import { reapply } from '@passerelle/shared/baskets/reapply';
import { keep } from '../../lib/kept.js';
import { readBasket } from './basket.js';
import { basketHere, takeOver } from './basket-store.js';

// A basket that others change at each of so many tries is read again later.
const mostTries = 6;

/** What the server said last; null before it was first asked, and after a sign-out. */
const last = keep<BasketView | null>('passerelle.basket-server', null, readView);

/** Which merge this very device made by signing in. */
const mergedHere = keep<string>('passerelle.basket-merged', '', (raw) =>
  typeof raw === 'string' ? raw : '',
);

/** What came of a sign-in, and on which side of it this device stands. */
export function useMerge(): { merge: BasketMergeView; side: Side } | undefined {
  const merge = last.use()?.merge;
  const own = mergedHere.use();
  return merge && { merge, side: merge.at === own ? 'here' : 'there' };
}

/** Is it known that somebody is signed in, whose other devices share this basket? */
export function isPersonal(): boolean {
  return last.read()?.isPersonal === true;
}

/** The shop in which another device looked at the basket. */
export function shopOfBasket(): string | undefined {
  return last.read()?.store;
}

/** Reads the server's basket and brings both to the same; throws where it cannot be reached. */
export async function readOn(call: Call, store: string | undefined): Promise<void> {
  await settle(call, store, await call<BasketView>('GET', '/basket'));
}

/** Brings what was changed here to the server, without asking first how it stands there. */
export async function bringOver(call: Call, store: string | undefined): Promise<void> {
  const before = last.read();
  if (before === null) return readOn(call, store);
  if (!isSameBasket(before, basketHere())) await settle(call, store, before);
}

/** Nobody is signed in here any more: the basket stays with the person, this device has none. */
export function leaveBasket(): void {
  mergedHere.write('');
  last.write(null);
  takeOver(emptyBasket);
}

/** Takes what a sign-in put together back, in favour of one side. */
export async function undoMerge(call: Call, side: Side): Promise<void> {
  adopt(await call<BasketView>('POST', '/basket/merge/undo', { body: { keep: side } }));
}

/** It was seen. */
export async function putMergeAway(call: Call): Promise<void> {
  await call<void>('DELETE', '/basket/merge');
  const before = last.read();
  if (before) last.write({ ...before, merge: undefined });
}

async function settle(call: Call, store: string | undefined, first: BasketView): Promise<void> {
  let view = first;
  for (let turn = 0; turn < mostTries; turn += 1) {
    const before = last.read();
    const here = basketHere();
    if (isOfSomebodyElse(before, view)) {
      adopt(view);
      return;
    }
    if (view.isPersonal && !before?.isPersonal) {
      // Nothing here was ever this person's: what both hold is put together, once.
      const body = { lines: here.lines, codes: here.codes, store };
      const merged = await call<BasketView>('POST', '/basket/merge', { body });
      if (merged.merge) mergedHere.write(merged.merge.at);
      last.write(merged);
      follow(here);
      return;
    }
    const base = before && before.id === view.id ? before : emptyBasket;
    const wanted = reapply(base, here, view);
    if (isSameBasket(wanted, view)) {
      last.write(view);
      follow(here);
      return;
    }
    const body = { id: view.id, revision: view.revision, lines: wanted.lines, codes: wanted.codes, store };
    try {
      last.write(await call<BasketView>('PUT', '/basket', { body }));
      follow(here);
      return;
    } catch (fault) {
      view = standing(fault);
    }
  }
}

/** The basket belongs to another person than the one whose it was here, or to nobody any more. */
function isOfSomebodyElse(before: BasketView | null, view: BasketView): boolean {
  if (!before?.isPersonal) return false;
  return !view.isPersonal || (before.id !== undefined && before.id !== view.id);
}

function adopt(view: BasketView): void {
  last.write(view);
  takeOver(contentsOf(view));
}

/** What the server took is here as well; what was changed here meanwhile stays, and goes there next. */
function follow(sent: Basket): void {
  const taken = last.read() ?? emptyBasket;
  takeOver(contentsOf(reapply(sent, basketHere(), taken)));
}

/** How the basket stands, as a refused write tells it; every other fault is thrown on. */
function standing(fault: unknown): BasketView {
  if (!(fault instanceof ApiProblem) || fault.code !== 'stale-basket') throw fault;
  return fault.problem.basket as BasketView;
}

function contentsOf({ lines, codes }: Basket): Basket {
  return { lines: [...lines], codes: [...codes] };
}

function readView(raw: unknown): BasketView | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const view = raw as BasketView;
  if (!Number.isInteger(view.revision) || typeof view.isPersonal !== 'boolean') return null;
  const { lines, codes } = readBasket(raw);
  return { ...view, lines: [...lines], codes: [...codes] };
}
