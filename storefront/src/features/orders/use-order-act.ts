/** Commands of the shopper on one order: one key per act until it was answered. */
import { type Api, ApiProblem } from '@passerelle/shared/api/client';
import type { OrderView } from '@passerelle/shared/api/orders';
import { useRef, useState } from 'react';
import { newKey } from '../../lib/keys.js';
import { problemWords } from '../../lib/problem-words.js';
import { useWords } from '../../lib/words.js';

export type Act = Parameters<Api['changeOrder']>[1];

interface OrderActs {
  readonly running: Act | undefined;
  readonly fault: string | undefined;
  /** Resolves to the order as it is then, or to nothing; the reason why not is in `fault`. */
  readonly give: (act: Act, body?: object) => Promise<OrderView | undefined>;
}

export function useOrderActs(
  change: Api['changeOrder'],
  number: string,
  token: string,
  onChanged: (order: OrderView | undefined) => void,
): OrderActs {
  const { t } = useWords();
  const keys = useRef(new Map<string, string>());
  const [running, setRunning] = useState<Act>();
  const [fault, setFault] = useState<string>();
  const give = async (act: Act, body: object = {}): Promise<OrderView | undefined> => {
    const wish = `${act} ${JSON.stringify(body)}`;
    const key = keys.current.get(wish) ?? newKey();
    keys.current.set(wish, key);
    setRunning(act);
    setFault(undefined);
    try {
      const order = await change(number, act, body, token, key);
      // Whatever was wished before and not answered is a new wish from now on, on what the order has become.
      keys.current.clear();
      onChanged(order);
      return order;
    } catch (refusal) {
      setFault(problemWords(refusal, t));
      if (refusal instanceof ApiProblem) {
        // Answered: the next try is a new wish, on what the order has become.
        keys.current.delete(wish);
        onChanged(undefined);
      }
      return undefined;
    } finally {
      setRunning(undefined);
    }
  };
  return { running, fault, give };
}
