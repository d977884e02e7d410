import { useColleague } from '../lib/shop-floor.js';
import { Screen } from '../ui/screen.js';
import { AccountPanels } from './account-panels.js';
import { useAccountWords } from './account-words.js';

/** One's own account on the tablet. */
export function AccountPage() {
  const { say } = useAccountWords();
  const { name } = useColleague();
  return (
    <Screen title={say('title')} subtitle={name}>
      <AccountPanels />
    </Screen>
  );
}
