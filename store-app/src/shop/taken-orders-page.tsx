import { Banners } from '../features/shell/banners.js';
import { CounterPlaces } from '../features/taken/counter-places.js';
import { TakenList } from '../features/taken/taken-list.js';
import { useTakenWords } from '../features/taken/taken-words.js';
import { useTakenOrders } from '../features/taken/use-taken.js';
import { refusalOf } from '../lib/api.js';
import { ButtonLink } from '../ui/button.js';
import { Screen } from '../ui/screen.js';
import { Empty, Failed, Loading } from '../ui/states.js';

/** What the shop ordered for people, at the counter and on the telephone. */
export function TakenOrdersPage() {
  const { t, say } = useTakenWords();
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
        {data === undefined && error === null && <Loading label={t('state.loading')} height={72} />}
        {data === undefined && error !== null && (
          <Failed
            title={refusalOf(error)?.problem.detail ?? t('state.unreachable')}
            retryLabel={t('action.retry')}
            onRetry={() => void refetch()}
          />
        )}
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
