import { Checkbox, TextInput } from '@mantine/core';
import type { PriceBatchView } from '@passerelle/shared/api/price-batches';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { OfficeDialog } from '../../ui/office-dialog.js';
import classes from './prices.module.css';
import { usePricesWords } from './prices-words.js';
import { civilIn } from './when-field.js';

interface ChangeProps {
  batch: PriceBatchView;
  onClose: () => void;
  onSave: (change: { name: string; effectiveAt: string; isAnnounced: boolean }) => void;
}

/** Another name, another moment, announced or not; the lines stay. */
export function ChangeBatchDialog({ batch, onClose, onSave }: ChangeProps) {
  const { t, say, zone } = usePricesWords();
  const [name, setName] = useState(batch.name);
  const [effectiveAt, setEffectiveAt] = useState(civilIn(batch.effectiveAt, zone));
  const [isAnnounced, setIsAnnounced] = useState(batch.isAnnounced);
  return (
    <OfficeDialog
      title={say('change.title')}
      lead={say('change.author')}
      closeLabel={t('action.closeUnchanged')}
      onClose={onClose}
      onSubmit={() => {
        if (name.trim() !== '' && effectiveAt !== '') onSave({ name: name.trim(), effectiveAt, isAnnounced });
      }}
      foot={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" tone="go">
            {say('change.save')}
          </Button>
        </>
      }
    >
      <TextInput
        label={say('form.name')}
        required
        withAsterisk={false}
        maxLength={120}
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        type="datetime-local"
        label={say('form.at')}
        description={say('form.atHint')}
        required
        withAsterisk={false}
        value={effectiveAt}
        onChange={(event) => setEffectiveAt(event.currentTarget.value)}
      />
      <Checkbox
        classNames={{ description: classes.indent ?? '' }}
        label={say('form.announced')}
        description={say('form.announcedHint')}
        checked={isAnnounced}
        onChange={(event) => setIsAnnounced(event.currentTarget.checked)}
      />
    </OfficeDialog>
  );
}

interface ReverseProps {
  batch: PriceBatchView;
  onClose: () => void;
  onReverse: (wish: { name: string; effectiveAt?: string }) => void;
}

/** Asks from when the former prices are to hold again. */
export function ReverseDialog({ batch, onClose, onReverse }: ReverseProps) {
  const { t, say } = usePricesWords();
  const [effectiveAt, setEffectiveAt] = useState('');
  const name = say('reverse.name', { name: batch.name }).slice(0, 120);
  return (
    <OfficeDialog
      title={say('reverse')}
      lead={say('reverse.lead')}
      closeLabel={t('action.closeUnchanged')}
      onClose={onClose}
      onSubmit={() => onReverse({ name, ...(effectiveAt !== '' && { effectiveAt }) })}
      foot={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" tone="go" icon="undo">
            {say('reverse')}
          </Button>
        </>
      }
    >
      <TextInput
        type="datetime-local"
        label={say('reverse.at')}
        description={say('form.atHint')}
        data-autofocus
        value={effectiveAt}
        onChange={(event) => setEffectiveAt(event.currentTarget.value)}
      />
    </OfficeDialog>
  );
}
