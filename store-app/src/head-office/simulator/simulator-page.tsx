import type { ReplayView } from '@passerelle/shared/api/simulator';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { refusalOf } from '../../lib/api.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { OfficeScreen } from '../../ui/office.js';
import { BasketPanel } from './basket-panel.js';
import { ContextPanel } from './context-panel.js';
import { ReplayDialog } from './replay-dialog.js';
import { ReplayPanel } from './replay-panel.js';
import { ResultPanel } from './result-panel.js';
import { saveDocument } from './save-document.js';
import classes from './simulator.module.css';
import { type Trial, useArticles, useDrafts, useShops, useSimulation } from './simulator-calls.js';
import { useSimulatorWords } from './simulator-words.js';
import { trialIn } from './trial-address.js';

/** What a basket costs at any time, line by line and rule by rule. */
export function SimulatorPage() {
  const { t, say } = useSimulatorWords();
  const [search] = useSearchParams();
  const [trial, setTrial] = useState<Trial>(() => trialIn(search));
  const [replayed, setReplayed] = useState<ReplayView>();
  const [isAsking, setIsAsking] = useState(false);
  const shops = useShops();
  const store = trial.store ?? shops.data?.[0]?.value;
  const simulation = useSimulation({ ...trial, store });
  const drafts = useDrafts();
  const articles = useArticles(trial.lines.map(({ sku }) => sku));
  const result = trial.lines.length === 0 ? undefined : simulation.data;
  const change = (changed: Partial<Trial>) => {
    setReplayed(undefined);
    setTrial((before) => ({ ...before, ...changed }));
  };
  const show = (replay: ReplayView) => {
    const { lines, store: shop, codes, at } = replay;
    setTrial({ lines, store: shop, codes, at, profile: 'stranger' });
    setReplayed(replay);
    setIsAsking(false);
  };
  return (
    <OfficeScreen
      title={say('title')}
      subtitle={say('subtitle')}
      crumbs={[{ to: '/head-office/promotions', label: say('crumb.promotions') }]}
      crumbsLabel={say('crumbs')}
      actions={
        <>
          <Button icon="receipt" onClick={() => setIsAsking(true)}>
            {say('replay')}
          </Button>
          <Button
            icon="download"
            disabledReason={result === undefined ? '' : undefined}
            onClick={() => result && saveDocument(result)}
          >
            {say('document')}
          </Button>
        </>
      }
    >
      <div className={classes.desk}>
        <div className="stack">
          <BasketPanel
            lines={trial.lines}
            document={result?.document}
            articles={articles.data}
            onChange={(lines) => change({ lines })}
          />
          <ContextPanel
            trial={{ ...trial, store }}
            shops={shops.data ?? []}
            boundaries={result?.boundaries ?? []}
            onChange={change}
          />
        </div>
        <div className="stack">
          {trial.draft !== undefined && replayed === undefined && (
            <Notice
              tone="plain"
              icon="pencil"
              title={say('draft.tried')}
              action={<Button onClick={() => change({ draft: undefined })}>{say('draft.leave')}</Button>}
            >
              <Link to={`/head-office/promotions/${trial.draft}`}>
                {drafts.data?.find(({ value }) => value === trial.draft)?.label ?? trial.draft}
              </Link>
            </Notice>
          )}
          {replayed !== undefined && <ReplayPanel replay={replayed} onLeave={() => setReplayed(undefined)} />}
          {simulation.isError && trial.lines.length > 0 && (
            <Notice tone="stop" icon="warning" isUrgent title={t('refused.title')}>
              {refusalOf(simulation.error)?.problem.detail ?? t('state.unreachable')}
            </Notice>
          )}
          <ResultPanel
            result={replayed?.recomputed ?? result}
            articles={articles.data}
            isAsking={simulation.isFetching}
          />
        </div>
      </div>
      {isAsking && <ReplayDialog onShow={show} onClose={() => setIsAsking(false)} />}
    </OfficeScreen>
  );
}
