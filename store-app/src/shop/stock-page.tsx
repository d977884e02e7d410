import type { ScanView, StockView } from '@passerelle/shared/api/stock';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { ArticleSearch } from '../features/counter/article-search.js';
import { Accounts } from '../features/stock/accounts.js';
import { CountSheet } from '../features/stock/count-sheet.js';
import { allMovements, Movements } from '../features/stock/movements.js';
import classes from '../features/stock/stock.module.css';
import { useArticleFinder } from '../features/stock/use-article-finder.js';
import { WhyDifferent } from '../features/stock/why-different.js';
import { StockPlaces } from '../features/transfers/stock-places.js';
import { get } from '../lib/api.js';
import { articleName } from '../lib/article-name.js';
import { beep } from '../lib/sound.js';
import { useWords } from '../lib/words.js';
import { Button } from '../ui/button.js';
import { Barcode, Picture, Sign } from '../ui/marks.js';
import { Notice } from '../ui/notice.js';
import { NotYetRead } from '../ui/reading.js';
import { Screen } from '../ui/screen.js';
import { Empty } from '../ui/states.js';

/** Which article? */
export function StockSearchPage() {
  const { t } = useWords();
  const finder = useArticleOpener();
  return (
    <Screen title={t('stock.title')} subtitle={t('stock.lead')}>
      <div style={{ marginBottom: 12 }}>
        <StockPlaces />
      </div>
      {finder.fault !== undefined && <Notice tone="stop" icon="warning" isUrgent title={finder.fault} />}
      <ArticleSearch
        results={finder.results}
        onAsk={finder.ask}
        onTake={finder.open}
        onForget={finder.forget}
      />
      {finder.results === undefined && (
        <Empty icon="shelf" title={t('stock.start')}>
          <p>{t('stock.startHint')}</p>
        </Empty>
      )}
    </Screen>
  );
}

/** Opens the page of whatever is found. */
function useArticleOpener() {
  const navigate = useNavigate();
  const open = (article: ScanView): void => {
    beep();
    void navigate(`/stock/${encodeURIComponent(article.sku)}`);
  };
  return { open, ...useArticleFinder(open) };
}

/** One article: where its units are, and why the site shows another number than the shelf. */
export function StockPage() {
  const { sku = '' } = useParams();
  const { t } = useWords();
  const [isCounting, setIsCounting] = useState(false);
  const finder = useArticleOpener();
  const stock = useInfiniteQuery({
    queryKey: ['stock', sku],
    queryFn: ({ pageParam, signal }) =>
      get<StockView>(`/staff/stock/${encodeURIComponent(sku)}`, { cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.movements.nextCursor ?? undefined,
  });
  const [first] = stock.data?.pages ?? [];
  const back = { to: '/stock', label: t('stock.back') };
  if (first === undefined) {
    return (
      <Screen title={t('stock.title')} back={back}>
        <NotYetRead error={stock.error} onRetry={stock.refetch} />
      </Screen>
    );
  }
  return (
    <Screen title={t('stock.title')} subtitle={t('stock.scanNext')} back={back}>
      {finder.fault !== undefined && <Notice tone="stop" icon="warning" isUrgent title={finder.fault} />}
      <div className={classes.page}>
        <div className={classes.main}>
          <Article stock={first} />
          <Accounts stock={first} />
          <Movements
            movements={allMovements(stock.data?.pages ?? [])}
            hasMore={stock.hasNextPage}
            isLoading={stock.isFetchingNextPage}
            onMore={() => void stock.fetchNextPage()}
          />
        </div>
        <aside className={classes.side} aria-label={t('stock.explanation')}>
          <WhyDifferent stock={first} />
          <Button tone="go" icon="count" isBig isWide onClick={() => setIsCounting(true)}>
            {t('count.now')}
          </Button>
        </aside>
      </div>
      {isCounting && <CountSheet stock={first} onClose={() => setIsCounting(false)} />}
    </Screen>
  );
}

function Article({ stock }: { stock: StockView }) {
  const { t } = useWords();
  return (
    <div className={classes.head}>
      <Picture image={stock.image} side={96} />
      <div className="grow">
        <h2>{articleName(stock)}</h2>
        <p>
          {stock.aisle !== undefined && <Sign word={t('aisle.word')} mark={stock.aisle} />}
          <Barcode digits={stock.gtin} spoken={t('barcode.spoken')} />
        </p>
      </div>
    </div>
  );
}
