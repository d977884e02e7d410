import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import type { StoreWords } from '@passerelle/shared/api/stores';
import { Panel } from '../../ui/office.js';
import forms from '../form/form.module.css';
import type { Faults } from '../form/save.js';
import { useStoresWords } from './stores-words.js';

interface WorkPanelProps {
  draft: StoreWords;
  faults: Faults;
  change: (part: Partial<StoreWords>) => void;
}

const FIGURES = [
  { field: 'preparationMinutes', min: 1, max: 1440 },
  { field: 'minutesPerWaitingOrder', min: 0, max: 240 },
  { field: 'holdOpenDays', min: 1, max: 30 },
] as const;

const SERVICES = [
  ...['wood-cutting', 'paint-tinting', 'tool-rental', 'key-cutting', 'glass-cutting', 'workshop'],
  ...['parking', 'drive-through', 'curtain-making', 'gas-exchange', 'design-advice'],
] as const;

/** How much a shop can do, and whether it takes reservations. */
export function CapacityPanel({ draft, faults, change }: WorkPanelProps) {
  const { say } = useStoresWords();
  return (
    <Panel title={say('capacity')} isStrong>
      <Checkbox
        label={say('takesReservations')}
        checked={draft.takesReservations}
        onChange={({ currentTarget: { checked } }) => change({ takesReservations: checked })}
      />
      {FIGURES.map(({ field, min, max }) => (
        <NumberInput
          key={field}
          label={say(field)}
          description={say(`${field}Hint`)}
          min={min}
          max={max}
          clampBehavior="strict"
          allowDecimal={false}
          hideControls
          value={draft[field]}
          error={faults.of(field)}
          onChange={(value) => change({ [field]: Number(value) || min })}
        />
      ))}
      <Checkbox
        label={say('isActive')}
        checked={draft.isActive}
        onChange={({ currentTarget: { checked } }) => change({ isActive: checked })}
      />
      <p className="mute">{say('isActiveHint')}</p>
    </Panel>
  );
}

/** Public holidays: which count, and whether the shop opens on them. */
export function HolidaysFields({ draft, faults, change }: WorkPanelProps) {
  const { say } = useStoresWords();
  return (
    <div className={forms.filters}>
      <TextInput
        label={say('holidayRegions')}
        description={say('holidayRegionsHint')}
        value={draft.holidayRegions.join(', ')}
        error={
          draft.holidayRegions.map((_, place) => faults.of(`holidayRegions[${place}]`)).find(Boolean) ??
          faults.of('holidayRegions')
        }
        onChange={({ currentTarget: { value } }) =>
          change({
            holidayRegions: value
              .toUpperCase()
              .split(/[\s,;]+/)
              .filter((region, place, all) => region !== '' || place === all.length - 1)
              .slice(0, 5),
          })
        }
      />
      <Checkbox
        label={say('opensOnHolidays')}
        checked={draft.opensOnHolidays}
        onChange={({ currentTarget: { checked } }) => change({ opensOnHolidays: checked })}
      />
    </div>
  );
}

/** What a shop offers besides its shelves. */
export function ServicesPanel({ draft, change }: WorkPanelProps) {
  const { say, has } = useStoresWords();
  const offered = new Set(draft.services);
  const all = [
    ...SERVICES,
    ...draft.services.filter((service) => !SERVICES.some((known) => known === service)),
  ];
  return (
    <Panel title={say('services')}>
      <fieldset className={forms.fields}>
        <legend className="vh">{say('services')}</legend>
        {all.map((service) => {
          const key = `service.${service}`;
          return (
            <Checkbox
              key={service}
              label={has(key) ? say(key) : service}
              checked={offered.has(service)}
              onChange={({ currentTarget: { checked } }) => {
                const next = all.filter((each) => (each === service ? checked : offered.has(each)));
                change({ services: next });
              }}
            />
          );
        })}
      </fieldset>
    </Panel>
  );
}
