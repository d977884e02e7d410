import { TextInput } from '@mantine/core';
import type { StaffMemberChange, StaffMemberView } from '@passerelle/shared/api/staff';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { call } from '../../lib/api.js';
import { useColleague } from '../../lib/shop-floor.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { Columns, OfficeScreen, Panel } from '../../ui/office.js';
import { NotYetRead } from '../../ui/reading.js';
import { faultsOf } from './faults.js';
import { Marks } from './marks.js';
import { MemberAccess } from './member-access.js';
import classes from './staff.module.css';
import { useStaffWords } from './staff-words.js';
import { type Standing, StandingFields } from './standing-fields.js';
import { useMember, useStaffAct } from './use-staff.js';

/** One person: who and where they are, and whether they get in. */
export function MemberPage() {
  const { say } = useStaffWords();
  const { staffId = '' } = useParams();
  const { data: person, error, refetch } = useMember(staffId);
  const crumbs = [{ to: '/head-office/staff', label: say('title') }];
  return (
    <OfficeScreen
      title={person?.name ?? say('title')}
      crumbs={crumbs}
      crumbsLabel={say('title')}
      subtitle={person?.login}
      actions={person !== undefined && <Marks person={person} />}
    >
      {person === undefined && <NotYetRead error={error} onRetry={refetch} rows={2} />}
      {person !== undefined && (
        <Columns aside={<Aside person={person} />}>
          <Identity key={person.staffId} person={person} />
        </Columns>
      )}
    </OfficeScreen>
  );
}

function Identity({ person }: { person: StaffMemberView }) {
  const words = useStaffWords();
  const { say } = words;
  const { staffId } = useColleague();
  const [name, setName] = useState(person.name);
  const [standing, setStanding] = useState<Standing>({ role: person.role, store: person.store });
  const change = useStaffAct((body: StaffMemberChange) =>
    call<StaffMemberView>('PATCH', `/head-office/staff/${person.staffId}`, { body }),
  );
  const faults = faultsOf(change.error, words);
  const { role, store } = standing;
  return (
    <Panel title={say('identity')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!change.isPending) change.mutate({ name, role, ...(store && { store }) });
        }}
      >
        {change.isSuccess && <Notice tone="ok" icon="check" title={say('changedDone')} />}
        {faults.other !== undefined && <Notice tone="stop" icon="warning" isUrgent title={faults.other} />}
        <div className={classes.form}>
          <TextInput
            label={say('name')}
            required
            withAsterisk={false}
            maxLength={80}
            autoComplete="off"
            value={name}
            error={faults.name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <StandingFields
            standing={standing}
            onChange={setStanding}
            shopFault={faults.store}
            isFixed={person.staffId === staffId}
          />
        </div>
        <div className="row">
          <Button type="submit" tone="go" isBusy={change.isPending}>
            {say('save')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

function Aside({ person }: { person: StaffMemberView }) {
  const { say } = useStaffWords();
  const { staffId } = useColleague();
  return (
    <Panel
      title={say('access')}
      foot={<Link to={`/head-office/audit?q=${encodeURIComponent(person.name)}`}>{say('seeTrail')}</Link>}
    >
      {person.staffId === staffId ? (
        <>
          <p>{say('ownAccount')}</p>
          <ButtonLink to="/head-office/account" icon="person">
            {say('seeAccount')}
          </ButtonLink>
        </>
      ) : (
        <MemberAccess person={person} />
      )}
    </Panel>
  );
}
