import { NumberInput, Textarea, TextInput } from '@mantine/core';
import type { Page } from '@passerelle/shared/api/page';
import type { PlaceView } from '@passerelle/shared/api/places';
import type { StoreWords } from '@passerelle/shared/api/stores';
import { useMutation } from '@tanstack/react-query';
import { get } from '../../lib/api.js';
import { Button } from '../../ui/button.js';
import { Panel } from '../../ui/office.js';
import forms from '../form/form.module.css';
import type { Faults } from '../form/save.js';
import { useStoresWords } from './stores-words.js';

type Address = Pick<
  StoreWords,
  'name' | 'street' | 'postcode' | 'city' | 'phone' | 'lat' | 'lon' | 'timezone' | 'directions'
>;

interface AddressPanelProps {
  draft: Address;
  faults: Faults;
  change: (part: Partial<Address>) => void;
}

const LINES = ['name', 'street', 'postcode', 'city', 'phone'] as const;
const LOCALES = ['fr', 'en'] as const;

/** Where a shop is and how it is reached. */
export function AddressPanel({ draft, faults, change }: AddressPanelProps) {
  const { say } = useStoresWords();
  const locate = useMutation({
    mutationFn: () => get<Page<PlaceView>>('/places', { q: `${draft.postcode} ${draft.city}`, limit: 1 }),
    onSuccess: ({ items: [town] }) => {
      if (town) change({ lat: town.lat, lon: town.lon });
    },
  });
  const directions = draft.directions ?? { fr: '', en: '' };
  return (
    <Panel title={say('address')}>
      <div className={forms.pair}>
        {LINES.map((field) => (
          <TextInput
            key={field}
            label={say(field === 'name' ? 'shopName' : field)}
            required
            maxLength={field === 'postcode' ? 12 : 120}
            value={draft[field]}
            error={faults.of(field)}
            onChange={({ currentTarget: { value } }) => change({ [field]: value })}
          />
        ))}
        <TextInput
          label={say('zone')}
          description={say('zoneHint')}
          required
          value={draft.timezone}
          error={faults.of('timezone')}
          onChange={({ currentTarget: { value } }) => change({ timezone: value })}
        />
      </div>
      <div className={forms.filters}>
        {(['lat', 'lon'] as const).map((field) => (
          <NumberInput
            key={field}
            label={say(field)}
            decimalScale={6}
            hideControls
            value={draft[field]}
            error={faults.of(field)}
            onChange={(value) => change({ [field]: Number(value) || 0 })}
          />
        ))}
        <Button icon="place" isBusy={locate.isPending} onClick={() => locate.mutate()}>
          {say('locate')}
        </Button>
      </div>
      <div className={forms.pair}>
        {LOCALES.map((locale) => (
          <Textarea
            key={locale}
            label={say(`directions.${locale}`)}
            lang={locale}
            rows={2}
            maxLength={500}
            value={directions[locale]}
            error={faults.of(`directions.${locale}`)}
            onChange={({ currentTarget: { value } }) => {
              const next = { ...directions, [locale]: value.replaceAll('\n', ' ') };
              change({ directions: next.fr === '' && next.en === '' ? null : next });
            }}
          />
        ))}
      </div>
    </Panel>
  );
}
