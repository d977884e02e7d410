import type { ReactNode } from 'react';
import classes from './choice.module.css';
import { Icon, type IconName } from './icon.js';

export interface Option<Value extends string> {
  value: Value;
  label: string;
  icon?: IconName;
  hint?: ReactNode;
  tone?: 'go' | 'hot';
}

interface ChoiceProps<Value extends string> {
  /** The question; hidden from eyes when the place already asks it. */
  legend: string;
  isLegendHidden?: boolean;
  name: string;
  options: readonly Option<Value>[];
  value: Value | undefined;
  onChoose: (value: Value) => void;
}

/**
 * One of a few, as cards: `grid` with a line of explanation each, `column` below each other,
 * `tiles` with a drawing each.
 */
export function Choice<Value extends string>(
  props: ChoiceProps<Value> & { shape?: 'grid' | 'column' | 'tiles' },
) {
  const { legend, isLegendHidden, name, options, value, onChoose, shape = 'grid' } = props;
  return (
    <fieldset>
      <legend className={isLegendHidden ? 'vh' : classes.legend}>{legend}</legend>
      <div className={classes[shape]}>
        {options.map((option) => (
          <label key={option.value} className={classes.option}>
            <input
              type="radio"
              name={name}
              checked={value === option.value}
              onChange={() => onChoose(option.value)}
            />
            {option.icon !== undefined && <Icon name={option.icon} />}
            <span>
              {option.label}
              {option.hint !== undefined && <small>{option.hint}</small>}
            </span>
            <span className={classes.mark}>
              <Icon name="check" size={16} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One of two or three, side by side. */
export function Strip<Value extends string>(props: ChoiceProps<Value> & { isTall?: boolean }) {
  const { legend, name, options, value, onChoose, isTall } = props;
  return (
    <fieldset>
      <legend className="vh">{legend}</legend>
      <div className={`${classes.strip} ${isTall ? classes.tall : ''}`}>
        {options.map((option) => (
          <label
            key={option.value}
            className={`${classes.part} ${option.tone === undefined ? '' : classes[option.tone]}`}
          >
            <input
              type="radio"
              name={name}
              checked={value === option.value}
              onChange={() => onChoose(option.value)}
            />
            {option.icon !== undefined && <Icon name={option.icon} />}
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface StepperProps {
  /** What is counted. */
  label: string;
  lessLabel: string;
  moreLabel: string;
  value: number;
  min?: number;
  max?: number;
  /** A number that may also be typed, where it may be far from the one that is shown. */
  isTyped?: boolean;
  onChange: (value: number) => void;
}

/** A small count, changed with gloves on. */
export function Stepper({
  label,
  lessLabel,
  moreLabel,
  value,
  min = 0,
  max = 9_999,
  isTyped,
  onChange,
}: StepperProps) {
  return (
    <fieldset className={classes.stepper} aria-label={label}>
      <button
        type="button"
        aria-label={lessLabel}
        aria-disabled={value <= min || undefined}
        onClick={() => value > min && onChange(value - 1)}
      >
        <Icon name="minus" />
      </button>
      {isTyped ? (
        <input
          inputMode="numeric"
          autoComplete="off"
          data-autofocus
          aria-label={label}
          value={value}
          onFocus={(event) => event.currentTarget.select()}
          onChange={({ currentTarget }) => {
            const typed = Number(currentTarget.value.replace(/\D/g, '')) || 0;
            onChange(Math.min(max, Math.max(min, typed)));
          }}
        />
      ) : (
        <output aria-live="polite">{value}</output>
      )}
      <button
        type="button"
        aria-label={moreLabel}
        aria-disabled={value >= max || undefined}
        onClick={() => value < max && onChange(value + 1)}
      >
        <Icon name="plus" />
      </button>
    </fieldset>
  );
}
