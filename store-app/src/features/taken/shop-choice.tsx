import type { ServingShopView } from '@passerelle/shared/api/taken-orders';
import { Choice, Strip } from '../../ui/choice.js';
import { Icon } from '../../ui/icon.js';
import { useTakenWords } from './taken-words.js';

interface ShopChoiceProps {
  shops: readonly ServingShopView[];
  value: string | undefined;
  /** It comes to this shop: what counts is when it is here. */
  isBrought: boolean;
  onChoose: (code: string) => void;
}

/** Shops that have all of it, the nearest first. */
export function ShopChoice({ shops, value, isBrought, onChoose }: ShopChoiceProps) {
  const { say, number, dayTime, date } = useTakenWords();
  if (shops.length === 0) return <p className="mute">{say('noShop')}</p>;
  return (
    <Choice<string>
      legend={say('where')}
      isLegendHidden
      name="shop"
      value={value}
      onChoose={onChoose}
      options={shops.map(({ store, isHere, mayBeHereAt }) => {
        const km = say('km', { km: number(Math.round((store.distanceMeters ?? 0) / 1000)) });
        const ready =
          isBrought && !isHere && mayBeHereAt
            ? say('hereBy', { when: date(mayBeHereAt) })
            : store.readyAt && say('readyAt', { when: dayTime(store.readyAt) });
        return {
          value: store.code,
          label: store.name,
          hint: [isHere ? say('here') : km, ready].filter(Boolean).join(', '),
        };
      })}
    />
  );
}

interface WayChoiceProps {
  shop: ServingShopView;
  isBrought: boolean;
  onChoose: (isBrought: boolean) => void;
}

/** Brought here, or collected there. */
export function WayChoice({ shop, isBrought, onChoose }: WayChoiceProps) {
  const { say, date } = useTakenWords();
  if (shop.isHere) return null;
  return (
    <div className="stack">
      <p>
        <b>{say('how')}</b>
      </p>
      <Strip<'here' | 'there'>
        legend={say('how')}
        name="way"
        value={isBrought ? 'here' : 'there'}
        onChoose={(way) => onChoose(way === 'here')}
        options={[
          ...(shop.mayBeHereAt
            ? [{ value: 'here' as const, label: say('bringHere'), icon: 'truck' as const }]
            : []),
          { value: 'there', label: say('collectThere'), icon: 'store' },
        ]}
      />
      <p className="row mute">
        <Icon name={isBrought ? 'truck' : 'store'} size={22} />
        {isBrought && shop.mayBeHereAt
          ? say('bringHint', { shop: shop.store.name, when: date(shop.mayBeHereAt) })
          : say('thereHint', { shop: shop.store.name })}
      </p>
    </div>
  );
}
