import type { ContradictionsView } from '@passerelle/shared/api/contradictions';
import { refusalOf } from '../../lib/api.js';
import { Button } from '../../ui/button.js';
import { Status } from '../../ui/marks.js';
import classes from './monitor.module.css';
import { useCheckNow } from './monitor-calls.js';
import { useMonitorWords } from './monitor-words.js';

/** Has everything compared now, and says how far it is. */
export function CheckButton({ view: { isAsked, running } }: { view: ContradictionsView }) {
  const { t, say } = useMonitorWords();
  const checkNow = useCheckNow();
  // Those that begin by themselves are nobody's concern.
  const isBusy = checkNow.isPending || isAsked;
  const isCounting = isBusy && running !== undefined && running.places > 0;
  return (
    <>
      {checkNow.error !== null && (
        <span role="alert">
          <Status tone="hot" icon="warning">
            {refusalOf(checkNow.error)?.problem.detail ?? t('state.unreachable')}
          </Status>
        </span>
      )}
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
