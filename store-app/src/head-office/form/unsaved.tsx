import { type ReactNode, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../ui/button.js';
import { OfficeDialog } from '../../ui/office-dialog.js';
import classes from './form.module.css';

interface UnsavedWords {
  title: string;
  lead: string;
  stay: string;
  leave: string;
  close: string;
}

const BASE = '/staff';

/** Asks before words that nobody has saved are left: by a link of the app, by closing the page or loading it again. */
export function UnsavedGuard({ isDirty, words }: { isDirty: boolean; words: UnsavedWords }) {
  const [target, setTarget] = useState<string>();
  const navigate = useNavigate();
  useEffect(() => {
    if (!isDirty) return;
    const stopLeaving = (event: BeforeUnloadEvent) => event.preventDefault();
    const stopLink = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      const isElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0;
      if (!(link instanceof HTMLAnchorElement) || isElsewhere || link.target === '_blank') return;
      const url = new URL(link.href);
      if (url.origin !== location.origin || link.hasAttribute('download') || url.hash !== '') return;
      event.preventDefault();
      event.stopPropagation();
      setTarget(url.pathname.slice(BASE.length) + url.search);
    };
    addEventListener('beforeunload', stopLeaving);
    document.addEventListener('click', stopLink, { capture: true });
    return () => {
      removeEventListener('beforeunload', stopLeaving);
      document.removeEventListener('click', stopLink, { capture: true });
    };
  }, [isDirty]);
  if (target === undefined || !isDirty) return null;
  const stay = () => setTarget(undefined);
  return (
    <OfficeDialog
      title={words.title}
      lead={words.lead}
      closeLabel={words.close}
      onClose={stay}
      isHot
      foot={
        <>
          <Button onClick={() => void navigate(target)}>{words.leave}</Button>
          <Button tone="go" isFirstFocus onClick={stay}>
            {words.stay}
          </Button>
        </>
      }
    />
  );
}

/** Stays in sight below a form: what stands open, and what can be done about it. */
export function SaveBar({
  note,
  fault,
  children,
}: {
  note: ReactNode;
  fault?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={classes.bar}>
      <div role="status">{fault ? <p className={classes.fault}>{fault}</p> : <p>{note}</p>}</div>
      <div>{children}</div>
    </div>
  );
}
