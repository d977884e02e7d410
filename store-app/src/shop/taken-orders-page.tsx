import { Banners } from '../features/shell/banners.js';
import { CounterPlaces } from '../features/taken/counter-places.js';
import { TakenList } from '../features/taken/taken-list.js';
import { useTakenWords } from '../features/taken/taken-words.js';
import { useTakenOrders } from '../features/taken/use-taken.js';
import { ButtonLink } from '../ui/button.js';
import { NotYetRead } from '../ui/reading.js';
import { Screen } from '../ui/screen.js';
import { Empty } from '../ui/states.js';

/** What the shop ordered for people, at the counter and on the telephone. */
export function TakenOrdersPage() {
  const { say } = useTakenWords();
  const { data, error, refetch } = useTakenOrders();
  return (
    <Screen title={say('title')} subtitle={say('lead')}>
      <Banners />
      <div className="stack">
        <CounterPlaces />
        <div className="row wrap-row">
          <ButtonLink to="/counter/orders/new?channel=telephone" tone="go" icon="phone" isBig>
            {say('newTelephone')}
          </ButtonLink>
          <ButtonLink to="/counter/orders/new?channel=counter" icon="truck" isBig>
            {say('newCounter')}
          </ButtonLink>
        </div>
        {data === undefined && <NotYetRead error={error} onRetry={refetch} height={72} />}
        {data?.items.length === 0 && (
          <Empty icon="phone" title={say('none')}>
            <p>{say('noneHint')}</p>
          </Empty>
        )}
        {data !== undefined && data.items.length > 0 && <TakenList orders={data.items} />}
      </div>
    </Screen>
  );
}
