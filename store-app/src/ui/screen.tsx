import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { IconLink } from './button.js';
import classes from './shell.module.css';

/** What stands at the right of every screen's head; the shell gives it. */
export const HeadContext = createContext<ReactNode>(null);

interface ScreenProps {
  title: string;
  subtitle?: ReactNode;
  /** Where the arrow leads, and its name. */
  back?: { to: string; label: string };
  children: ReactNode;
}

/** A code stays in one piece where a line ends. */
function Unbroken({ text }: { text: string }) {
  const parts = text.split(/((?=\S*\d)\S+-\S+)/);
  return parts.map((part, place) =>
    place % 2 === 0 ? (
      part
    ) : (
      <span key={part} className={classes.code}>
        {part}
      </span>
    ),
  );
}

let focusedPath: string | undefined;

/** One screen: its head and its content. The focus moves to the title when the place changes. */
export function Screen({ title, subtitle, back, children }: ScreenProps) {
  const { pathname } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  const head = useContext(HeadContext);
  useEffect(() => {
    if (focusedPath !== undefined && focusedPath !== pathname) heading.current?.focus();
    focusedPath = pathname;
  }, [pathname]);
  return (
    <>
      <title>{title}</title>
      <header className={`${classes.top} no-print`}>
        {back !== undefined && <IconLink to={back.to} icon="arrow-left" label={back.label} />}
        <div className={classes.title}>
          <h1 ref={heading} tabIndex={-1}>
            <Unbroken text={title} />
          </h1>
          {subtitle !== undefined && (
            <p>{typeof subtitle === 'string' ? <Unbroken text={subtitle} /> : subtitle}</p>
          )}
        </div>
        {head}
      </header>
      <main id="main" className={classes.main} tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
