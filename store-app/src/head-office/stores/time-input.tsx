import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './hours.module.css';

interface TimeInputProps {
  label: string;
  isLabelShown?: boolean;
  value: string;
  fault?: ReactNode;
  isFirstFocus?: boolean;
  onChange: (time: string) => void;
}

/** A civil time, typed as people write it: "9", "9h30", "19:00" and "24:00" alike. */
export function TimeInput({ label, isLabelShown, value, fault, isFirstFocus, onChange }: TimeInputProps) {
  return (
    <TextInput
      className={classes.time}
      label={isLabelShown ? label : undefined}
      aria-label={isLabelShown ? undefined : label}
      required={isLabelShown}
      inputMode="numeric"
      placeholder="09:00"
      maxLength={5}
      data-autofocus={isFirstFocus || undefined}
      value={value}
      error={fault}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      onBlur={() => onChange(civilTime(value))}
    />
  );
}

function civilTime(typed: string): string {
  const [, hours, minutes = '00'] = /^\s*(\d{1,2})(?:\s*[:hH.]?\s*(\d{2}))?\s*[hH]?\s*$/.exec(typed) ?? [];
  return hours === undefined ? typed : `${hours.padStart(2, '0')}:${minutes}`;
}
