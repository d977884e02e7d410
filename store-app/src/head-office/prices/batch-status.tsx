import type { PriceBatchView } from '@passerelle/shared/api/price-batches';
import { serverNowMs } from '../../lib/clock.js';
import type { IconName } from '../../ui/icon.js';
import { Status } from '../../ui/marks.js';
import { usePricesWords } from './prices-words.js';

type Face = readonly ['plain' | 'ok' | 'hot' | 'stop' | 'outline', IconName];

const faces: Readonly<Record<PriceBatchView['state'], Face>> = {
  draft: ['outline', 'pencil'],
  proposed: ['plain', 'hourglass'],
  approved: ['ok', 'check'],
  refused: ['stop', 'cross'],
  withdrawn: ['outline', 'undo'],
};

/** Where a batch stands; an approved one whose instant has come is in force, unless another one took it back. */
export function BatchStatus({ batch: { state, effectiveAt, reversedBy } }: { batch: PriceBatchView }) {
  const { say } = usePricesWords();
  if (state === 'approved' && reversedBy.length > 0)
    return (
      <Status tone="outline" icon="undo">
        {say('state.reversed')}
      </Status>
    );
  const [tone, icon] = faces[state];
  const isInForce = state === 'approved' && Date.parse(effectiveAt) <= serverNowMs();
  return (
    <Status tone={tone} icon={icon}>
      {say(isInForce ? 'state.inForce' : `state.${state}`)}
    </Status>
  );
}
