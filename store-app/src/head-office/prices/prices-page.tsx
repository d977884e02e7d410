import type { PriceBatchState, PriceBatchView } from '@passerelle/shared/api/price-batches';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { Button, ButtonLink } from '../../ui/button.js';
import { numberCell, OfficeScreen, Panel, Segments, Table } from '../../ui/office.js';
import { NotYetRead } from '../../ui/reading.js';
import { Empty } from '../../ui/states.js';
import { BatchStatus } from './batch-status.js';
import { FindArticle } from './find-article.js';
import { useBatches, useDownload } from './prices-calls.js';
import { usePricesWords } from './prices-words.js';
import { Refusal } from './refusal.js';

const STATES = ['all', 'draft', 'proposed', 'approved', 'refused'] as const;
const NONE: ReadonlySet<string> = new Set();
type Shown = (typeof STATES)[number];

/** Batches of prices, the latest first, and the way to new ones. */
export function PricesPage() {
  const { say, locale } = usePricesWords();
  const [search, setSearch] = useSearchParams();
  const shown = STATES.find((state) => state === search.get('state')) ?? 'all';
  const batches = useBatches(shown === 'all' ? undefined : (shown satisfies PriceBatchState));
  const navigate = useNavigate();
  const download = useDownload();
  const rows = batches.data?.pages.flatMap((page) => page.items);
  const choose = (state: Shown) => setSearch(state === 'all' ? {} : { state }, { replace: true });
  return (
    <OfficeScreen
      title={say('title')}
      subtitle={say('subtitle')}
      actions={
        <>
          <Button
            icon="download"
            isBusy={download.isPending}
            onClick={() => download.mutate({ path: 'list.csv', name: 'prices.csv', locale })}
          >
            {say('list.csv')}
          </Button>
          <ButtonLink to="/head-office/prices/new" tone="go" icon="plus">
            {say('new')}
          </ButtonLink>
        </>
      }
    >
      <div className="stack">
        <Refusal fault={download.error} />
        <Panel
          title={say('batches')}
          isFlush
          tools={
            <Segments
              legend={say('filter.state')}
              value={shown}
              options={STATES.map((value) => ({ value, label: say(`state.${value}`) }))}
              onChoose={choose}
            />
          }
          foot={
            batches.hasNextPage && (
              <Button
                iconAfter="arrow-right"
                isBusy={batches.isFetchingNextPage}
                onClick={() => void batches.fetchNextPage()}
              >
                {say('more')}
              </Button>
            )
          }
        >
          {rows === undefined && <NotYetRead error={batches.error} onRetry={batches.refetch} height={44} />}
          {rows?.length === 0 && (
            <Empty icon="label" title={say('empty')}>
              <p>{say('emptyHint')}</p>
            </Empty>
          )}
          {rows !== undefined && rows.length > 0 && <BatchTable rows={rows} />}
        </Panel>
        {/* Once the list has its height, so that nothing jumps. */}
        {(rows !== undefined || batches.error !== null) && (
          <Panel title={say('article.title')}>
            <FindArticle
              taken={NONE}
              takeIcon="eye"
              takeLabel={say('article.see')}
              onTake={({ sku }) => void navigate(`/head-office/prices/articles/${encodeURIComponent(sku)}`)}
            />
          </Panel>
        )}
      </div>
    </OfficeScreen>
  );
}

function BatchTable({ rows }: { rows: readonly PriceBatchView[] }) {
  const { say, number, when } = usePricesWords();
  return (
    <Table
      label={say('table.batches')}
      head={
        <>
          <th scope="col">{say('col.batch')}</th>
          <th scope="col">{say('col.state')}</th>
          <th scope="col">{say('col.effective')}</th>
          <th scope="col" className={numberCell}>
            {say('col.prices')}
          </th>
          <th scope="col">{say('col.by')}</th>
        </>
      }
    >
      {rows.map((batch) => (
        <tr key={batch.id}>
          <th scope="row">
            <Link to={`/head-office/prices/batches/${batch.id}`}>
              <b>{batch.name}</b>
            </Link>
            {batch.reverses !== undefined && (
              <small>{say('batch.reverses', { name: batch.reverses.name })}</small>
            )}
          </th>
          <td>
            <BatchStatus batch={batch} />
          </td>
          <td>
            <time dateTime={batch.effectiveAt}>{when(batch.effectiveAt)}</time>
          </td>
          <td className={numberCell}>
            {number(batch.counts.all)}
            {batch.counts.conflicts > 0 && (
              <small>{say('show.conflicts', { count: number(batch.counts.conflicts) })}</small>
            )}
          </td>
          <td>
            {batch.createdBy.name}
            {batch.decidedBy !== undefined && batch.decidedBy.staffId !== batch.createdBy.staffId && (
              <small>{batch.decidedBy.name}</small>
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}
