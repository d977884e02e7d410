import { TextInput } from '@mantine/core';
import type { OfficeStoreView } from '@passerelle/shared/api/stores';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../ui/button.js';
import { OfficeScreen, Panel } from '../../ui/office.js';
import forms from '../form/form.module.css';
import { faultsOf, useSave } from '../form/save.js';
import { SaveBar, UnsavedGuard } from '../form/unsaved.js';
import { WeekEditor } from './hours-editor.js';
import { usualWeek } from './store-draft.js';
import { useStoresWords } from './stores-words.js';

const LINES = ['name', 'street', 'postcode', 'city', 'phone'] as const;

/** A shop that is about to be: its address and its week, the rest on its own page. */
export function NewStorePage() {
  const { t, say, has } = useStoresWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [lines, setLines] = useState({ name: '', street: '', postcode: '', city: '', phone: '' });
  const [weekly, setWeekly] = useState(usualWeek);
  const save = useSave<OfficeStoreView>('POST', '/head-office/stores', ({ code }) => {
    void client.invalidateQueries({ queryKey: ['office-stores'] });
    void navigate(`/head-office/stores/${code}`, { replace: true });
  });
  const faults = faultsOf(save.error, (code) => {
    const key = `fault.${code}`;
    return has(key) ? say(key) : undefined;
  });
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (save.error !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [save.error]);
  const isDirty = Object.values(lines).some((line) => line !== '');
  return (
    <OfficeScreen
      title={say('new')}
      subtitle={say('newLead')}
      crumbs={[{ to: '/head-office/stores', label: say('title') }]}
      crumbsLabel={say('crumbs')}
    >
      <form
        ref={form}
        className={forms.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate({ ...lines, weekly });
        }}
      >
        <Panel title={say('address')}>
          <div className={forms.pair}>
            {LINES.map((field) => (
              <TextInput
                key={field}
                label={say(field === 'name' ? 'shopName' : field)}
                required
                maxLength={field === 'postcode' ? 12 : 120}
                value={lines[field]}
                error={faults.of(field)}
                onChange={({ currentTarget: { value } }) => setLines({ ...lines, [field]: value })}
              />
            ))}
          </div>
        </Panel>
        <Panel title={say('hours')}>
          <WeekEditor weekly={weekly} faults={faults} onChange={setWeekly} />
        </Panel>
        <SaveBar
          note={say('newNote')}
          fault={
            save.error !== null &&
            (faults.problem?.errors === undefined
              ? (faults.problem?.title ?? t('state.unreachable'))
              : say('refused', { count: faults.problem.errors.length }))
          }
        >
          <Button type="submit" tone="go" icon="check" isBusy={save.isPending}>
            {say('create')}
          </Button>
        </SaveBar>
      </form>
      <UnsavedGuard
        isDirty={isDirty && !save.isPending && !save.isSuccess}
        words={{
          ...{ title: say('leaveTitle'), lead: say('leaveLead'), stay: say('stay'), leave: say('leave') },
          close: t('action.closeUnchanged'),
        }}
      />
    </OfficeScreen>
  );
}
