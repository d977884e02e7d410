import { Banners } from '../features/shell/banners.js';
import { StockPlaces } from '../features/transfers/stock-places.js';
import { TransferList } from '../features/transfers/transfer-list.js';
import { useTransfersWords } from '../features/transfers/transfers-words.js';
import { dutyOf, useTransfers } from '../features/transfers/use-transfers.js';
import { ButtonLink } from '../ui/button.js';
import { NotYetRead } from '../ui/reading.js';
import { Screen } from '../ui/screen.js';
import { Empty } from '../ui/states.js';

/** Some of it still moves, or waits for a manager's word. */
const onTheirWay = new Set(['requested', 'approved', 'prepared', 'shipped', 'received-with-difference']);

/** Goods between this shop and others, in both directions: what is to do first. */
export function TransfersPage() {
  const { say } = useTransfersWords();
  const { data, error, refetch } = useTransfers();
  const items = data?.items ?? [];
  const due = items.filter((transfer) => dutyOf(transfer) !== undefined);
  const others = items.filter((transfer) => !due.includes(transfer));
  const groups = [
    { name: say('toDo'), transfers: due },
    { name: say('underway'), transfers: others.filter(({ state }) => onTheirWay.has(state)) },
    { name: say('ended'), transfers: others.filter(({ state }) => !onTheirWay.has(state)) },
  ].filter(({ transfers }) => transfers.length > 0);
  return (
    <Screen title={say('title')} subtitle={say('lead')}>
      <Banners />
      <div className="stack">
        <StockPlaces />
        <div>
          <ButtonLink to="/stock/transfers/new" tone="go" icon="plus" isBig>
            {say('ask')}
          </ButtonLink>
        </div>
        {data === undefined && <NotYetRead error={error} onRetry={refetch} height={80} />}
        {data !== undefined && items.length === 0 && (
          <Empty icon="truck" title={say('none')}>
            <p>{say('noneHint')}</p>
          </Empty>
        )}
        {groups.map(({ name, transfers }) => (
          <section key={name} className="stack">
            <h2>{name}</h2>
            <TransferList transfers={transfers} label={name} />
          </section>
        ))}
      </div>
    </Screen>
  );
}
