import type { AccountTotpView, RecoveryCodesView } from '@passerelle/shared/api/staff';
import { useState } from 'react';
import { useProvenCall } from '../head-office/proof/proven-call.js';
import { call, refusalOf } from '../lib/api.js';
import { Button } from '../ui/button.js';
import { Status } from '../ui/marks.js';
import { Panel } from '../ui/office.js';
import { OfficeDialog } from '../ui/office-dialog.js';
import { useAccountWords } from './account-words.js';
import { RecoveryCodes } from './recovery-codes.js';
import { TotpSetup } from './totp-setup.js';
import { useAccountAct, useSessionAgain } from './use-account.js';

/** The second factor of one's own account, on or off. */
export function TotpPanel({ totp }: { totp: AccountTotpView }) {
  const { say, shortDate } = useAccountWords();
  const [codes, setCodes] = useState<readonly string[]>();
  const sessionAgain = useSessionAgain();
  const reread = useAccountAct(sessionAgain);
  const isOn = totp.onSince !== undefined;
  return (
    <Panel
      title={say('app.title')}
      tools={
        isOn ? (
          <Status tone="ok" icon="shield">
            {say('app.on', { date: shortDate(totp.onSince ?? '') })}
          </Status>
        ) : (
          <Status tone={totp.isRequired ? 'stop' : 'plain'} icon="shield">
            {say('app.none')}
          </Status>
        )
      }
    >
      {codes !== undefined && (
        <RecoveryCodes
          codes={codes}
          onDone={() => {
            setCodes(undefined);
            reread.mutate(undefined);
          }}
        />
      )}
      {codes === undefined && !isOn && (
        <>
          <p>{say('app.lead')}</p>
          <TotpSetup onCodes={setCodes} />
        </>
      )}
      {codes === undefined && isOn && <TurnedOn totp={totp} onCodes={setCodes} />}
    </Panel>
  );
}

interface TurnedOnProps {
  totp: AccountTotpView;
  onCodes: (codes: readonly string[]) => void;
}

function TurnedOn({ totp, onCodes }: TurnedOnProps) {
  const { t, say } = useAccountWords();
  const [isAsking, setIsAsking] = useState(false);
  const sessionAgain = useSessionAgain();
  const proven = useProvenCall();
  const renew = useAccountAct(() =>
    proven(() => call<RecoveryCodesView>('POST', '/staff/account/recovery-codes')),
  );
  const turnOff = useAccountAct(() => proven(() => call<void>('DELETE', '/staff/account/totp')));
  const fault = renew.error ?? turnOff.error;
  return (
    <>
      <p>{say('app.lead')}</p>
      <p>
        <b>{say('codes.left', { count: totp.recoveryCodesLeft })}</b>
      </p>
      {fault !== null && <p role="alert">{refusalOf(fault)?.problem.detail ?? t('state.unreachable')}</p>}
      <div className="row wrap-row">
        <Button
          icon="sync"
          isBusy={renew.isPending}
          onClick={() =>
            renew.mutate(undefined, { onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes) })
          }
        >
          {say('codes.renew')}
        </Button>
        <Button icon="cross" isBusy={turnOff.isPending} onClick={() => setIsAsking(true)}>
          {say('app.off')}
        </Button>
      </div>
      {isAsking && (
        <OfficeDialog
          isHot
          title={say('app.offTitle')}
          lead={say('app.offLead')}
          closeLabel={t('action.closeUnchanged')}
          onClose={() => setIsAsking(false)}
          foot={
            <>
              <Button onClick={() => setIsAsking(false)}>{t('action.cancel')}</Button>
              <Button
                tone="hot"
                onClick={() => {
                  setIsAsking(false);
                  turnOff.mutate(undefined, { onSuccess: sessionAgain });
                }}
              >
                {say('app.off')}
              </Button>
            </>
          }
        />
      )}
    </>
  );
}
