import type { ReactNode } from 'react';
import { Plane } from '../features/shell/plane.js';
import classes from '../features/sign-in/sign-in.module.css';
import { useSignOut } from '../lib/session.js';
import { useWords } from '../lib/words.js';
import { Button } from '../ui/button.js';
import account from './account.module.css';
import { useAccountWords } from './account-words.js';

/** Between the sign-in and the rest: one thing to do first, or the way out. */
export function Door({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const { t } = useWords();
  const { say } = useAccountWords();
  const signOut = useSignOut();
  return (
    <div className={classes.page}>
      <title>{`${title} · ${t('brand')}`}</title>
      <header className={`${classes.wall} no-print`}>
        <span className={classes.brand}>
          <Plane side={64} />
        </span>
        <p>{t('brand')}</p>
        <p>{t('signIn.lead')}</p>
      </header>
      <main className={classes.side}>
        <div className={account.setup}>
          <h1>{title}</h1>
          <p className="no-print">{lead}</p>
          {children}
          <div className="row no-print">
            <Button icon="sign-out" isBusy={signOut.isPending} onClick={() => signOut.mutate()}>
              {say('leave')}
            </Button>
          </div>
        </div>
      </main>
    </div>
  );
}
