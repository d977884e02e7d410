import type { Api } from '@passerelle/shared/api/client';
import { type ComponentType, useEffect, useEffectEvent, useState } from 'react';
import { useApi } from '../lib/use-api.js';
import { useChooseStore } from './use-choose-store.js';

/** Keeps the basket in step with the person's other devices, once the page is there; its script comes by itself. */
export function BasketKeeper() {
  const api = useApi();
  const onShop = useEffectEvent(useChooseStore());
  const [News, setNews] = useState<ComponentType<{ api: Api }>>();
  useEffect(() => {
    let isHere = true;
    let stop = () => {};
    const begun = Promise.all([
      import('../features/basket/keep-in-step.js'),
      import('../features/basket/basket-news.js'),
    ]);
    begun.then(
      ([{ keepInStep }, { BasketNews }]) => {
        if (!isHere) return;
        stop = keepInStep({ call: api.call, onShop: (code) => onShop(code) });
        setNews(() => BasketNews);
      },
      // Without it the basket of this device stands alone.
      () => undefined,
    );
    return () => {
      isHere = false;
      stop();
    };
  }, [api]);
  return News ? <News api={api} /> : null;
}
