import { Select, TextInput } from '@mantine/core';
import type { PriceBoundaryView } from '@passerelle/shared/api/simulator';
import { useState } from 'react';
import { Panel } from '../../ui/office.js';
import { HINT_BELOW } from './hint-below.js';
import classes from './simulator.module.css';
import { type Profile, profiles, type Trial } from './simulator-calls.js';
import { useSimulatorWords } from './simulator-words.js';
import { TimeMachine } from './time-machine.js';
import { Draft, KnownCustomer, TriedGesture } from './who-and-what-if.js';

const MOST_CODES = 3;

interface ContextPanelProps {
  trial: Trial;
  shops: readonly { value: string; label: string }[];
  boundaries: readonly PriceBoundaryView[];
  onChange: (changed: Partial<Trial>) => void;
}

/** Where, when and with which codes. */
export function ContextPanel({ trial, shops, boundaries, onChange }: ContextPanelProps) {
  const { say } = useSimulatorWords();
  return (
    <Panel title={say('context')}>
      <div className={classes.fields}>
        <Select
          label={say('store')}
          data={shops}
          value={trial.store ?? null}
          searchable
          allowDeselect={false}
          nothingFoundMessage={say('store.none')}
          onChange={(store) => store !== null && onChange({ store })}
        />
        <Select
          label={say('customer')}
          data={(Object.keys(profiles) as Profile[]).map((value) => ({
            value,
            label: say(`customer.${value}`),
          }))}
          value={trial.profile}
          disabled={trial.customer !== undefined}
          allowDeselect={false}
          onChange={(profile) => profile !== null && onChange({ profile: profile as Profile })}
        />
        <KnownCustomer customer={trial.customer} onChange={(customer) => onChange({ customer })} />
        <Draft offer={trial.draft} onChange={(draft) => onChange({ draft })} />
        <Codes key={trial.codes.join(' ')} codes={trial.codes} onChange={(codes) => onChange({ codes })} />
        <TriedGesture gesture={trial.gesture} onChange={(gesture) => onChange({ gesture })} />
      </div>
      <TimeMachine at={trial.at} boundaries={boundaries} onChange={(at) => onChange({ at })} />
    </Panel>
  );
}

/** Codes in one field; they are tried when it is left or confirmed. */
function Codes({ codes, onChange }: { codes: readonly string[]; onChange: (codes: string[]) => void }) {
  const { say } = useSimulatorWords();
  const [typed, setTyped] = useState(codes.join(' '));
  const asked = typed.split(/[\s,;]+/).filter(Boolean);
  const isTooMany = asked.length > MOST_CODES;
  const commit = () => {
    if (!isTooMany && asked.join(' ') !== codes.join(' ')) onChange(asked);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        commit();
      }}
    >
      <TextInput
        label={say('codes.label')}
        description={say('codes.hint')}
        inputWrapperOrder={HINT_BELOW}
        autoCapitalize="characters"
        autoComplete="off"
        maxLength={130}
        value={typed}
        error={isTooMany ? say('codes.tooMany') : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={commit}
      />
    </form>
  );
}
