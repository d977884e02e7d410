import type { StaffOrderView } from '@passerelle/shared/api/staff-orders';
import { useState } from 'react';
import { useWords } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';
import { Sheet } from '../../ui/sheet.js';

interface SetAsideSheetProps {
  order: StaffOrderView;
  isBusy: boolean;
  onClose: () => void;
  onConfirm: (bin: string) => void;
}

/** In which bin the order waits. */
export function SetAsideSheet({ order, isBusy, onClose, onConfirm }: SetAsideSheetProps) {
  const { t } = useWords();
  const [bin, setBin] = useState(order.bin ?? '');
  const missing = order.lines.reduce((sum, line) => sum + line.missing, 0);
  const confirm = (): void => {
    if (bin.trim() !== '') onConfirm(bin.trim());
  };
  return (
    <Sheet
      title={t('setAside.title', { name: order.customerName })}
      lead={t('setAside.lead')}
      closeLabel={t('action.closeUnchanged')}
      onClose={onClose}
      foot={
        <>
          <Button isBig onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button
            tone="go"
            icon="crate"
            isBig
            isBusy={isBusy}
            disabledReason={bin.trim() === '' ? t('setAside.binNeeded') : undefined}
            onClick={confirm}
          >
            {bin.trim() === '' ? t('setAside.confirmEmpty') : t('setAside.confirm', { bin: bin.trim() })}
          </Button>
        </>
      }
    >
      {missing > 0 && (
        <Notice tone="hot" icon="warning" title={t('setAside.missing', { count: missing })}>
          {t('setAside.missingHint')}
        </Notice>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          confirm();
        }}
      >
        <Field
          label={t('setAside.bin')}
          icon="crate"
          inputMode="numeric"
          autoFocus
          value={bin}
          onChange={(value) => setBin(value.slice(0, 12))}
        />
      </form>
    </Sheet>
  );
}
