import type { ReactNode } from 'react';
import { articleName } from '../../lib/article-name.js';
import { Stepper, Strip } from '../../ui/choice.js';
import lines from '../../ui/lines.module.css';
import { Picture } from '../../ui/marks.js';
import { type Condition, type Draft, unitsOf, wholeCondition } from './draft.js';
import classes from './returns.module.css';
import { useReturnsWords } from './returns-words.js';

export interface ShownLine {
  sku: string;
  name: string;
  label: string;
  image: string;
  meta: ReactNode;
  /** How many can come back; absent: the number stands. */
  most?: number;
}

interface ConditionLinesProps {
  title: string;
  shown: readonly ShownLine[];
  draft: Draft;
  /** May somebody look later? */
  canWait: boolean;
  onUnits?: (sku: string, units: number) => void;
  onAll: (sku: string, condition: Condition) => void;
  onDamaged: (sku: string, units: number) => void;
}

/** What comes back, unit by unit, and what it is like. */
export function ConditionLines({ title, shown, ...rest }: ConditionLinesProps) {
  return (
    <section className={lines.card} aria-labelledby="brought-back">
      <h2 id="brought-back">{title}</h2>
      <ul>
        {shown.map((line) => (
          <ConditionLine key={line.sku} line={line} {...rest} />
        ))}
      </ul>
    </section>
  );
}

function ConditionLine(props: Omit<ConditionLinesProps, 'title' | 'shown'> & { line: ShownLine }) {
  const { line, draft, canWait, onUnits, onAll, onDamaged } = props;
  const { t, say } = useReturnsWords();
  const given = draft[line.sku];
  const units = unitsOf(given);
  const name = articleName(line);
  return (
    <li className={`${lines.line} ${classes.brought} ${units > 0 ? classes.chosen : ''}`}>
      <Picture image={line.image} side={60} />
      <div>
        <p className={lines.name}>
          {onUnits === undefined && units > 1 && `${units} × `}
          {name}
        </p>
        <p className={lines.meta}>{line.meta}</p>
      </div>
      {onUnits !== undefined && line.most !== 0 && (
        <Stepper
          label={`${say('comesBack')} : ${name}`}
          lessLabel={t('stepper.less')}
          moreLabel={t('stepper.more')}
          value={units}
          max={line.most}
          onChange={(next) => onUnits(line.sku, next)}
        />
      )}
      {units > 0 && (
        <div className={classes.condition}>
          <Strip<Condition>
            isTall
            legend={say('conditionOf', { name })}
            name={`condition-${line.sku}`}
            value={wholeCondition(given)}
            onChoose={(condition) => onAll(line.sku, condition)}
            options={[
              { value: 'sellable', icon: 'check', label: say('condition.sellable'), tone: 'go' },
              { value: 'damaged', icon: 'broken-box', label: say('condition.damaged'), tone: 'hot' },
              ...(canWait
                ? [{ value: 'later' as const, icon: 'eye' as const, label: say('condition.later') }]
                : []),
            ]}
          />
          {units > 1 && wholeCondition(given) !== 'later' && (
            <span className={classes.some}>
              {say('ofThemDamaged')}
              <Stepper
                label={`${say('ofThemDamaged')} : ${name}`}
                lessLabel={t('stepper.less')}
                moreLabel={t('stepper.more')}
                value={given?.damaged ?? 0}
                max={units}
                onChange={(damaged) => onDamaged(line.sku, damaged)}
              />
            </span>
          )}
        </div>
      )}
    </li>
  );
}
