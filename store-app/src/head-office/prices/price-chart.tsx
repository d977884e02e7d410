import type { PriceHistoryEntryView } from '@passerelle/shared/api/price-batches';
import { serverNowMs } from '../../lib/clock.js';
import { chartOf, HEIGHT, PADDING, WIDTH } from './chart-shape.js';
import classes from './prices.module.css';
import { usePricesWords } from './prices-words.js';

/** The list price as steps over time; what is to come is dashed. The table beside it says the same in figures. */
export function PriceChart({ entries }: { entries: readonly PriceHistoryEntryView[] }) {
  const { say, money, shortDate } = usePricesWords();
  const nowMs = serverNowMs();
  const chart = chartOf(entries, nowMs);
  const { past, future, ticks, nowX, fromMs, toMs } = chart;
  const label = say('article.chart', { from: shortDate(fromMs), to: shortDate(toMs) });
  const foot = HEIGHT - 8;
  return (
    <svg className={classes.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {ticks.map(({ cents, y }) => (
        <g key={cents}>
          <line x1={PADDING} x2={WIDTH - 16} y1={y} y2={y} stroke="var(--line)" />
          <text x={PADDING - 8} y={y + 4} textAnchor="end">
            {money(cents)}
          </text>
        </g>
      ))}
      <line x1={nowX} x2={nowX} y1={12} y2={HEIGHT - 26} stroke="var(--line-strong)" strokeDasharray="2 4" />
      <path d={past} fill="none" stroke="var(--green)" strokeWidth="2.5" strokeLinejoin="round" />
      <path d={future} fill="none" stroke="var(--green)" strokeWidth="2.5" strokeDasharray="6 5" />
      <text x={PADDING} y={foot}>
        {shortDate(fromMs)}
      </text>
      <text x={WIDTH - 16} y={foot} textAnchor="end">
        {shortDate(toMs)}
      </text>
    </svg>
  );
}
