import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { Icon, type IconName } from './icon.js';
import classes from './office.module.css';
import tableClasses from './office-table.module.css';
import { nameCells } from './table-cells.js';

interface OfficeScreenProps {
  title: string;
  subtitle?: ReactNode;
  /** The places above this one. */
  crumbs?: readonly { to: string; label: string }[];
  /** Words of the trail of crumbs, for screen readers. */
  crumbsLabel?: string;
  /** Buttons of the whole page. */
  actions?: ReactNode;
  children: ReactNode;
}

let focusedPath: string | undefined;

/** One page at the desk: where it stands, its title, what can be done, its content. */
export function OfficeScreen({ title, subtitle, crumbs, crumbsLabel, actions, children }: OfficeScreenProps) {
  const { pathname } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusedPath !== undefined && focusedPath !== pathname) heading.current?.focus();
    focusedPath = pathname;
  }, [pathname]);
  return (
    <main id="main" className={classes.page} tabIndex={-1}>
      <title>{title}</title>
      <div className={`${classes.head} no-print`}>
        <div>
          {crumbs !== undefined && (
            <nav className={classes.crumbs} aria-label={crumbsLabel}>
              {crumbs.map(({ to, label }, index) => (
                <span key={to}>
                  {index > 0 && ' / '}
                  <Link to={to}>{label}</Link>
                </span>
              ))}
            </nav>
          )}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {subtitle !== undefined && <p className={classes.subtitle}>{subtitle}</p>}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </div>
      <div className={classes.content}>{children}</div>
    </main>
  );
}

interface PanelProps {
  title: string;
  /** Where the page's own title says it already. */
  isTitleHidden?: boolean;
  /** At the right of the title. */
  tools?: ReactNode;
  foot?: ReactNode;
  /** A frame that says: here something is decided. */
  isStrong?: boolean;
  /** Without space around, for a table. */
  isFlush?: boolean;
  children: ReactNode;
}

/** A card with a title. */
export function Panel({ title, isTitleHidden, tools, foot, isStrong, isFlush, children }: PanelProps) {
  const titleId = useId();
  return (
    <section
      className={`${classes.panel} ${isStrong ? classes.strong : ''}`}
      aria-labelledby={isTitleHidden ? undefined : titleId}
    >
      <div className={isTitleHidden && !tools ? 'vh' : classes.panelHead}>
        <h2 id={titleId} className={isTitleHidden ? 'vh' : undefined}>
          {title}
        </h2>
        {tools}
      </div>
      {isFlush ? children : <div className={classes.panelBody}>{children}</div>}
      {foot && <div className={classes.panelFoot}>{foot}</div>}
    </section>
  );
}

/** Work at the left, what decides it at the right; one under the other on a narrow screen. */
export function Columns({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className={classes.columns}>
      <div className="stack">{children}</div>
      <aside className="stack">{aside}</aside>
    </div>
  );
}

/**
 * Rows with a head; scrolls sideways, reachable by keyboard, rather than break. On a phone every row is a card, in
 * which each cell says the name of its column.
 */
export function Table({ label, head, children }: { label: string; head: ReactNode; children: ReactNode }) {
  const table = useRef<HTMLTableElement>(null);
  useLayoutEffect(() => {
    if (table.current !== null) nameCells(table.current);
  });
  return (
    <div className={tableClasses.tableWrap} tabIndex={0}>
      <table ref={table} className={tableClasses.table} aria-label={label}>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** The class of a cell that holds a figure. */
export const numberCell = tableClasses.number;
/** The class of a cell that is never broken into lines: a name, a number to call. */
export const wholeCell = tableClasses.whole;

interface SegmentsProps<Value extends string> {
  legend: string;
  value: Value;
  options: readonly { value: Value; label: string; icon?: IconName }[];
  onChoose: (value: Value) => void;
}

/** One of a few views of the same thing. */
export function Segments<Value extends string>({ legend, value, options, onChoose }: SegmentsProps<Value>) {
  return (
    <fieldset className={tableClasses.segments} aria-label={legend}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChoose(option.value)}
        >
          {option.icon !== undefined && <Icon name={option.icon} size={16} />}
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
