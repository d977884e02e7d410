import type { OrderMode } from '@passerelle/shared/orders/states';
import { useId } from 'react';
import { useWords } from '../../lib/words.js';

interface OrderModesProps {
  chosen: OrderMode;
  totalCents: number;
  onChoose: (mode: OrderMode) => void;
}

/** The two ways to order, each with what it costs today. */
export function OrderModes({ chosen, totalCents, onChoose }: OrderModesProps) {
  const { t, money } = useWords();
  const name = useId();
  const ways = [
    { mode: 'reserve', title: t('product.reserve'), cost: t('modes.reserve', { amount: money(0) }) },
    { mode: 'collect', title: t('product.payNow'), cost: t('modes.collect', { amount: money(totalCents) }) },
  ] as const;
  return (
    <fieldset className="ways">
      <legend className="vh">{t('modes.title')}</legend>
      {ways.map(({ mode, title, cost }) => (
        <label key={mode} className="way chk">
          <input type="radio" name={name} checked={mode === chosen} onChange={() => onChoose(mode)} />
          <span>
            <b>{title}</b>
            <small>{cost}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
