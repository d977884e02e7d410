import { AccountPanels } from '../account/account-panels.js';
import { useAccountWords } from '../account/account-words.js';
import { useColleague } from '../lib/shop-floor.js';
import { OfficeScreen } from '../ui/office.js';

/** One's own account at the desk. */
export function OfficeAccountPage() {
  const { say } = useAccountWords();
  const { name } = useColleague();
  return (
    <OfficeScreen title={say('title')} subtitle={name}>
      <AccountPanels />
    </OfficeScreen>
  );
}
