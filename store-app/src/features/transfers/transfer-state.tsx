import type { TransferView } from '@passerelle/shared/api/transfers';
import type { TransferState as State } from '@passerelle/shared/transfers/states';
import type { IconName } from '../../ui/icon.js';
import { Status } from '../../ui/marks.js';
import { useTransfersWords } from './transfers-words.js';

const looks: Record<State, { tone?: 'ok' | 'hot'; icon: IconName }> = {
  requested: { icon: 'speech' },
  approved: { tone: 'ok', icon: 'check' },
  prepared: { tone: 'ok', icon: 'crate' },
  shipped: { icon: 'truck' },
  received: { tone: 'ok', icon: 'check-circle' },
  'received-with-difference': { tone: 'hot', icon: 'warning' },
  closed: { icon: 'lock' },
  refused: { icon: 'cross' },
  cancelled: { icon: 'cross' },
  lost: { tone: 'hot', icon: 'warning' },
};

/** Where a transfer stands. */
export function TransferState({ transfer: { state } }: { transfer: TransferView }) {
  const { say } = useTransfersWords();
  return <Status {...looks[state]}>{say(`state.${state}`)}</Status>;
}
