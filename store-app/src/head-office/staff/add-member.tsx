import { TextInput } from '@mantine/core';
import type { GivenPasswordView, NewStaffMemberRequest } from '@passerelle/shared/api/staff';
import { useState } from 'react';
import { call } from '../../lib/api.js';
import { Button } from '../../ui/button.js';
import { OfficeDialog } from '../../ui/office-dialog.js';
import { faultsOf } from './faults.js';
import classes from './staff.module.css';
import { useStaffWords } from './staff-words.js';
import { type Standing, StandingFields } from './standing-fields.js';
import { useStaffAct } from './use-staff.js';

interface AddMemberProps {
  onClose: () => void;
  onAdded: (given: GivenPasswordView) => void;
}

/** "claire.martin" of Claire Martin, until somebody types another login. */
function loginOf(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('.');
}

/** A newcomer: name, login, role and shop. */
export function AddMember({ onClose, onAdded }: AddMemberProps) {
  const words = useStaffWords();
  const { t, say } = words;
  const [name, setName] = useState('');
  const [typedLogin, setTypedLogin] = useState<string>();
  const [standing, setStanding] = useState<Standing>({ role: 'colleague', store: undefined });
  const login = typedLogin ?? loginOf(name);
  const add = useStaffAct((body: NewStaffMemberRequest) =>
    call<GivenPasswordView>('POST', '/head-office/staff', { body }),
  );
  const faults = faultsOf(add.error, words);
  const submit = (): void => {
    const { role, store } = standing;
    if (!add.isPending) add.mutate({ login, name, role, ...(store && { store }) }, { onSuccess: onAdded });
  };
  return (
    <OfficeDialog
      isWide
      title={say('add')}
      lead={say('addLead')}
      closeLabel={t('action.closeUnchanged')}
      onClose={onClose}
      onSubmit={submit}
      foot={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" tone="go" isBusy={add.isPending}>
            {say('create')}
          </Button>
        </>
      }
    >
      {faults.other !== undefined && <p role="alert">{faults.other}</p>}
      <div className={classes.form}>
        <TextInput
          label={say('name')}
          description={say('nameHint')}
          data-autofocus
          required
          withAsterisk={false}
          maxLength={80}
          autoComplete="off"
          value={name}
          error={faults.name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={say('login')}
          description={say('loginHint')}
          required
          withAsterisk={false}
          maxLength={60}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={login}
          error={faults.login}
          onChange={(event) => setTypedLogin(event.currentTarget.value)}
        />
        <StandingFields standing={standing} onChange={setStanding} shopFault={faults.store} />
      </div>
    </OfficeDialog>
  );
}
