import type { Page } from '@passerelle/shared/api/page';
import type { QuoteView } from '@passerelle/shared/api/quotes';
import type { PaymentRequest, ReceiptView } from '@passerelle/shared/api/sales';
import type { ScanView } from '@passerelle/shared/api/stock';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call, get, refusalOf } from '../../lib/api.js';
import { outbox } from '../../lib/outbox.js';
import { beep, buzz } from '../../lib/sound.js';
import { useWords } from '../../lib/words.js';
import {
  added,
  type Basket,
  emptyBasket,
  keepBasket,
  keptBasket,
  promisedLines,
  requestedLines,
  withGrams,
} from './basket.js';

/** A counter sale from the first scan to the receipt. */
export function useCounter() {
  const { t } = useWords();
  const client = useQueryClient();
  const [basket, setBasket] = useState<Basket>(() => keptBasket(sessionStorage));
  const [results, setResults] = useState<readonly ScanView[]>();
  const [fault, setFault] = useState<string>();
  /** What lies on the scale; with its former weight when it is weighed again. */
  const [weighing, setWeighing] = useState<{ article: ScanView; grams?: number }>();
  const [overrideReason, setOverrideReason] = useState('');
  const [grossErrorReason, setGrossErrorReason] = useState('');
  useEffect(() => keepBasket(sessionStorage, basket), [basket]);

  const request = {
    lines: requestedLines(basket),
    codes: [...basket.codes],
    gesture: basket.gesture,
    customerId: basket.customer?.id,
  };
  const quote = useQuery({
    queryKey: ['quote', request],
    queryFn: ({ signal }) => call<QuoteView>('POST', '/staff/quotes', { body: request, signal }),
    enabled: basket.lines.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  });

  const take = (article: ScanView): void => {
    beep();
    setFault(undefined);
    setResults(undefined);
    if (article.isWeighed && article.grams === undefined) setWeighing({ article });
    else setBasket((before) => added(before, article));
  };
  const weigh = (grams: number): void => {
    if (weighing === undefined) return;
    const { article, grams: before } = weighing;
    setBasket((basket) =>
      before === undefined ? added(basket, { ...article, grams }) : withGrams(basket, article.sku, grams),
    );
    setWeighing(undefined);
  };

  const find = useMutation({
    mutationFn: async (text: string): Promise<ScanView | readonly ScanView[]> => {
      if (!looksLikeCode(text)) return (await get<Page<ScanView>>('/staff/products', { q: text })).items;
      return get<ScanView>(`/staff/scan/${encodeURIComponent(text)}`);
    },
    onSuccess: (found, text) => {
      if ('sku' in found) {
        take(found);
        return;
      }
      setFault(found.length === 0 ? t('counter.nothing', { words: text }) : undefined);
      setResults(found);
    },
    onError: (cause, text) => {
      buzz();
      const isUnknown = refusalOf(cause)?.code === 'not-found';
      setFault(isUnknown ? t('counter.unknown', { scanned: text }) : t('state.unreachable'));
    },
  });

  const sale = useMutation({
    mutationFn: (payments: PaymentRequest[]) =>
      outbox.post<ReceiptView>(
        '/staff/sales',
        {
          ...request,
          payments,
          quote: quote.data && { hash: quote.data.hash, at: quote.data.document.at },
          overrideReason: overrideReason.trim() === '' ? undefined : overrideReason.trim(),
          grossErrorReason: grossErrorReason.trim() === '' ? undefined : grossErrorReason.trim(),
        },
        t('act.sold', { count: basket.lines.length }),
      ),
    onSuccess: () => {
      setBasket(emptyBasket);
      setOverrideReason('');
      setGrossErrorReason('');
      keepBasket(sessionStorage, emptyBasket);
    },
    onError: () => void client.invalidateQueries({ queryKey: ['quote'] }),
  });

  const isTakingPromised =
    promisedLines(basket).length > 0 || refusalOf(sale.error)?.code === 'unit-promised';
  return {
    basket,
    setBasket,
    quote,
    find,
    take,
    weighing,
    setWeighing,
    weigh,
    results,
    forgetResults: () => setResults(undefined),
    fault,
    sale,
    overrideReason,
    setOverrideReason,
    isTakingPromised,
    grossErrorReason,
    setGrossErrorReason,
  };
}

/** A barcode or a SKU, not words: digits, or signs with a digit and no space. */
function looksLikeCode(text: string): boolean {
  return /^\d{6,14}$/.test(text) || /^(?=.*\d)[A-Z0-9][A-Z0-9._-]{3,}$/.test(text);
}
