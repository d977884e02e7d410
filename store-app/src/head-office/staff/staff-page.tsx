import { Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { GivenPasswordView, StaffMemberView, StaffRole } from '@passerelle/shared/api/staff';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { OfficeScreen, Panel, Segments, Table } from '../../ui/office.js';
import { NotYetRead } from '../../ui/reading.js';
import { Empty } from '../../ui/states.js';
import { AddMember } from './add-member.js';
import { FirstPassword } from './first-password.js';
import { Marks } from './marks.js';
import classes from './staff.module.css';
import { useStaffWords } from './staff-words.js';
import { useMembers, useShopChoices } from './use-staff.js';

const roles: readonly StaffRole[] = ['head-office', 'manager', 'colleague'];
type Access = 'every' | 'open' | 'closed';

/** Who works here. */
export function StaffPage() {
  const { say } = useStaffWords();
  const [isAdding, setIsAdding] = useState(false);
  const [given, setGiven] = useState<GivenPasswordView>();
  return (
    <OfficeScreen
      title={say('title')}
      subtitle={say('subtitle')}
      actions={
        <Button tone="go" icon="plus" onClick={() => setIsAdding(true)}>
          {say('add')}
        </Button>
      }
    >
      <Members />
      {isAdding && (
        <AddMember
          onClose={() => setIsAdding(false)}
          onAdded={(answer) => {
            setIsAdding(false);
            setGiven(answer);
          }}
        />
      )}
      {given !== undefined && <FirstPassword given={given} onClose={() => setGiven(undefined)} />}
    </OfficeScreen>
  );
}

/** The filter stands in the address, so that it can be sent to somebody. */
function useFilter() {
  const [search, setSearch] = useSearchParams();
  const choose = (name: string, value: string | null | undefined): void => {
    const next = new URLSearchParams(search);
    if (value === undefined || value === null || value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };
  const role = roles.find((one) => one === search.get('role'));
  const access: Access =
    search.get('access') === 'closed' ? 'closed' : search.get('access') === 'open' ? 'open' : 'every';
  return { q: search.get('q') ?? '', role, store: search.get('store') ?? undefined, access, choose };
}

function Members() {
  const { t, say } = useStaffWords();
  const { q, role, store, access, choose } = useFilter();
  const [words] = useDebouncedValue(q, 250);
  const disabled = access === 'every' ? undefined : access === 'closed';
  const members = useMembers({ q: words, role, store, disabled });
  const shops = useShopChoices();
  const people = members.data?.pages.flatMap((page) => page.items);
  return (
    <Panel
      title={say('title')}
      isTitleHidden
      isFlush
      tools={
        <div className={classes.tools}>
          <TextInput
            aria-label={say('search')}
            placeholder={say('search')}
            leftSection={<Icon name="search" size={18} />}
            value={q}
            onChange={(event) => choose('q', event.currentTarget.value)}
          />
          <Select
            aria-label={say('role')}
            placeholder={say('roleEvery')}
            data={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
            value={role ?? null}
            onChange={(value) => choose('role', value)}
            clearable
          />
          <Select
            aria-label={say('shop')}
            placeholder={say('shopEvery')}
            nothingFoundMessage={say('shopNone')}
            data={shops}
            limit={60}
            value={store ?? null}
            onChange={(value) => choose('store', value)}
            searchable
            clearable
          />
          <Segments
            legend={say('stateLabel')}
            value={access}
            options={[
              { value: 'every', label: say('stateEvery') },
              { value: 'open', label: say('stateOpen') },
              { value: 'closed', label: say('showClosed') },
            ]}
            onChoose={(value) => choose('access', value === 'every' ? undefined : value)}
          />
        </div>
      }
      foot={
        members.hasNextPage && (
          <Button isBusy={members.isFetchingNextPage} onClick={() => void members.fetchNextPage()}>
            {say('more')}
          </Button>
        )
      }
    >
      {people === undefined && <NotYetRead error={members.error} onRetry={members.refetch} height={44} />}
      {people?.length === 0 && (
        <Empty icon="search" title={say('empty')}>
          <p>{say('emptyHint')}</p>
        </Empty>
      )}
      {people !== undefined && people.length > 0 && (
        <Table
          label={say('title')}
          head={
            <>
              <th scope="col">{say('name')}</th>
              <th scope="col">{say('role')}</th>
              <th scope="col">{say('shop')}</th>
              <th scope="col">{say('lastSignIn')}</th>
              <th scope="col">{say('security')}</th>
            </>
          }
        >
          {people.map((person) => (
            <Row key={person.staffId} person={person} />
          ))}
        </Table>
      )}
    </Panel>
  );
}

function Row({ person }: { person: StaffMemberView }) {
  const { t, say, when } = useStaffWords();
  const { staffId, login, name, role, storeName, lastSignInAt } = person;
  return (
    <tr>
      <th scope="row">
        <Link to={`/head-office/staff/${staffId}`} className={classes.person}>
          {name}
        </Link>
        <small className={classes.login}>{login}</small>
      </th>
      <td>{t(`role.${role}`)}</td>
      <td>{storeName}</td>
      <td>
        {lastSignInAt === undefined ? <span className="mute">{say('never')}</span> : when(lastSignInAt)}
      </td>
      <td>
        <Marks person={person} />
      </td>
    </tr>
  );
}
