import type { StaffMemberView } from '@passerelle/shared/api/staff';
import { Status } from '../../ui/marks.js';
import classes from './staff.module.css';
import { useStaffWords } from './staff-words.js';

/** How safe an account is, and whether it opens at all. */
export function Marks({
  person: { disabledAt, mustChangePassword, role, hasTotp },
}: {
  person: StaffMemberView;
}) {
  const { say } = useStaffWords();
  return (
    <span className={classes.marks}>
      {disabledAt !== undefined && (
        <Status tone="stop" icon="lock">
          {say('closed')}
        </Status>
      )}
      {mustChangePassword && (
        <Status tone="hot" icon="hourglass">
          {say('passwordPending')}
        </Status>
      )}
      {hasTotp && (
        <Status tone="ok" icon="shield">
          {say('appOn')}
        </Status>
      )}
      {role === 'head-office' && !hasTotp && (
        <Status tone="outline" icon="shield">
          {say('appMissing')}
        </Status>
      )}
    </span>
  );
}
