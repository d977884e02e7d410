import type { PriceLineFilter } from '@passerelle/shared/api/price-batches';
import { useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { refusalOf } from '../../lib/api.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { Columns, OfficeScreen, Panel, Segments } from '../../ui/office.js';
import { Failed, Loading } from '../../ui/states.js';
import { ApprovalPanel } from './approval-panel.js';
import { BatchLines } from './batch-lines.js';
import { BatchStatus } from './batch-status.js';
import { ImpactPanel } from './impact-panel.js';
import { type BatchAct, useBatch, useBatchAct, useDownload } from './prices-calls.js';
import { type PricesKey, usePricesWords } from './prices-words.js';
import { Refusal } from './refusal.js';

const FILTERS = ['all', 'conflicts', 'down', 'up'] as const;
const icons = { all: undefined, conflicts: 'warning', down: 'arrow-down', up: 'arrow-up' } as const;

/** What was done last, in words. */
const done: Readonly<Record<string, PricesKey>> = {
  refusal: 'done.refused',
  withdrawal: 'done.withdrawn',
  'conflicts/removal': 'done.aside',
  change: 'done.changed',
};

/** One batch: its lines with their checks, who decides, what it changes. */
export function PriceBatchPage() {
  const { t, say, number, dayTime, locale } = usePricesWords();
  const { id = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const show: PriceLineFilter = FILTERS.find((filter) => filter === search.get('show')) ?? 'all';
  const query = useBatch(id, show);
  const download = useDownload();
  const [told, setTold] = useState<PricesKey>();
  const act = useBatchAct((changed, { path }: BatchAct) => {
    if (changed.id !== id) return void navigate(`/head-office/prices/batches/${changed.id}`);
    const what = path.slice(id.length + 1) || 'change';
    setTold(done[what] ?? (changed.state === 'approved' ? 'done.approved' : 'done.proposed'));
  });
  const batch = query.data?.pages[0];
  const crumbs = [{ to: '/head-office/prices', label: say('title') }];
  if (batch === undefined)
    return (
      <OfficeScreen title={say('title')} crumbs={crumbs} crumbsLabel={say('crumbs')}>
        {query.error === null ? (
          <Loading label={t('state.loading')} height={60} />
        ) : (
          <Failed
            title={refusalOf(query.error)?.problem.detail ?? t('state.unreachable')}
            retryLabel={t('action.retry')}
            onRetry={() => void query.refetch()}
          />
        )}
      </OfficeScreen>
    );
  const lines = query.data?.pages.flatMap((page) => page.lines.items) ?? [];
  const { counts } = batch;
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
        <Panel
          title={say('batch.heading', { count: counts.all, conflicts: counts.conflicts })}
          isFlush
          tools={
            <Segments
              legend={say('show')}
              value={show}
              options={FILTERS.map((value) => ({
                value,
                label: say(`show.${value}`, { count: number(counts[value]) }),
                ...(icons[value] && { icon: icons[value] }),
              }))}
              onChoose={(value) => setSearch(value === 'all' ? {} : { show: value }, { replace: true })}
            />
          }
          foot={
            <>
              <span>{say('shown', { shown: number(lines.length), count: number(counts[show]) })}</span>
              {query.hasNextPage && (
                <Button
                  iconAfter="arrow-right"
                  isBusy={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {say('more')}
                </Button>
              )}
            </>
          }
        >
          {lines.length === 0 ? (
            <p className="empty">{say('noLines')}</p>
          ) : (
            <BatchLines lines={lines} isAnnounced={batch.isAnnounced} />
          )}
        </Panel>
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
