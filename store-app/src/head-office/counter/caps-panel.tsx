import { NumberInput } from '@mantine/core';
import { type GestureCapsView, type GestureRole, gestureRoles } from '@passerelle/shared/api/gestures';
import { useState } from 'react';
import { refusalOf } from '../../lib/api.js';
import { Button } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { Panel } from '../../ui/office.js';
import { Loading } from '../../ui/states.js';
import classes from './counter.module.css';
import { useCaps, useSetCaps } from './counter-calls.js';
import { useCounterWords } from './counter-words.js';

const BASIS_POINTS_A_PERCENT = 100;

/** The largest gesture of each role: none, unless it was raised here. */
export function CapsPanel() {
  const { t, say } = useCounterWords();
  const caps = useCaps();
  const save = useSetCaps();
  return (
    <Panel title={say('caps')}>
      {caps.data === undefined ? (
        <Loading label={t('state.loading')} rows={2} height={62} />
      ) : (
        <CapsForm key={JSON.stringify(caps.data)} caps={caps.data} save={save} />
      )}
    </Panel>
  );
}

interface CapsFormProps {
  caps: GestureCapsView;
  save: ReturnType<typeof useSetCaps>;
}

function CapsForm({ caps, save }: CapsFormProps) {
  const { t, say } = useCounterWords();
  const [typed, setTyped] = useState<GestureCapsView>(caps);
  const isSame = gestureRoles.every((role) => typed[role] === caps[role]);
  const fault = save.isError ? (refusalOf(save.error)?.problem.detail ?? t('state.unreachable')) : undefined;
  return (
    <form
      className={classes.caps}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSame) save.mutate(typed);
      }}
    >
      <p className="mute">{say('caps.hint')}</p>
      {gestureRoles.map((role) => (
        <CapField
          key={role}
          role={role}
          basisPoints={typed[role]}
          onChange={(basisPoints) => setTyped((before) => ({ ...before, [role]: basisPoints }))}
        />
      ))}
      {typed.colleague > typed.manager && <Notice tone="hot" icon="warning" title={say('caps.order')} />}
      {fault !== undefined && <Notice tone="stop" icon="warning" isUrgent title={fault} />}
      <Button
        type="submit"
        tone="go"
        isBusy={save.isPending}
        disabledReason={isSame ? say('caps.same') : undefined}
      >
        {say('caps.save')}
      </Button>
      <p role="status">{save.isSuccess && isSame && say('caps.saved')}</p>
    </form>
  );
}

interface CapFieldProps {
  role: GestureRole;
  basisPoints: number;
  onChange: (basisPoints: number) => void;
}

function CapField({ role, basisPoints, onChange }: CapFieldProps) {
  const { say, locale } = useCounterWords();
  return (
    <NumberInput
      label={say(`caps.${role}`)}
      description={basisPoints === 0 ? say(`caps.${role}None`) : undefined}
      min={0}
      max={100}
      step={1}
      decimalScale={2}
      decimalSeparator={locale === 'fr' ? ',' : '.'}
      allowNegative={false}
      clampBehavior="strict"
      value={basisPoints / BASIS_POINTS_A_PERCENT}
      onChange={(value) => {
        const percent = Number(value);
        if (Number.isFinite(percent)) onChange(Math.round(percent * BASIS_POINTS_A_PERCENT));
      }}
    />
  );
}
