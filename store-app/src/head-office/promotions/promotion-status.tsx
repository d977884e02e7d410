import type { PromotionState } from '@passerelle/shared/api/promotions';
import type { IconName } from '../../ui/icon.js';
import { Status } from '../../ui/marks.js';
import { usePromotionsWords } from './promotions-words.js';

type Face = readonly ['plain' | 'ok' | 'hot' | 'stop' | 'outline', IconName];

const faces: Readonly<Record<PromotionState, Face>> = {
  draft: ['outline', 'pencil'],
  proposed: ['plain', 'hourglass'],
  refused: ['stop', 'cross'],
  withdrawn: ['outline', 'undo'],
  scheduled: ['plain', 'clock'],
  running: ['ok', 'check'],
  ended: ['outline', 'check'],
  stopped: ['stop', 'cross'],
};

/** Where a promotion stands, and whether a change of it waits. */
export function PromotionStatus({
  state,
  pendingState,
}: {
  state: PromotionState;
  pendingState?: 'draft' | 'proposed' | undefined;
}) {
  const { say } = usePromotionsWords();
  const [tone, icon] = faces[state];
  return (
    <>
      <Status tone={tone} icon={icon}>
        {say(`state.${state}`)}
      </Status>
      {pendingState !== undefined && <small>{say(`pending.${pendingState}`)}</small>}
    </>
  );
}
