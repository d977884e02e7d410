import { useState } from 'react';
import { Notice } from '../ui/notice.js';
import { Panel } from '../ui/office.js';
import { NotYetRead } from '../ui/reading.js';
import classes from './account.module.css';
import { useAccountWords } from './account-words.js';
import { PasswordForm } from './password-form.js';
import { SessionsPanel } from './sessions-panel.js';
import { TotpPanel } from './totp-panel.js';
import { useAccount } from './use-account.js';

/** One's own account, at the desk and on a tablet alike. */
export function AccountPanels() {
  const { say, shortDate } = useAccountWords();
  const { data: account, error, refetch } = useAccount();
  const [isChanged, setIsChanged] = useState(false);
  if (account === undefined) return <NotYetRead error={error} onRetry={refetch} />;
  const { passwordChangedAt, totp, sessions } = account;
  return (
    <div className={classes.panels}>
      <Panel
        title={say('password')}
        tools={
          passwordChangedAt !== undefined && (
            <span className="mute">{say('passwordSince', { date: shortDate(passwordChangedAt) })}</span>
          )
        }
      >
        {isChanged && <Notice tone="ok" icon="check" title={say('passwordChanged')} />}
        <p className="mute">{say('passwordHint')}</p>
        <PasswordForm
          currentLabel={say('current')}
          submitLabel={say('changePassword')}
          onDone={() => setIsChanged(true)}
        />
      </Panel>
      {totp !== undefined && <TotpPanel totp={totp} />}
      <SessionsPanel sessions={sessions} />
    </div>
  );
}
