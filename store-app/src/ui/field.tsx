import { type HTMLInputAutoCompleteAttribute, type ReactNode, useId } from 'react';
import classes from './field.module.css';
import { Icon, type IconName } from './icon.js';

interface FieldProps {
  label: string;
  /** The label stays for screen readers where the place already says it. */
  isLabelHidden?: boolean;
  value: string;
  onChange: (value: string) => void;
  icon?: IconName;
  placeholder?: string;
  type?: 'text' | 'password' | 'search' | 'date' | 'time';
  maxLength?: number;
  inputMode?: 'numeric' | 'decimal' | 'text' | 'search';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  autoFocus?: boolean;
  /** Green: it waits for the scanner. */
  isArmed?: boolean;
  fault?: string;
  /** Stands at the right, inside. */
  after?: ReactNode;
  /** The name of a cross that empties it; absent: no cross. */
  clearLabel?: string;
  required?: boolean;
  /** The first day that may be chosen. */
  min?: string;
  lang?: string;
}

/** One line to write on, with its name. */
export function Field(props: FieldProps) {
  const id = useId();
  const { label, isLabelHidden, icon, isArmed, fault, after, clearLabel, onChange, autoFocus, ...native } =
    props;
  return (
    <div className="grow">
      <label htmlFor={id} className={isLabelHidden ? 'vh' : classes.label}>
        {label}
      </label>
      <div className={`${classes.field} ${isArmed ? classes.armed : ''}`}>
        {icon !== undefined && <Icon name={icon} size={28} />}
        <input
          {...native}
          id={id}
          data-autofocus={autoFocus || undefined}
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={fault !== undefined || undefined}
          aria-describedby={fault === undefined ? undefined : `${id}-fault`}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        {clearLabel !== undefined && props.value !== '' && (
          <button
            type="button"
            className={classes.clear}
            aria-label={clearLabel}
            onClick={() => onChange('')}
          >
            <Icon name="cross" size={22} />
          </button>
        )}
        {after}
      </div>
      {fault !== undefined && (
        <p className={classes.fault} id={`${id}-fault`}>
          <Icon name="warning" size={20} />
          {fault}
        </p>
      )}
    </div>
  );
}
