import type { CollectorRequest, NamedCollectorView } from '@passerelle/shared/api/collectors';
import { useRef, useState } from 'react';
import { newKey } from '../../lib/keys.js';
import { problemWords } from '../../lib/problem-words.js';
import { useApi } from '../../lib/use-api.js';
import { useWords } from '../../lib/words.js';

/** Names somebody who may collect an order, or takes that right back; one key a wish until it is answered. */
export function useCollector(number: string, token: string, onChanged: () => void) {
  const { t } = useWords();
  const { call } = useApi();
  const keys = useRef(new Map<string, string>());
  const [isBusy, setIsBusy] = useState(false);
  const [fault, setFault] = useState<string>();

  const send = async (way: string, body: object): Promise<boolean> => {
    const wish = `${way} ${JSON.stringify(body)}`;
    const idempotencyKey = keys.current.get(wish) ?? newKey();
    keys.current.set(wish, idempotencyKey);
    setIsBusy(true);
    setFault(undefined);
    try {
      const path = `/orders/${encodeURIComponent(number)}/${way}`;
      await call<NamedCollectorView>('POST', path, { body, trackingToken: token, idempotencyKey });
      keys.current.delete(wish);
      onChanged();
      return true;
    } catch (refusal) {
      setFault(problemWords(refusal, t));
      return false;
    } finally {
      setIsBusy(false);
    }
  };

  return {
    isBusy,
    fault,
    name: (person: CollectorRequest) => send('collector', person),
    revoke: () => send('collector/revocation', {}),
  };
}
