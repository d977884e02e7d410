import type { PriceHistoryEntryView, PriceHistoryView } from '@passerelle/shared/api/price-batches';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { get } from '../../lib/api.js';
import { ButtonLink } from '../../ui/button.js';
import { Status } from '../../ui/marks.js';
import { numberCell, OfficeScreen, Panel, Table } from '../../ui/office.js';
import { NotYetRead } from '../../ui/reading.js';
import { Empty } from '../../ui/states.js';
import { changeOf } from './amounts.js';
import { Change } from './change.js';
import { PriceChart } from './price-chart.js';
import classes from './prices.module.css';
import { usePricesWords } from './prices-words.js';

/** Every price an article had or will have, as a line and as a table, and who decided each. */
export function ArticlePricesPage() {
  const { say, money, locale } = usePricesWords();
  const { sku = '' } = useParams();
  const history = useQuery({
    queryKey: ['prices', 'history', sku, locale],
    queryFn: ({ signal }) =>
      get<PriceHistoryView>(`/head-office/prices/${encodeURIComponent(sku)}/history`, {}, signal),
  });
  const { data } = history;
  const crumbs = [{ to: '/head-office/prices', label: say('title') }];
  if (data === undefined)
    return (
      <OfficeScreen title={say('article.title')} crumbs={crumbs} crumbsLabel={say('crumbs')}>
        <NotYetRead error={history.error} onRetry={history.refetch} height={60} />
      </OfficeScreen>
    );
  return (
    <OfficeScreen
      title={data.name}
      subtitle={[
        sku,
        data.label,
        data.publicCents !== undefined && say('article.now', { price: money(data.publicCents) }),
      ]
        .filter(Boolean)
        .join(', ')}
      crumbs={crumbs}
      crumbsLabel={say('crumbs')}
      actions={
        <ButtonLink to={`/head-office/prices/articles/${encodeURIComponent(sku)}/evidence`} icon="shield">
          {say('article.evidence')}
        </ButtonLink>
      }
    >
      <Panel title={say('article.history')} isFlush>
        {data.entries.length === 0 ? (
          <Empty icon="label" title={say('article.none')} />
        ) : (
          <>
            {data.entries.length > 1 && <PriceChart entries={data.entries} />}
            <History entries={data.entries} />
          </>
        )}
      </Panel>
    </OfficeScreen>
  );
}

function History({ entries }: { entries: readonly PriceHistoryEntryView[] }) {
  const { say } = usePricesWords();
  return (
    <Table
      label={say('table.history')}
      head={
        <>
          <th scope="col">{say('col.effective')}</th>
          <th scope="col" className={numberCell}>
            {say('col.new')}
          </th>
          <th scope="col" className={numberCell}>
            {say('col.change')}
          </th>
          <th scope="col" className={numberCell}>
            {say('col.floor')}
          </th>
          <th scope="col">{say('col.batch')}</th>
          <th scope="col">{say('col.recorded')}</th>
        </>
      }
    >
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </Table>
  );
}

function Entry({ entry }: { entry: PriceHistoryEntryView }) {
  const { say, money, when, shortDate } = usePricesWords();
  const { priceCents, formerCents, floorCents, batch, by } = entry;
  return (
    <tr>
      <th scope="row">
        <span className={classes.effective}>
          <time dateTime={entry.effectiveAt}>{when(entry.effectiveAt)}</time>
          {!entry.isInForce && (
            <Status tone="outline" icon="hourglass">
              {say('article.future')}
            </Status>
          )}
        </span>
      </th>
      <td className={numberCell}>
        <b>{money(priceCents)}</b>
        {entry.isAnnounced && <small>{say('article.announced')}</small>}
      </td>
      <td className={numberCell}>
        {formerCents !== undefined && <Change basisPoints={changeOf(formerCents, priceCents)} />}
      </td>
      <td className={numberCell}>{floorCents !== undefined && money(floorCents)}</td>
      <td>
        {batch === undefined ? (
          <span className="mute">{say('article.platform')}</span>
        ) : (
          <Link to={`/head-office/prices/batches/${batch.id}`}>{batch.name}</Link>
        )}
      </td>
      <td>
        {shortDate(entry.recordedAt)}
        {by !== undefined && <small>{by.name}</small>}
      </td>
    </tr>
  );
}
