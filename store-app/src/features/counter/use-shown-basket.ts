import type { CounterBasketView } from '@passerelle/shared/api/baskets';
import { useMutation } from '@tanstack/react-query';
import { type Dispatch, type SetStateAction, useEffect, useEffectEvent, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { call, refusalOf } from '../../lib/api.js';
import { beep, buzz } from '../../lib/sound.js';
import { useWords } from '../../lib/words.js';
import { type Basket, withShown } from './basket.js';

/** A basket that a shopper shows on their phone: by its QR, or by the short code under it. */
export function useShownBasket(setBasket: Dispatch<SetStateAction<Basket>>) {
  const { t } = useWords();
  const [isAsking, setAsking] = useState(false);
  const open = useMutation({
    mutationFn: (shown: string) =>
      call<CounterBasketView>('POST', '/staff/shown-baskets/opening', { body: { shown } }),
    onSuccess: ({ lines, codes }) => {
      beep();
      setAsking(false);
      // What is sold by weight is put on the scale first.
      const taken = lines.filter(({ article }) => !article.isWeighed);
      setBasket((before) => withShown(before, { lines: taken, codes }));
    },
    onError: () => buzz(),
  });
  const { state } = useLocation();
  const navigate = useNavigate();
  // Scanned where orders are handed over: it is opened here, once.
  const scanned = (state as { shown?: string } | null)?.shown;
  const openScanned = useEffectEvent((text: string) => {
    void navigate('.', { replace: true, state: null });
    open.mutate(text);
  });
  useEffect(() => {
    if (scanned !== undefined) openScanned(scanned);
  }, [scanned]);
  const code = refusalOf(open.error)?.code;
  const fault = !open.isError
    ? undefined
    : code === 'not-found'
      ? t('shown.over')
      : code === 'too-many-requests'
        ? t('shown.locked')
        : t('state.unreachable');
  return { open, fault, isAsking, setAsking };
}

export type Shown = ReturnType<typeof useShownBasket>;
