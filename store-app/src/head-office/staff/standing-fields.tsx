import { Select } from '@mantine/core';
import type { StaffRole } from '@passerelle/shared/api/staff';
import { useStaffWords } from './staff-words.js';
import { useShopChoices } from './use-staff.js';

export interface Standing {
  role: StaffRole;
  store: string | undefined;
}

interface StandingFieldsProps {
  standing: Standing;
  onChange: (standing: Standing) => void;
  shopFault: string | undefined;
  isFixed?: boolean;
}

/** The role, and the shop of a role that has one. */
export function StandingFields({
  standing: { role, store },
  onChange,
  shopFault,
  isFixed,
}: StandingFieldsProps) {
  const { t, say } = useStaffWords();
  const shops = useShopChoices();
  const choices = (['colleague', 'manager', 'head-office'] as const).map((value) => ({
    value,
    label: t(`role.${value}`),
  }));
  return (
    <>
      <Select
        label={say('role')}
        data={choices}
        value={role}
        disabled={isFixed === true}
        allowDeselect={false}
        onChange={(value) => {
          const chosen = choices.find((choice) => choice.value === value);
          if (chosen !== undefined)
            onChange({ role: chosen.value, store: chosen.value === 'head-office' ? undefined : store });
        }}
      />
      {role !== 'head-office' && (
        <Select
          label={say('shop')}
          placeholder={say('shopChoose')}
          data={shops}
          limit={60}
          value={store ?? null}
          nothingFoundMessage={say('shopNone')}
          searchable
          error={shopFault}
          onChange={(value) => onChange({ role, store: value ?? undefined })}
        />
      )}
    </>
  );
}
