import { Icon } from '../../ui/icon.js';
import classes from './prices.module.css';
import { usePricesWords } from './prices-words.js';

/** By how much a price changes, to a tenth of a percent: an arrow, a sign and a figure; never the colour alone. */
export function Change({ basisPoints }: { basisPoints: number }) {
  const { say, percent } = usePricesWords();
  const figure = percent(Math.round(Math.abs(basisPoints) / 10) * 10);
  if (basisPoints === 0) return <span>{figure}</span>;
  const isUp = basisPoints > 0;
  return (
    <span className={classes.change}>
      <Icon name={isUp ? 'arrow-up' : 'arrow-down'} size={18} />
      <span className="vh">{say(isUp ? 'up' : 'down')} </span>
      {isUp ? '+' : '\u2212'}
      {figure}
    </span>
  );
}
