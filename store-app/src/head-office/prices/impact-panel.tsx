import { Panel } from '../../ui/office.js';
import { Loading } from '../../ui/states.js';
import classes from './prices.module.css';
import { useImpact } from './prices-calls.js';
import { usePricesWords } from './prices-words.js';

const MOST_NAMED = 5;

/** What a batch changes around it, in figures. */
export function ImpactPanel({ id, revision }: { id: string; revision: number }) {
  const { t, say, number } = usePricesWords();
  const { data } = useImpact(id, revision);
  return (
    <Panel title={say('impact.title')}>
      {data === undefined ? (
        <Loading label={t('state.loading')} rows={3} height={20} />
      ) : (
        <>
          <dl className={classes.figures}>
            <Figure label={say('impact.reservations')} value={number(data.openReservations)} />
            <Figure label={say('impact.labels')} value={number(data.labels)} />
            <Figure label={say('impact.promotions')} value={number(data.promotions.length)} />
          </dl>
          {data.promotions.length > 0 && (
            <ul className="mute">
              {data.promotions.slice(0, MOST_NAMED).map((promotion) => (
                <li key={promotion.id}>
                  {promotion.name}, {say('impact.articles', { count: promotion.articles })}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Panel>
  );
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
