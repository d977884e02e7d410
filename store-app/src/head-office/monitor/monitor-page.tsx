import type { ContradictionsView } from '@passerelle/shared/api/contradictions';
import { refusalOf } from '../../lib/api.js';
import { Button } from '../../ui/button.js';
import { Status } from '../../ui/marks.js';
import { Notice } from '../../ui/notice.js';
import { Columns, OfficeScreen } from '../../ui/office.js';
import { Failed, Loading } from '../../ui/states.js';
import { ClosedPanel } from './closed-panel.js';
import { ComparedPanel } from './compared-panel.js';
import { FiguresStrip } from './figures-strip.js';
import { GapCard } from './gap-card.js';
import classes from './monitor.module.css';
import { useCheckNow, useContradictions } from './monitor-calls.js';
import { useMonitorWords } from './monitor-words.js';
import { SurfacesPanel } from './surfaces-panel.js';

/** Do site, tablets, labels and receipts say the same? What does not, both facts side by side. */
export function MonitorPage() {
  const { t, say } = useMonitorWords();
  const seen = useContradictions();
  const view = seen.data;
  return (
    <OfficeScreen title={say('title')} subtitle={say('subtitle')} actions={view && <Actions view={view} />}>
      {view === undefined && seen.error === null && <Loading label={t('state.loading')} />}
      {view === undefined && seen.error !== null && (
        <Failed
          title={refusalOf(seen.error)?.problem.detail ?? t('state.unreachable')}
          retryLabel={t('action.retry')}
          onRetry={() => void seen.refetch()}
        />
      )}
      {view !== undefined && (
        <div className="stack">
          <FiguresStrip view={view} />
          <Columns aside={<SurfacesPanel check={view.check} />}>
            <Open view={view} />
            <ClosedPanel open={view.open} />
          </Columns>
          <ComparedPanel check={view.check} />
        </div>
      )}
    </OfficeScreen>
  );
}

function Open({ view: { open, items, check } }: { view: ContradictionsView }) {
  const { say } = useMonitorWords();
  if (open === 0) {
    const isNew = check === undefined;
    return (
      <Notice
        tone={isNew ? 'plain' : 'ok'}
        icon={isNew ? 'clock' : 'check-circle'}
        title={say(isNew ? 'never' : 'none')}
      >
        {say(isNew ? 'neverHint' : 'noneHint')}
      </Notice>
    );
  }
  return (
    <>
      {items.map((gap) => (
        <GapCard key={gap.id} gap={gap} />
      ))}
      {items.length < open && <p className="mute">{say('some', { shown: items.length, count: open })}</p>}
    </>
  );
}

function Actions({ view }: { view: ContradictionsView }) {
  const { t, say } = useMonitorWords();
  const checkNow = useCheckNow();
  const { open, running, check } = view;
  // Those that begin by themselves are nobody's concern.
  const isBusy = checkNow.isPending || view.isAsked;
  const isCounting = isBusy && running !== undefined && running.places > 0;
  return (
    <>
      <div role="status" className={classes.state}>
        {checkNow.error !== null && (
          <Status tone="hot" icon="warning">
            {refusalOf(checkNow.error)?.problem.detail ?? t('state.unreachable')}
          </Status>
        )}
        {open > 0 ? (
          <Status tone="stop" icon="not-equal">
            {say('open', { count: open })}
          </Status>
        ) : (
          check !== undefined && (
            <Status tone="ok" icon="check">
              {say('open', { count: open })}
            </Status>
          )
        )}
      </div>
      <span className={classes.check}>
        <Button icon="sync" isBusy={isBusy} onClick={() => checkNow.mutate()}>
          {!isBusy && say('check')}
          {isBusy && !isCounting && say('check.running')}
          {isCounting && say('check.progress', { done: running.donePlaces, places: running.places })}
        </Button>
        {isCounting && (
          <progress
            className={classes.progress}
            aria-label={say('check.running')}
            max={running.places}
            value={running.donePlaces}
          />
        )}
      </span>
    </>
  );
}
