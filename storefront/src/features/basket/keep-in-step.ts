/** Keeps the basket of this page in step with the server, and through it with the person's other devices. */
import type { Call } from '@passerelle/shared/api/client';
import { chosenStoreIn } from '../../lib/chosen-store.js';
import { hearSession } from '../../lib/session-news.js';
import { bringOver, isPersonal, leaveBasket, readOn, shopOfBasket } from './basket-server.js';
import { BASKET_WRITTEN } from './basket-store.js';

/** Several presses of a button are one change. */
const writeAfterMs = 300;
const tryAgainMs = 15_000;

interface Keeper {
  readonly call: Call;
  /** Another device looked at the basket in a shop, and here none is chosen. */
  readonly onShop: (code: string) => void;
}

/** Begins; answers how to stop. While the server is away the basket of this device stands alone. */
export function keepInStep({ call, onShop }: Keeper): () => void {
  let stream: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();

  const later = (act: typeof readOn, ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => step(act), ms);
  };
  const step = (act: typeof readOn) => {
    // One after the other: each begins with what the one before has learned.
    running = running
      .then(() => act(call, chosenStoreIn(document.cookie)))
      .then(
        () => {
          listen();
          const shop = shopOfBasket();
          if (shop && isPersonal() && !chosenStoreIn(document.cookie)) onShop(shop);
        },
        () => later(readOn, tryAgainMs),
      );
  };

  const listen = () => {
    const isWanted = isPersonal() && document.visibilityState === 'visible';
    if (!isWanted) {
      stream?.close();
      stream = undefined;
      return;
    }
    if (stream !== undefined && stream.readyState !== EventSource.CLOSED) return;
    stream = new EventSource('/api/v1/basket/events');
    stream.addEventListener('basket-changed', () => step(readOn));
    // What changed before the line stood, or while it was cut, was not heard.
    stream.addEventListener('hello', () => step(readOn));
  };
  const written = () => later(bringOver, writeAfterMs);
  const seen = () => {
    if (document.visibilityState === 'visible') step(readOn);
    else step(bringOver);
    listen();
  };
  const back = () => step(readOn);
  const stopHearing = hearSession((news) => {
    if (news === 'out') leaveBasket();
    stream?.close();
    stream = undefined;
    step(readOn);
  });

  addEventListener(BASKET_WRITTEN, written);
  addEventListener('online', back);
  document.addEventListener('visibilitychange', seen);
  step(readOn);
  return () => {
    removeEventListener(BASKET_WRITTEN, written);
    removeEventListener('online', back);
    document.removeEventListener('visibilitychange', seen);
    stopHearing();
    clearTimeout(timer);
    stream?.close();
  };
}
