import { useSearchParams } from 'react-router';
import { FindPurchase } from '../features/returns/find-purchase.js';
import { HandOverPlaces } from '../features/returns/hand-over-places.js';
import { PurchaseList } from '../features/returns/purchase-list.js';
import { ReturnList } from '../features/returns/return-list.js';
import { useReturnsWords } from '../features/returns/returns-words.js';
import { usePurchases, useRecentReturns, useWaitingReturns } from '../features/returns/use-returns.js';
import { Banners } from '../features/shell/banners.js';
import { refusalOf } from '../lib/api.js';
import { Button } from '../ui/button.js';
import { FailedRead } from '../ui/reading.js';
import { Screen } from '../ui/screen.js';
import { Empty, Failed, Loading } from '../ui/states.js';

/** Somebody brings something back: which purchase is it? Below it what waits for somebody to look at it. */
export function ReturnsPage() {
  const { say } = useReturnsWords();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('q') ?? '';
  const purchases = usePurchases(asked);
  const ask = (q: string): void => {
    if (q === asked) void purchases.refetch();
    else setSearch(q === '' ? {} : { q }, { replace: true });
  };
  return (
    <Screen title={say('title')} subtitle={say('lead')}>
      <Banners />
      <div className="stack">
        <HandOverPlaces />
        <FindPurchase isBusy={purchases.isFetching} onAsk={ask} />
        {asked === '' ? <Goods /> : <Found asked={asked} purchases={purchases} onForget={() => ask('')} />}
      </div>
    </Screen>
  );
}

interface FoundProps {
  asked: string;
  purchases: ReturnType<typeof usePurchases>;
  onForget: () => void;
}

function Found({ asked, purchases, onForget }: FoundProps) {
  const { t, say } = useReturnsWords();
  const { data, error, refetch } = purchases;
  if (data === undefined && error === null)
    return <Loading label={t('state.loading')} height={96} rows={3} />;
  if (data === undefined) {
    return <FailedRead error={error} onRetry={refetch} />;
  }
  return (
    <>
      <div className="row wrap-row spread">
        <div role="status">
          <h2 className={data.items.length === 0 ? 'vh' : undefined}>
            {say('found', { count: data.items.length, asked })}
          </h2>
        </div>
        <Button icon="cross" onClick={onForget}>
          {say('forget')}
        </Button>
      </div>
      {data.items.length === 0 ? (
        <Empty icon="search" title={say('none')}>
          <p>{say('noneHint')}</p>
        </Empty>
      ) : (
        <>
          <PurchaseList purchases={data.items} asked={asked} />
          <p className="mute">{t('customer.noted')}</p>
        </>
      )}
    </>
  );
}

/** What waits, and what was done last. */
function Goods() {
  const { t, say } = useReturnsWords();
  const waiting = useWaitingReturns();
  const recent = useRecentReturns();
  if (waiting.data === undefined || recent.data === undefined) {
    if (waiting.error === null && recent.error === null)
      return <Loading label={t('state.loading')} height={76} />;
    return (
      <Failed
        title={refusalOf(waiting.error ?? recent.error)?.problem.detail ?? t('state.unreachable')}
        retryLabel={t('action.retry')}
        onRetry={() => {
          void waiting.refetch();
          void recent.refetch();
        }}
      />
    );
  }
  const ended = recent.data.items.filter(({ state }) => state !== 'received');
  const isEmpty = waiting.data.items.length + ended.length === 0;
  return (
    <>
      {isEmpty && (
        <Empty icon="undo" title={say('start')}>
          <p>{say('startHint')}</p>
        </Empty>
      )}
      {waiting.data.items.length > 0 && (
        <>
          <h2>{say('waiting', { count: waiting.data.items.length })}</h2>
          <ReturnList returns={waiting.data.items} label={say('waitingLabel')} />
        </>
      )}
      {ended.length > 0 && (
        <>
          <h2>{say('recent')}</h2>
          <ReturnList returns={ended} label={say('recent')} />
        </>
      )}
    </>
  );
}
