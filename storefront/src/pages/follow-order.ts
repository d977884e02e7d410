/** How the page of an order keeps up with it: events, the bank's answer, and the proof that a message's link carries. */
import { useEffect, useRef } from 'react';
import type { useOrderActs } from '../features/orders/use-order-act.js';
import { browserNow } from '../lib/clock.js';
import { useSearchParams } from '../lib/router/place.js';

const askAgainMs = 10_000;

/** The page follows the order while it is open; after a cut line it asks again. */
export function useOrderEvents(number: string, token: string, onChanged: () => void): void {
  useEffect(() => {
    if (typeof EventSource === 'undefined') return;
    const query = new URLSearchParams({ token });
    const source = new EventSource(`/api/v1/orders/${encodeURIComponent(number)}/events?${query}`);
    const openedAt = browserNow();
    source.addEventListener('order-changed', onChanged);
    source.addEventListener('open', () => {
      if (browserNow() - openedAt > 5_000) onChanged();
    });
    return () => source.close();
  }, [number, token, onChanged]);
}

/** An answer that is no change of the order makes no event: while money is awaited, the page asks by itself. */
export function useAnswerOfBank(isAwaited: boolean, onChanged: () => void): void {
  useEffect(() => {
    // Taken out of the browser's memory by "back", the page may be older than the payment.
    const shown = ({ persisted }: PageTransitionEvent) => {
      if (persisted) onChanged();
    };
    addEventListener('pageshow', shown);
    const timer = isAwaited
      ? setInterval(() => document.visibilityState === 'visible' && onChanged(), askAgainMs)
      : undefined;
    return () => {
      removeEventListener('pageshow', shown);
      clearInterval(timer);
    };
  }, [isAwaited, onChanged]);
}

/** A message's link proves that its reader has the address or the number: said once, then taken out of the address. */
export function useProof(give: ReturnType<typeof useOrderActs>['give']): void {
  const [parameters, setParameters] = useSearchParams();
  const proof = parameters.get('proof');
  const said = useRef<string>(undefined);
  useEffect(() => {
    if (!proof || said.current === proof) return;
    said.current = proof;
    void give('contact-confirmation', { proof }).then(() =>
      setParameters(
        (before) => {
          before.delete('proof');
          return before;
        },
        { replace: true },
      ),
    );
  }, [proof, give, setParameters]);
}
