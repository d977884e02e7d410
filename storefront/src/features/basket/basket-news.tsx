import type { Api } from '@passerelle/shared/api/client';
import { lazy, Suspense } from 'react';
import { useMerge } from './basket-server.js';

const MergeNotice = lazy(async () => ({ default: (await import('./merge-notice.js')).MergeNotice }));

/** What a sign-in made of two baskets, on every page until it is seen. */
export function BasketNews({ api }: { api: Api }) {
  const news = useMerge();
  if (!news) return null;
  return (
    <Suspense fallback={null}>
      <MergeNotice key={news.merge.at} api={api} {...news} />
    </Suspense>
  );
}
