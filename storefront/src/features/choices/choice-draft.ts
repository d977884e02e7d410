/** What a shopper is about to choose, before it is sent. */
import type { ChoiceRequest, MissingLineView, OrderChoicesView } from '@passerelle/shared/api/choices';
import type { StoreView } from '@passerelle/shared/api/stores';
import { unbrokenMeasures } from '@passerelle/shared/i18n/format';
import type { ChoicesWords } from './choices-words.js';

export interface ChoiceDraft {
  readonly choice?: ChoiceRequest['choice'];
  readonly store?: string;
  /** What is taken in the place of each article; the empty word: nothing. */
  readonly instead: Readonly<Record<string, string>>;
}

/** The first of what is offered stands ready in each place, so that one gesture is enough. */
export function draftOf({ lines, otherStores }: OrderChoicesView): ChoiceDraft {
  return {
    store: otherStores[0]?.code,
    instead: Object.fromEntries(lines.map(({ sku, substitutes }) => [sku, substitutes[0]?.sku ?? ''])),
  };
}

/** What is sent; undefined while nothing is chosen. */
export function requestOf({ choice, store, instead }: ChoiceDraft): ChoiceRequest | undefined {
  if (choice === undefined) return undefined;
  if (choice === 'other-store') return { choice, ...(store && { store }) };
  if (choice !== 'substitute') return { choice };
  const lines = Object.entries(instead).map(([sku, substitute]) => ({
    sku,
    ...(substitute && { substitute }),
  }));
  return { choice, lines };
}

/** "Perceuse 18 V, 2 batteries", once each. */
export function articleOf({ name, label }: Pick<MissingLineView, 'name' | 'label'>): string {
  return unbrokenMeasures(label && !name.includes(label) ? `${name}, ${label}` : name);
}

/** A shop with its distance and when the order would be ready there. */
export function shopOf(store: StoreView, { t, c, dayTime, distance }: ChoicesWords): string {
  const when = store.readyAt ? t('ready.on', { when: dayTime(store.readyAt, store.timezone) }) : '';
  const values = { shop: store.name, when };
  return store.distanceMeters === undefined
    ? c('storeOne', values)
    : c('storeFar', { ...values, distance: distance(store.distanceMeters) });
}

/** The consequences of a draft, one sentence each, as they are confirmed. */
export function consequencesOf(draft: ChoiceDraft, choices: OrderChoicesView, words: ChoicesWords): string[] {
  const { c, t, money, dayTime } = words;
  const { lines, drop, otherStores, waitFrom } = choices;
  switch (draft.choice) {
    case 'wait':
      return [c('sum.wait', { shop: waitFrom?.name ?? '' })];
    case 'other-store': {
      const store = otherStores.find(({ code }) => code === draft.store);
      const when = store?.readyAt ? t('ready.on', { when: dayTime(store.readyAt, store.timezone) }) : '';
      return [c('sum.store', { shop: store?.name ?? '', when })];
    }
    case 'substitute':
      return lines.map((line) => {
        const taken = line.substitutes.find(({ sku }) => sku === draft.instead[line.sku]);
        return taken
          ? c('sum.substitute', { article: articleOf(taken), amount: money(taken.unitCents) })
          : c('sum.leave', { article: articleOf(line) });
      });
    default:
      return [dropWords(drop, words)];
  }
}

/** What leaving it out costs and gives back. */
export function dropWords(
  { totalCents, backCents }: OrderChoicesView['drop'],
  { c, money }: ChoicesWords,
): string {
  const amount = money(backCents);
  return totalCents > 0 ? c('dropText', { amount, total: money(totalCents) }) : c('dropAll', { amount });
}

/** What is said once it was chosen. */
export function doneWords(draft: ChoiceDraft, choices: OrderChoicesView, { c, money }: ChoicesWords): string {
  const { drop, otherStores, waitFrom } = choices;
  if (draft.choice === 'wait') return c('done.wait', { shop: waitFrom?.name ?? '' });
  if (draft.choice === 'other-store')
    return c('done.store', { shop: otherStores.find(({ code }) => code === draft.store)?.name ?? '' });
  if (draft.choice === 'substitute') return c('done.substitute');
  return c('done.drop', { amount: money(drop.backCents) });
}
