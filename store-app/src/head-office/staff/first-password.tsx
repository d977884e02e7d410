import type { GivenPasswordView } from '@passerelle/shared/api/staff';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { OfficeDialog } from '../../ui/office-dialog.js';
import classes from './staff.module.css';
import { useStaffWords } from './staff-words.js';

/** A first password, the only time that anybody sees it. */
export function FirstPassword({ given, onClose }: { given: GivenPasswordView; onClose: () => void }) {
  const { t, say } = useStaffWords();
  const { firstPassword, member } = given;
  const [isCopied, setIsCopied] = useState(false);
  // Without a secure context there is no clipboard; the password can be selected by hand.
  const copy = async (): Promise<void> => {
    await navigator.clipboard?.writeText(firstPassword);
    setIsCopied(true);
  };
  return (
    <OfficeDialog
      isHot
      title={say('firstPassword', { name: member.name })}
      lead={say('firstPasswordLead', { login: member.login })}
      closeLabel={t('action.close')}
      onClose={onClose}
      foot={
        <>
          {'clipboard' in navigator && (
            <Button icon={isCopied ? 'check' : 'copy'} onClick={() => void copy()}>
              {say(isCopied ? 'firstPasswordCopied' : 'firstPasswordCopy')}
            </Button>
          )}
          <Button tone="go" isFirstFocus onClick={onClose}>
            {say('firstPasswordDone')}
          </Button>
        </>
      }
    >
      <p className={classes.password}>{firstPassword}</p>
    </OfficeDialog>
  );
}
