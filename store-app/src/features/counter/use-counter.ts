import type { Page } from '@passerelle/shared/api/page';
import type { QuoteView } from '@passerelle/shared/api/quotes';
import type { PaymentView, ReceiptView } from '@passerelle/shared/api/sales';
import type { ScanView } from '@passerelle/shared/api/stock';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call, get, refusalOf } from '../../lib/api.js';
import { outbox } from '../../lib/outbox.js';
import { useColleague } from '../../lib/shop-floor.js';
import { beep, buzz } from '../../lib/sound.js';
import { useWords } from '../../lib/words.js';
import { added, type Basket, emptyBasket, keepBasket, keptBasket, promisedLines } from './basket.js';

/** A counter sale from the first scan to the receipt. */
export function useCounter() {
  const { t } = useWords();
  const { store = '' } = useColleague();
  const client = useQueryClient();
  const [basket, setBasket] = useState<Basket>(() => keptBasket(sessionStorage));
  const [results, setResults] = useState<readonly ScanView[]>();
  const [fault, setFault] = useState<string>();
  const [overrideReason, setOverrideReason] = useState('');
  const [grossErrorReason, setGrossErrorReason] = useState('');
  useEffect(() => keepBasket(sessionStorage, basket), [basket]);

  const request = {
    store,
    lines: basket.lines.map(({ article, quantity }) => ({ sku: article.sku, quantity })),
    codes: [...basket.codes],
  };
  const { gesture } = basket;
  const quote = useQuery({
    queryKey: ['quote', request, gesture],
    queryFn: ({ signal }) => {
      const { store: _, ...counter } = request;
      return gesture === undefined
        ? call<QuoteView>('POST', '/quotes', { body: request, signal })
        : call<QuoteView>('POST', '/staff/quotes', { body: { ...counter, gesture }, signal });
    },
    enabled: basket.lines.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  });

  const take = (article: ScanView): void => {
    beep();
    setFault(undefined);
    setResults(undefined);
    setBasket((before) => added(before, article));
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
    mutationFn: (payments: PaymentView[]) =>
      outbox.post<ReceiptView>(
        '/staff/sales',
        {
          lines: request.lines,
          codes: request.codes,
          gesture,
          customerId: basket.customer?.id,
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
