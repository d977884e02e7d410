import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { OfficeDialog } from '../../ui/office-dialog.js';
import classes from './integrations.module.css';
import { useIntegrationsWords } from './integrations-words.js';

/** A secret, the only time that anybody sees it. */
export function SecretOnce({ name, secret, onClose }: { name: string; secret: string; onClose: () => void }) {
  const { t, say } = useIntegrationsWords();
  const [isCopied, setIsCopied] = useState(false);
  // Without a secure context there is no clipboard; the secret can be selected by hand.
  const copy = async (): Promise<void> => {
    await navigator.clipboard?.writeText(secret);
    setIsCopied(true);
  };
  return (
    <OfficeDialog
      isHot
      title={say('secret', { name })}
      lead={say('secretLead')}
      closeLabel={t('action.close')}
      onClose={onClose}
      foot={
        <>
          {'clipboard' in navigator && (
            <Button icon={isCopied ? 'check' : 'copy'} onClick={() => void copy()}>
              {say(isCopied ? 'secretCopied' : 'secretCopy')}
            </Button>
          )}
          <Button tone="go" isFirstFocus onClick={onClose}>
            {say('secretDone')}
          </Button>
        </>
      }
    >
      <p className={classes.secret}>{secret}</p>
    </OfficeDialog>
  );
}
