import { useState } from 'react';
import { useAccountWords } from './account-words.js';
import { Door } from './door.js';
import { RecoveryCodes } from './recovery-codes.js';
import { TotpSetup } from './totp-setup.js';
import { useSessionAgain } from './use-account.js';

/** Where head office demands a second factor: nothing else opens before one is set up. */
export function FirstAppPage({ onDone }: { onDone: () => void }) {
  const { say } = useAccountWords();
  const [codes, setCodes] = useState<readonly string[]>();
  const sessionAgain = useSessionAgain();
  return (
    <Door title={say('gate.title')} lead={`${say('gate.lead')} ${say('app.required')}`}>
      {codes === undefined ? (
        <TotpSetup onCodes={setCodes} />
      ) : (
        <RecoveryCodes codes={codes} onDone={() => void sessionAgain().then(onDone)} />
      )}
    </Door>
  );
}
