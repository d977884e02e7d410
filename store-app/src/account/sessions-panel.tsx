import type { AccountSessionView } from '@passerelle/shared/api/staff';
import { call } from '../lib/api.js';
import { Button } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import { Status } from '../ui/marks.js';
import { Panel } from '../ui/office.js';
import classes from './account.module.css';
import { useAccountWords } from './account-words.js';
import { useAccountAct } from './use-account.js';

/** Where one is signed in, and the way to end what one does not know. */
export function SessionsPanel({ sessions }: { sessions: readonly AccountSessionView[] }) {
  const { say, dayTime } = useAccountWords();
  const end = useAccountAct((id: string) => call<void>('DELETE', `/staff/account/sessions/${id}`));
  const endOthers = useAccountAct(() => call<void>('DELETE', '/staff/account/sessions'));
  return (
    <Panel
      title={say('sessions.title')}
      foot={
        sessions.length > 1 && (
          <Button isBusy={endOthers.isPending} onClick={() => endOthers.mutate(undefined)}>
            {say('sessions.endOthers')}
          </Button>
        )
      }
    >
      <p className="mute">{say('sessions.lead')}</p>
      <ul className={classes.sessions}>
        {sessions.map(({ sessionId, device, startedAt, seenAt, isThis }) => (
          <li key={sessionId}>
            <Icon name="lock" />
            <span className="grow">
              <b>{device === '' ? say('program') : device}</b>
              <small>
                {say('sessions.since', { at: dayTime(startedAt) })} ·{' '}
                {say('sessions.seen', { at: dayTime(seenAt) })}
              </small>
            </span>
            {isThis ? (
              <Status tone="ok" icon="check">
                {say('sessions.this')}
              </Status>
            ) : (
              <Button
                isBusy={end.isPending && end.variables === sessionId}
                onClick={() => end.mutate(sessionId)}
              >
                {say('sessions.end')}
                <span className="vh">
                  {' '}
                  {say('sessions.endOf', { device: device || say('program'), since: dayTime(startedAt) })}
                </span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
