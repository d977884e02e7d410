/** The measure, filled to where the basket stands. Widths are SVG attributes: the page's policy allows no inline style. */
interface GaugeProps {
  value: number;
  max: number;
  /** The sentence a screen reader gets. */
  label: string;
}

export function Gauge({ value, max, label }: GaugeProps) {
  const share = max <= 0 ? 0 : Math.min(1, Math.max(0, value / max));
  const filled = Math.round(share * 1000);
  return (
    <div className="gauge" role="img" aria-label={label}>
      <svg viewBox="0 0 1000 34" preserveAspectRatio="none" aria-hidden="true">
        <rect className="gauge__v" width={filled} height="34" />
        <rect className="gauge__e" x={Math.max(0, filled - 4)} width={filled === 0 ? 0 : 4} height="34" />
      </svg>
    </div>
  );
}
