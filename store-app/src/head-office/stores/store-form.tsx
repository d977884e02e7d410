import type { CalendarEffectView, OfficeStoreView, StoreWords } from '@passerelle/shared/api/stores';
import { civilDay } from '@passerelle/shared/i18n/format';
import { storefrontPath } from '@passerelle/shared/storefront-paths';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../lib/api.js';
import { serverNowMs } from '../../lib/clock.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Notice } from '../../ui/notice.js';
import { Columns, OfficeScreen, Panel } from '../../ui/office.js';
import forms from '../form/form.module.css';
import { faultsOf, useSave } from '../form/save.js';
import { SaveBar, UnsavedGuard } from '../form/unsaved.js';
import { AddressPanel } from './address-panel.js';
import { EarlyClosing } from './early-closing.js';
import { EffectSheet } from './effect-sheet.js';
import { ExceptionsPanel } from './exceptions-panel.js';
import { WeekEditor } from './hours-editor.js';
import { calendarIn, changesIn, toSend, wordsOf } from './store-draft.js';
import { useStoresWords } from './stores-words.js';
import { CapacityPanel, HolidaysFields, ServicesPanel } from './work-panels.js';

interface StoreFormProps {
  kept: OfficeStoreView;
  today: CalendarEffectView['nextDays'][number] | undefined;
  onSaved: (shop: OfficeStoreView) => void;
}

/** Everything that head office says of a shop. New hours are shown with what they move before they are saved. */
export function StoreForm({ kept, today, onSaved }: StoreFormProps) {
  const { t, say, has, when, locale } = useStoresWords();
  const initial = wordsOf(kept);
  const [draft, setDraft] = useState<StoreWords>(initial);
  const changes = changesIn(initial, draft);
  const calendar = calendarIn(changes);
  const isDirty = Object.keys(changes).length > 0;
  const path = `/head-office/stores/${kept.code}`;
  const save = useSave<OfficeStoreView>('PATCH', path, onSaved);
  const look = useMutation({
    mutationFn: () => call<CalendarEffectView>('POST', `${path}/calendar-preview`, { body: calendar }),
    onMutate: () => save.reset(),
  });
  const fault = save.error ?? look.error;
  const faults = faultsOf(fault, (code) => {
    const key = `fault.${code}`;
    return has(key) ? say(key) : undefined;
  });
  const current =
    faults.problem?.code === 'changed-meanwhile' ? (faults.problem.current as OfficeStoreView) : undefined;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (fault !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [fault]);
  const change = (part: Partial<StoreWords>) => setDraft((before) => ({ ...before, ...part }));
  const send = () => save.mutate({ revision: kept.revision, ...changes });
  const parts = { draft, faults, change };
  return (
    <OfficeScreen
      title={kept.name}
      crumbs={[{ to: '/head-office/stores', label: say('title') }]}
      crumbsLabel={say('crumbs')}
      subtitle={say('keptSince', { when: when(kept.changedAt), revision: kept.revision })}
      actions={
        kept.isActive && (
          <a
            href={storefrontPath(locale, 'shop', kept.code)}
            target="_blank"
            rel="noreferrer"
            className="row"
          >
            <Icon name="globe" size={18} /> {say('seeOnSite')}
          </a>
        )
      }
    >
      <form
        ref={form}
        className={forms.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // As it is sent, so that what is refused is found at its place.
          setDraft(toSend(draft));
          if (calendar === undefined) send();
          else look.mutate();
        }}
      >
        {current !== undefined && (
          <Notice
            tone="stop"
            icon="person"
            isUrgent
            title={say('changedMeanwhile')}
            action={<Button onClick={() => onSaved(current)}>{say('takeTheirs')}</Button>}
          >
            {say('changedMeanwhileLead', { when: when(current.changedAt) })}
          </Notice>
        )}
        <Columns
          aside={
            <>
              <EarlyClosing shop={kept} today={today} isDirty={isDirty} onClosed={onSaved} />
              <CapacityPanel {...parts} />
            </>
          }
        >
          <Panel title={say('hours')}>
            <WeekEditor weekly={draft.weekly} faults={faults} onChange={(weekly) => change({ weekly })} />
            <HolidaysFields {...parts} />
          </Panel>
          <ExceptionsPanel
            exceptions={draft.exceptions}
            faults={faults}
            today={civilDay(serverNowMs(), kept.timezone)}
            change={change}
          />
          <AddressPanel {...parts} />
          <ServicesPanel {...parts} />
        </Columns>
        {isDirty && (
          <SaveBar
            note={say('unsaved')}
            fault={
              fault !== null &&
              current === undefined &&
              (faults.problem?.errors === undefined
                ? (faults.problem?.title ?? t('state.unreachable'))
                : say('refused', { count: faults.problem.errors.length }))
            }
          >
            <Button
              icon="undo"
              onClick={() => {
                setDraft(initial);
                save.reset();
                look.reset();
              }}
            >
              {say('discard')}
            </Button>
            <Button type="submit" tone="go" icon="check" isBusy={save.isPending || look.isPending}>
              {say('save')}
            </Button>
          </SaveBar>
        )}
      </form>
      {look.data !== undefined && save.error === null && isDirty && (
        <EffectSheet
          effect={look.data}
          timezone={draft.timezone}
          isBusy={save.isPending}
          onSave={send}
          onClose={() => look.reset()}
        />
      )}
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
