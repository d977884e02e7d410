import { NavLink } from 'react-router';
import { Icon, type IconName } from './icon.js';
import classes from './places.module.css';
import look from './tab-look.module.css';

interface Place {
  to: string;
  label: string;
  icon: IconName;
  /** What is to do there; its room is kept while it is not known. */
  count?: { value: number | undefined; spoken: string };
  /** Only this very address, not those below it. */
  isExact?: boolean;
}

/** Two or three screens of one place of the bar, side by side. */
export function Places({ label, places }: { label: string; places: readonly Place[] }) {
  return (
    <nav className={`${look.row} ${classes.places} no-print`} aria-label={label}>
      {places.map(({ to, label: name, icon, count, isExact }) => (
        <NavLink key={to} to={to} end={isExact}>
          <Icon name={icon} />
          <span>{name}</span>
          {count !== undefined && (
            <span className={`${look.count} ${(count.value ?? 0) > 0 ? classes.some : ''}`}>
              {count.value ?? '–'}
              <span className="vh"> {count.spoken}</span>
            </span>
          )}
        </NavLink>
      ))}
    </nav>
  );
}
