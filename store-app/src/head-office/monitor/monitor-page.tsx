import type { ContradictionsView } from '@passerelle/shared/api/contradictions';
import { Status } from '../../ui/marks.js';
import { Notice } from '../../ui/notice.js';
import { Columns, OfficeScreen } from '../../ui/office.js';
import { NotYetRead } from '../../ui/reading.js';
import { Empty } from '../../ui/states.js';
import { CheckButton } from './check-button.js';
import { ClosedPanel } from './closed-panel.js';
import { ComparedPanel } from './compared-panel.js';
import { FiguresStrip } from './figures-strip.js';
import { GapCard } from './gap-card.js';
import classes from './monitor.module.css';
import { useContradictions } from './monitor-calls.js';
import { useMonitorWords } from './monitor-words.js';
import { SurfacesPanel } from './surfaces-panel.js';

/** Do site, tablets, labels and receipts say the same? What does not, both facts side by side. */
export function MonitorPage() {
  const { say } = useMonitorWords();
  const seen = useContradictions();
  const view = seen.data;
  return (
    <OfficeScreen title={say('title')} subtitle={say('subtitle')} actions={view && <Actions view={view} />}>
      {view === undefined && <NotYetRead error={seen.error} onRetry={seen.refetch} />}
      {view !== undefined && (
        <div className="stack">
          <FiguresStrip view={view} />
          <Open view={view} />
          <ComparedPanel check={view.check} />
          <Columns aside={<SurfacesPanel check={view.check} />}>
            <ClosedPanel open={view.open} />
          </Columns>
        </div>
      )}
    </OfficeScreen>
  );
}

function Open({ view }: { view: ContradictionsView }) {
  const { open, items, check } = view;
  const { say } = useMonitorWords();
  if (check === undefined) {
    return (
      <section className={classes.first}>
        <Empty icon="clock" title={say('never')}>
          <p>{say('neverHint')}</p>
          <CheckButton view={view} />
        </Empty>
      </section>
    );
  }
  if (open === 0) {
    return (
      <div className={classes.quiet}>
        <Notice tone="ok" icon="check-circle" title={say('none')}>
          {say('noneHint')}
        </Notice>
      </div>
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
  const { say } = useMonitorWords();
  const { open, check } = view;
  return (
    <>
      <div role="status">
        {open > 0 && (
          <Status tone="stop" icon="not-equal">
            {say('open', { count: open })}
          </Status>
        )}
        {open === 0 && check !== undefined && (
          <Status tone="ok" icon="check">
            {say('open', { count: open })}
          </Status>
        )}
      </div>
      {check !== undefined && <CheckButton view={view} />}
    </>
  );
}
