import type { Page } from '@passerelle/shared/api/page';
import type { ScanView } from '@passerelle/shared/api/stock';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { get, refusalOf } from '../../lib/api.js';
import { useScanner } from '../../lib/scanner.js';
import { buzz } from '../../lib/sound.js';
import { useWords } from '../../lib/words.js';

/** Finds an article by a scan, a barcode or words; one that is certain is taken at once. */
export function useArticleFinder(onTake: (article: ScanView) => void) {
  const { t } = useWords();
  const [fault, setFault] = useState<string>();
  const [results, setResults] = useState<readonly ScanView[]>();
  const find = useMutation({
    mutationFn: async (text: string): Promise<ScanView | readonly ScanView[]> => {
      if (!/^\d{6,14}$/.test(text)) return (await get<Page<ScanView>>('/staff/products', { q: text })).items;
      return get<ScanView>(`/staff/scan/${text}`);
    },
    onSuccess: (found, text) => {
      if ('sku' in found) {
        setFault(undefined);
        onTake(found);
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
  useScanner((text) => find.mutate(text));
  return {
    fault,
    results,
    ask: (text: string) => find.mutate(text),
    forget: () => setResults(undefined),
  };
}
