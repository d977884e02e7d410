import { type MouseEvent, type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import classes from './button.module.css';
import { Icon, type IconName } from './icon.js';

type Tone = 'plain' | 'go' | 'hot' | 'dark' | 'bare';

interface Look {
  tone?: Tone;
  icon?: IconName;
  iconAfter?: IconName;
  isBig?: boolean;
  isWide?: boolean;
  /** A second line, smaller. */
  hint?: ReactNode;
  className?: string;
}

interface ButtonProps extends Look {
  children: ReactNode;
  onClick?: (event: MouseEvent) => void;
  type?: 'button' | 'submit';
  /** Why it cannot be pressed now; it stays reachable, so that everybody hears the reason. */
  disabledReason?: string;
  isBusy?: boolean;
  form?: string;
  /** Takes the focus when its dialog opens. */
  isFirstFocus?: boolean;
  'aria-describedby'?: string;
}

function classesOf({ tone = 'plain', isBig, isWide, className }: Look): string {
  const names = [classes.button, tone !== 'plain' && classes[tone], isBig && classes.big];
  return [...names, isWide && classes.wide, className].filter(Boolean).join(' ');
}

function Face({ icon, iconAfter, hint, children }: Look & { children: ReactNode }) {
  return (
    <>
      {icon !== undefined && <Icon name={icon} />}
      {hint === undefined ? (
        children
      ) : (
        <span className={classes.words}>
          {children}
          <small>{hint}</small>
        </span>
      )}
      {iconAfter !== undefined && <Icon name={iconAfter} />}
    </>
  );
}

/** One thing to do. A refused action says why, in words beside it. */
export function Button({
  children,
  onClick,
  type = 'button',
  disabledReason,
  isBusy,
  isFirstFocus,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const { tone, icon, iconAfter, isBig, isWide, hint, className, ...native } = rest;
  const isRefused = disabledReason !== undefined;
  const button = (
    <button
      {...native}
      type={type}
      data-autofocus={isFirstFocus || undefined}
      className={classesOf(rest) + (isBusy ? ` ${classes.busy}` : '')}
      aria-disabled={isRefused || isBusy ? true : undefined}
      aria-busy={isBusy || undefined}
      aria-describedby={isRefused && disabledReason !== '' ? reasonId : native['aria-describedby']}
      onClick={(event: MouseEvent) => {
        if (isRefused || isBusy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      <Face icon={isBusy ? 'sync' : icon} iconAfter={iconAfter} hint={hint}>
        {children}
      </Face>
    </button>
  );
  if (!isRefused || disabledReason === '') return button;
  return (
    <span className={classes.held}>
      {button}
      <span className={classes.reason} id={reasonId}>
        {disabledReason}
      </span>
    </span>
  );
}

/** A place to go that looks like a button. */
export function ButtonLink(props: Look & { to: string; children: ReactNode; onClick?: () => void }) {
  const { to, children, onClick, ...look } = props;
  return (
    <Link to={to} className={classesOf(look)} onClick={onClick}>
      <Face {...look}>{children}</Face>
    </Link>
  );
}

/** A place to go as a square with a drawing and a name. */
export function IconLink({ to, icon, label }: { to: string; icon: IconName; label: string }) {
  return (
    <Link to={to} className={`${classes.button} ${classes.square}`} aria-label={label}>
      <Icon name={icon} />
    </Link>
  );
}

/** A square with a drawing and a name for those who do not see it. */
export function IconButton(props: {
  icon: IconName;
  label: string;
  onClick: () => void;
  isHidden?: boolean;
}) {
  return (
    <button
      type="button"
      className={`${classes.button} ${classes.square}`}
      aria-label={props.label}
      onClick={props.onClick}
    >
      <Icon name={props.icon} />
    </button>
  );
}
