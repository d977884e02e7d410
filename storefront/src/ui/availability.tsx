import type { ReactNode } from 'react';
import { useWords } from '../lib/words.js';

/** At or below this many units, the number itself is the news. */
export const fewUnits = 3;

interface AvailabilityProps {
  /** Units that can be promised now; undefined when the shop is not known. */
  units: number | undefined;
  /** What stands after the word: a ready time, a shop's name. */
  children?: ReactNode;
}

/** A shape, a word, a colour: never colour alone. */
export function Availability({ units, children }: AvailabilityProps) {
  const { t, number } = useWords();
  if (units === undefined) return null;
  const level = units === 0 ? 'no' : units <= fewUnits ? 'low' : 'ok';
  const word =
    units === 0
      ? t('stock.none')
      : units <= fewUnits
        ? t('stock.few', { count: units })
        : t('stock.many', { shown: number(units) });
  return (
    <p className={`av av--${level}`}>
      <span>
        <b>{word}</b>
        {children ? <> · {children}</> : null}
      </span>
    </p>
  );
}
