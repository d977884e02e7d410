import type { ToldFact } from './facts.js';

/** What an open screen is told; little, because it then asks for what it shows. */
export interface LiveEvent {
  /** Grows in the order of commits: the id of the event in a stream. */
  readonly seq: number;
  readonly topic: LiveTopic;
  /** null: for every shop; `NO_SHOP`: for none, a shopper's own document changed. */
  readonly store: string | null;
  /** Number of the document, where there is one. */
  readonly subject: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly at: Date;
}

type LiveTopic =
  | 'order-placed'
  | 'order-changed'
  | 'stock-changed'
  | 'put-backs-changed'
  | 'returns-changed'
  | 'transfers-changed'
  | 'taken-orders-changed'
  | 'prices-changed'
  | 'basket-changed';

/** Stands where a code of a shop would: no shop hears of it, nor head office. */
export const NO_SHOP = '';

/** Documents that travel between counters and shops: a screen that lists them reads its list again. */
const listsOf: Partial<Record<ToldFact['topic'], LiveTopic>> = {
  'goods-returned': 'returns-changed',
  'transfer-changed': 'transfers-changed',
  'taken-order-changed': 'taken-orders-changed',
};

/** Reminders change nothing that a screen shows. */
const silent: ReadonlySet<ToldFact['topic']> = new Set(['order-due-soon', 'order-choice-due']);

/** Live events of facts, in their order; what a shop left behind hears it too. */
export function liveEventsOf(facts: readonly ToldFact[]): Omit<LiveEvent, 'seq'>[] {
  return facts.flatMap((fact) => [...documentEvents(fact), ...stockEvents(fact), ...otherEvents(fact)]);
}

function documentEvents(fact: ToldFact): Omit<LiveEvent, 'seq'>[] {
  if (!fact.topic.startsWith('order-') || silent.has(fact.topic)) return [];
  const { number = fact.subject, state, revision, command, fromStore } = fact.payload;
  const told = { subject: number, payload: { number, state, revision, command }, at: fact.at };
  const topic = fact.topic === 'order-placed' ? 'order-placed' : 'order-changed';
  const left = fromStore !== undefined && fromStore !== fact.store ? [fromStore] : [];
  return [
    // A shop that is given an order of another shop rings as for a new one.
    { ...told, topic: left.length > 0 ? 'order-placed' : topic, store: fact.store },
    ...left.map((store) => ({ ...told, topic: 'order-changed' as const, store })),
  ];
}

function stockEvents(fact: ToldFact): Omit<LiveEvent, 'seq'>[] {
  return (fact.payload.touched ?? []).map(({ store, skus }) => ({
    topic: 'stock-changed',
    store,
    subject: '',
    payload: { store, skus },
    at: fact.at,
  }));
}

function otherEvents(fact: ToldFact): Omit<LiveEvent, 'seq'>[] {
  const { hasPutBacks, fromStore, order } = fact.payload;
  const list = listsOf[fact.topic];
  if (list !== undefined) {
    const told = { store: fact.store, payload: {}, at: fact.at };
    return [
      { ...told, topic: list, subject: fact.subject },
      // What came back concerns its order's page too, wherever that was collected.
      ...(order === undefined
        ? []
        : [{ ...told, topic: 'order-changed' as const, subject: order, payload: { number: order } }]),
    ];
  }
  if (fact.topic === 'basket-changed')
    return [
      {
        ...{ topic: 'basket-changed' as const, store: NO_SHOP, subject: fact.subject, at: fact.at },
        payload: { revision: fact.payload.revision },
      },
    ];
  if (fact.topic === 'prices-changed')
    return [{ topic: 'prices-changed', store: null, subject: '', payload: {}, at: fact.at }];
  if (!hasPutBacks) return [];
  const told = { topic: 'put-backs-changed' as const, subject: '', payload: {}, at: fact.at };
  return [{ ...told, store: fromStore ?? fact.store }];
}
