import type { ReactNode } from 'react';
import { Button } from './button.js';
import { Icon, type IconName } from './icon.js';
import classes from './states.module.css';

/** Places where something will stand in a moment, in the shape of what comes. */
export function Loading({
  label,
  rows = 4,
  height = 112,
}: {
  label: string;
  rows?: number;
  height?: number;
}) {
  return (
    <div className="stack" role="status">
      <span className="vh">{label}</span>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div key={row} className={classes.coming} style={{ height }} />
      ))}
    </div>
  );
}

/** Nothing to do here: says so, and what comes next. */
export function Empty(props: { icon: IconName; title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <Icon name={props.icon} size={48} />
      <h2>{props.title}</h2>
      {props.children}
    </div>
  );
}

/** It could not be read: what happened, and the way to try again. */
export function Failed(props: { title: string; detail?: string; retryLabel: string; onRetry: () => void }) {
  return (
    <div className="empty" role="alert">
      <Icon name="warning" size={48} />
      <h2>{props.title}</h2>
      {props.detail !== undefined && <p>{props.detail}</p>}
      <Button icon="sync" onClick={props.onRetry}>
        {props.retryLabel}
      </Button>
    </div>
  );
}
