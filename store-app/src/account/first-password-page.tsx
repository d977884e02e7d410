import { useAccountWords } from './account-words.js';
import { Door } from './door.js';
import { PasswordForm } from './password-form.js';
import { useSessionAgain } from './use-account.js';

/** Whoever enters with a password that somebody gave them chooses their own before anything else. */
export function FirstPasswordPage() {
  const { say } = useAccountWords();
  const sessionAgain = useSessionAgain();
  return (
    <Door title={say('first.title')} lead={say('first.lead')}>
      <PasswordForm
        currentLabel={say('first.current')}
        submitLabel={say('first.enter')}
        onDone={() => void sessionAgain()}
      />
    </Door>
  );
}
