import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';
import classes from './notice.module.css';

interface NoticeProps {
  tone: 'hot' | 'stop' | 'ok' | 'plain';
  icon: IconName;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** Striped: the tablet works, but alone. */
  isHazard?: boolean;
  /** Interrupts a screen reader; everything else is told when it pauses. */
  isUrgent?: boolean;
}

/** Something to know before going on. */
export function Notice({ tone, icon, title, children, action, isHazard, isUrgent }: NoticeProps) {
  return (
    <section
      className={`${classes.notice} ${classes[tone]} ${isHazard ? classes.hazard : ''} no-print`}
      role={isUrgent ? 'alert' : 'status'}
    >
      <Icon name={icon} size={32} />
      <div className="grow">
        <h2>{title}</h2>
        {children !== undefined && <p>{children}</p>}
      </div>
      {action}
    </section>
  );
}
