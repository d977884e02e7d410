/** The API, for what happens after the page is there. */
import { type Api, createApi } from '@passerelle/shared/api/client';
import { useMemo } from 'react';
import { useWords } from './words.js';

export function useApi(): Api {
  const { locale } = useWords();
  return useMemo(() => createApi((path, init) => fetch(path, init), locale), [locale]);
}
