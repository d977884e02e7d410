import { Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type GestureRole, gestureRoles } from '@passerelle/shared/api/gestures';
import { useState } from 'react';
import { centsOf } from '../../lib/typed-amount.js';
import { HINT_BELOW } from './hint-below.js';
import classes from './simulator.module.css';
import { type Trial, useDrafts, useFoundCustomers } from './simulator-calls.js';
import { useSimulatorWords } from './simulator-words.js';

interface KnownCustomerProps {
  customer: Trial['customer'];
  onChange: (customer: Trial['customer']) => void;
}

/** Somebody known: their groups, their purchases, what they used of each limit. */
export function KnownCustomer({ customer, onChange }: KnownCustomerProps) {
  const { say } = useSimulatorWords();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const found = useFoundCustomers(q === customer?.name ? '' : q).data ?? [];
  const own = customer === undefined ? [] : [{ value: customer.id, label: customer.name }];
  const others = found.filter(({ value }) => value !== customer?.id);
  return (
    <Select
      label={say('known')}
      description={say('known.hint')}
      inputWrapperOrder={HINT_BELOW}
      data={[...own, ...others]}
      // The server has searched, and forgives a slip in a name: nothing is sorted out again.
      filter={({ options }) => options}
      value={customer?.id ?? null}
      searchable
      clearable
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={say(q.length > 1 ? 'known.none' : 'known.type')}
      onChange={(id) => {
        const chosen = found.find(({ value }) => value === id);
        onChange(chosen && { id: chosen.value, name: chosen.name });
      }}
    />
  );
}

interface DraftProps {
  offer: string | undefined;
  onChange: (offer: string | undefined) => void;
}

/** A draft beside the promotions in force. */
export function Draft({ offer, onChange }: DraftProps) {
  const { say } = useSimulatorWords();
  const drafts = useDrafts();
  const all = drafts.data ?? [];
  // The page may have been opened with one that is in force already.
  const own = offer === undefined || all.some(({ value }) => value === offer) ? [] : [offer];
  return (
    <Select
      label={say('draft.choose')}
      placeholder={say('draft.none')}
      data={[...own.map((value) => ({ value, label: value })), ...all]}
      value={offer ?? null}
      searchable
      clearable
      nothingFoundMessage={say('draft.nothing')}
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  );
}

interface TriedGestureProps {
  gesture: Trial['gesture'];
  onChange: (gesture: Trial['gesture']) => void;
}

/** What a colleague would take off, within the cap of a role. */
export function TriedGesture({ gesture, onChange }: TriedGestureProps) {
  const { say } = useSimulatorWords();
  const [typed, setTyped] = useState('');
  const [role, setRole] = useState<GestureRole>(gesture?.role ?? 'colleague');
  const amountCents = centsOf(typed);
  const isFault = typed.trim() !== '' && amountCents === undefined;
  const commit = (chosen: GestureRole) =>
    onChange(amountCents === undefined || amountCents === 0 ? undefined : { amountCents, role: chosen });
  return (
    <form
      className={classes.pair}
      onSubmit={(event) => {
        event.preventDefault();
        commit(role);
      }}
    >
      <TextInput
        label={say('gesture')}
        inputMode="decimal"
        autoComplete="off"
        maxLength={12}
        value={typed}
        error={isFault ? say('gesture.fault') : undefined}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
        onBlur={() => commit(role)}
      />
      <Select
        label={say('gesture.role')}
        data={gestureRoles.map((value) => ({ value, label: say(`gesture.${value}`) }))}
        value={role}
        allowDeselect={false}
        onChange={(chosen) => {
          if (chosen === null) return;
          setRole(chosen as GestureRole);
          commit(chosen as GestureRole);
        }}
      />
    </form>
  );
}
