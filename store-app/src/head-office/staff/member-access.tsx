import type { GivenPasswordView, StaffMemberView } from '@passerelle/shared/api/staff';
import { useState } from 'react';
import { call, refusalOf } from '../../lib/api.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { OfficeDialog } from '../../ui/office-dialog.js';
import { FirstPassword } from './first-password.js';
import { useStaffWords } from './staff-words.js';
import { useStaffAct } from './use-staff.js';

type Question = 'close' | 'passwordReset' | 'appForget';

/** What another one of the head office does with somebody's access. */
export function MemberAccess({ person }: { person: StaffMemberView }) {
  const { t, say, shortDate, when } = useStaffWords();
  const { staffId, name, disabledAt, lastSignInAt, hasTotp } = person;
  const path = `/head-office/staff/${staffId}`;
  const [asked, setAsked] = useState<Question>();
  const [given, setGiven] = useState<GivenPasswordView>();
  const change = useStaffAct((disabled: boolean) =>
    call<StaffMemberView>('PATCH', path, { body: { disabled } }),
  );
  const forget = useStaffAct(() => call<StaffMemberView>('POST', `${path}/totp-reset`));
  const reset = useStaffAct(() => call<GivenPasswordView>('POST', `${path}/password-reset`));
  const fault = change.error ?? forget.error ?? reset.error;
  const isBusy = change.isPending || forget.isPending || reset.isPending;
  const acts: Record<Question, () => void> = {
    close: () => change.mutate(true),
    passwordReset: () => reset.mutate(undefined, { onSuccess: setGiven }),
    appForget: () => forget.mutate(undefined),
  };
  return (
    <>
      {fault !== null && (
        <Notice
          tone="stop"
          icon="warning"
          isUrgent
          title={refusalOf(fault)?.problem.detail ?? t('state.unreachable')}
        />
      )}
      <p className="mute">
        {say('accessLead', { when: lastSignInAt === undefined ? say('never') : when(lastSignInAt) })}
      </p>
      {disabledAt === undefined ? (
        <>
          <Button icon="sync" isWide isBusy={isBusy} onClick={() => setAsked('passwordReset')}>
            {say('passwordReset')}
          </Button>
          {hasTotp && (
            <Button icon="shield" isWide isBusy={isBusy} onClick={() => setAsked('appForget')}>
              {say('appForget')}
            </Button>
          )}
          <Button icon="lock" tone="hot" isWide isBusy={isBusy} onClick={() => setAsked('close')}>
            {say('close')}
          </Button>
        </>
      ) : (
        <>
          <p>{say('closedSince', { date: shortDate(disabledAt) })}</p>
          <Button icon="undo" tone="go" isWide isBusy={isBusy} onClick={() => change.mutate(false)}>
            {say('open')}
          </Button>
        </>
      )}
      {asked !== undefined && (
        <OfficeDialog
          isHot
          title={say(`${asked}Title`, { name })}
          lead={say(`${asked}Lead`)}
          closeLabel={t('action.closeUnchanged')}
          onClose={() => setAsked(undefined)}
          foot={
            <>
              <Button onClick={() => setAsked(undefined)}>{t('action.cancel')}</Button>
              <Button
                tone="hot"
                isFirstFocus
                onClick={() => {
                  setAsked(undefined);
                  acts[asked]();
                }}
              >
                {say(asked)}
              </Button>
            </>
          }
        />
      )}
      {given !== undefined && <FirstPassword given={given} onClose={() => setGiven(undefined)} />}
    </>
  );
}
