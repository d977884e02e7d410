import type { PurchaseView } from '@passerelle/shared/api/returns';
import { useColleague } from '../../lib/shop-floor.js';
import { Choice, type Option } from '../../ui/choice.js';
import { Field } from '../../ui/field.js';
import { Icon } from '../../ui/icon.js';
import { daysOf, type GroundChoice, holdingGround, lastDayMs, needsReason } from './grounds.js';
import classes from './returns.module.css';
import { useReturnsWords } from './returns-words.js';

interface GroundChoiceProps {
  purchase: PurchaseView;
  value: GroundChoice | undefined;
  reason: string;
  onChoose: (value: GroundChoice) => void;
  onReason: (reason: string) => void;
}

/** By what right, with its last day. */
export function GroundField({ purchase, value, reason, onChoose, onReason }: GroundChoiceProps) {
  const { say, date } = useReturnsWords();
  const me = useColleague();
  const holding = holdingGround(purchase.grounds);
  const over = purchase.grounds.filter(({ holds }) => !holds);
  const options: Option<GroundChoice>[] = [
    ...(holding === undefined
      ? []
      : [
          {
            value: 'age' as const,
            label: say(`ground.${holding.ground}`),
            hint: say('daysUntil', {
              days: daysOf(holding, purchase.soldAt),
              day: date(lastDayMs(holding)),
            }),
          },
        ]),
    { value: 'defect', label: say('ground.defect'), hint: say('groundHint.defect') },
    ...(me.role === 'manager'
      ? [{ value: 'goodwill' as const, label: say('ground.goodwill'), hint: say('groundHint.goodwill') }]
      : []),
  ];
  return (
    <section className={classes.ground} aria-labelledby="ground">
      <h2 id="ground">{say('why')}</h2>
      {over.length > 0 && (
        <ul className="facts">
          {over.map(({ ground, until }) => (
            <li key={ground}>
              <Icon name="hourglass" size={22} />
              <span className="grow">
                {say(`ground.${ground}`)}
                <small>{say('over', { day: date(lastDayMs({ until })) })}</small>
              </span>
            </li>
          ))}
          {holding === undefined && me.role !== 'manager' && <li>{say('managerOnly')}</li>}
        </ul>
      )}
      <Choice<GroundChoice>
        legend={say('why')}
        isLegendHidden
        name="ground"
        value={value}
        onChoose={onChoose}
        options={options}
      />
      {value !== undefined && needsReason(value) && (
        <Field
          label={say(`reason.${value === 'defect' ? 'defect' : 'goodwill'}`)}
          value={reason}
          onChange={(typed) => onReason(typed.slice(0, 300))}
        />
      )}
    </section>
  );
}
