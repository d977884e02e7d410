import type {
  PriceBatchLineView,
  PriceBatchView,
  PriceLineFilter,
} from '@passerelle/shared/api/price-batches';
import type { ReactNode } from 'react';
import { Panel, Segments } from '../../ui/office.js';
import { BatchLines } from './batch-lines.js';
import { usePricesWords } from './prices-words.js';

export const FILTERS = ['all', 'conflicts', 'down', 'up'] as const;
const icons = { all: undefined, conflicts: 'warning', down: 'arrow-down', up: 'arrow-up' } as const;

interface LinesPanelProps {
  batch: PriceBatchView;
  lines: readonly PriceBatchLineView[];
  show: PriceLineFilter;
  onShow: (show: PriceLineFilter) => void;
  /** The way to other prices, where they can be corrected. */
  correct: ReactNode;
  /** The way to the next ones. */
  more: ReactNode;
}

/** The lines of a batch as they were asked for: all, or one kind of them. */
export function LinesPanel({ batch, lines, show, onShow, correct, more }: LinesPanelProps) {
  const { counts, isAnnounced } = batch;
  const { say, number } = usePricesWords();
  return (
    <Panel
      title={say('batch.heading', { count: counts.all, conflicts: counts.conflicts })}
      isFlush
      tools={
        <>
          <Segments
            legend={say('show')}
            value={show}
            options={FILTERS.map((value) => ({
              value,
              label: say(`show.${value}`, { count: number(counts[value]) }),
              ...(icons[value] && { icon: icons[value] }),
            }))}
            onChoose={onShow}
          />
          {correct}
        </>
      }
      foot={
        <>
          <span className="grow">
            {say('shown', { shown: number(lines.length), count: number(counts[show]) })}
          </span>
          {more}
        </>
      }
    >
      {lines.length === 0 ? (
        <p className="empty">{say('noLines')}</p>
      ) : (
        <BatchLines lines={lines} isAnnounced={isAnnounced} />
      )}
    </Panel>
  );
}
