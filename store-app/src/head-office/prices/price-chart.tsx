import { useElementSize } from '@mantine/hooks';
import type { PriceHistoryEntryView } from '@passerelle/shared/api/price-batches';
import { serverNowMs } from '../../lib/clock.js';
import { chartOf, HEIGHT, PADDING, RIGHT } from './chart-shape.js';
import classes from './prices.module.css';
import { usePricesWords } from './prices-words.js';

/** Before its place on the page is measured. */
const USUAL_WIDTH = 900;
/** A label of a day at the left of this much room would run into the first one. */
const LABEL_WIDTH = 165;

/** The list price as steps over time; what is to come is dashed. The table beside it says the same in figures. */
export function PriceChart({ entries }: { entries: readonly PriceHistoryEntryView[] }) {
  const { say, money, shortDate } = usePricesWords();
  const { ref, width: measured } = useElementSize();
  const width = measured || USUAL_WIDTH;
  const { past, future, ticks, nowX, fromMs, lastMs, lastX } = chartOf(entries, serverNowMs(), width);
  const label = say('article.chart', { from: shortDate(fromMs), to: shortDate(lastMs) });
  const foot = HEIGHT - 8;
  return (
    <div ref={ref} className={classes.chart}>
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
        {ticks.map(({ cents, y }) => (
          <g key={cents}>
            <line x1={PADDING} x2={width - RIGHT} y1={y} y2={y} stroke="var(--line)" />
            <text x={PADDING - 8} y={y + 4} textAnchor="end">
              {money(cents)}
            </text>
          </g>
        ))}
        <line
          x1={nowX}
          x2={nowX}
          y1={18}
          y2={HEIGHT - 26}
          stroke="var(--line-strong)"
          strokeDasharray="2 4"
        />
        <text x={nowX} y={12} textAnchor={nowX < width / 2 ? 'start' : 'end'}>
          {say('article.today')}
        </text>
        <path d={past} fill="none" stroke="var(--green)" strokeWidth="2.5" strokeLinejoin="round" />
        <path d={future} fill="none" stroke="var(--green)" strokeWidth="2.5" strokeDasharray="6 5" />
        <text x={PADDING} y={foot}>
          {shortDate(fromMs)}
        </text>
        {lastX - PADDING > LABEL_WIDTH && (
          <text x={lastX} y={foot} textAnchor="end">
            {shortDate(lastMs)}
          </text>
        )}
      </svg>
    </div>
  );
}
