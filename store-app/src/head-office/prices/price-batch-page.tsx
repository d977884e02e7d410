import type { PriceLineFilter } from '@passerelle/shared/api/price-batches';
import { useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { Columns, OfficeScreen } from '../../ui/office.js';
import { NotYetRead } from '../../ui/reading.js';
import { ApprovalPanel } from './approval-panel.js';
import { BatchStatus } from './batch-status.js';
import { EditLines } from './edit-lines.js';
import { ImpactPanel } from './impact-panel.js';
import { FILTERS, LinesPanel } from './lines-panel.js';
import { type BatchAct, useBatch, useBatchAct, useDownload } from './prices-calls.js';
import { type PricesKey, usePricesWords } from './prices-words.js';
import { Refusal } from './refusal.js';

/** What was done last, in words. */
const done: Readonly<Record<string, PricesKey>> = {
  refusal: 'done.refused',
  withdrawal: 'done.withdrawn',
  'conflicts/removal': 'done.aside',
  lines: 'done.lines',
  change: 'done.changed',
};

/** One batch: its lines with their checks, who decides, what it changes. */
export function PriceBatchPage() {
  const { say, dayTime, locale } = usePricesWords();
  const { id = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const show: PriceLineFilter = FILTERS.find((filter) => filter === search.get('show')) ?? 'all';
  const query = useBatch(id, show);
  const download = useDownload();
  const [told, setTold] = useState<PricesKey>();
  const [isEditing, setIsEditing] = useState(false);
  const act = useBatchAct((changed, { path }: BatchAct) => {
    if (changed.id !== id) return void navigate(`/head-office/prices/batches/${changed.id}`);
    const what = path.slice(id.length + 1) || 'change';
    setIsEditing(false);
    setTold(done[what] ?? (changed.state === 'approved' ? 'done.approved' : 'done.proposed'));
  });
  const batch = query.data?.pages[0];
  const crumbs = [{ to: '/head-office/prices', label: say('title') }];
  if (batch === undefined)
    return (
      <OfficeScreen title={say('title')} crumbs={crumbs} crumbsLabel={say('crumbs')}>
        <NotYetRead error={query.error} onRetry={query.refetch} height={60} />
      </OfficeScreen>
    );
  const lines = query.data?.pages.flatMap((page) => page.lines.items) ?? [];
  const { counts } = batch;
  const isOpen = batch.state === 'draft' || batch.state === 'proposed';
  return (
    <OfficeScreen
      title={batch.name}
      subtitle={say('batch.subtitle', { count: counts.all, when: dayTime(batch.effectiveAt) })}
      crumbs={crumbs}
      crumbsLabel={say('crumbs')}
      actions={
        <>
          <BatchStatus batch={batch} />
          <Button
            icon="download"
            isBusy={download.isPending}
            onClick={() => download.mutate({ path: `${id}/lines.csv`, name: `${batch.name}.csv`, locale })}
          >
            {say('csv')}
          </Button>
        </>
      }
    >
      <Refusal fault={act.error ?? download.error} />
      {told !== undefined && act.error === null && <Notice tone="ok" icon="check-circle" title={say(told)} />}
      <Columns
        aside={
          <>
            <ApprovalPanel
              key={batch.state}
              batch={batch}
              isBusy={act.isPending}
              onAct={(one) => act.mutate(one)}
            />
            <ImpactPanel id={id} revision={batch.revision} />
          </>
        }
      >
        {isEditing ? (
          <EditLines
            key={show}
            batch={batch}
            lines={lines}
            isBusy={act.isPending}
            onSave={(body) => act.mutate({ method: 'PATCH', path: `${id}/lines`, body })}
            onClose={() => setIsEditing(false)}
          />
        ) : (
          <LinesPanel
            batch={batch}
            lines={lines}
            show={show}
            onShow={(value) => setSearch(value === 'all' ? {} : { show: value }, { replace: true })}
            correct={
              isOpen && (
                <Button icon="pencil" onClick={() => setIsEditing(true)}>
                  {say('edit.open')}
                </Button>
              )
            }
            more={
              query.hasNextPage && (
                <Button
                  iconAfter="arrow-right"
                  isBusy={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {say('more')}
                </Button>
              )
            }
          />
        )}
        <Relations batch={batch} />
      </Columns>
    </OfficeScreen>
  );
}

function Relations({
  batch,
}: {
  batch: Pick<Parameters<typeof BatchStatus>[0]['batch'], 'reverses' | 'reversedBy' | 'isAnnounced'>;
}) {
  const { say } = usePricesWords();
  const { reverses, reversedBy, isAnnounced } = batch;
  return (
    <div className="mute">
      {!isAnnounced && <p>{say('batch.quiet')}</p>}
      {reverses !== undefined && (
        <p>
          <Link to={`/head-office/prices/batches/${reverses.id}`}>
            {say('batch.reverses', { name: reverses.name })}
          </Link>
        </p>
      )}
      {reversedBy.map(({ id, name }) => (
        <p key={id}>
          <Link to={`/head-office/prices/batches/${id}`}>{say('batch.reversedBy', { name })}</Link>
        </p>
      ))}
    </div>
  );
}
