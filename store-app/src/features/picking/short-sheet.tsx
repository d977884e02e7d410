import type { StaffOrderLineView } from '@passerelle/shared/api/staff-orders';
import { useState } from 'react';
import { articleName } from '../../lib/article-name.js';
import { useWords } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { Choice, type Option, Stepper } from '../../ui/choice.js';
import { Icon } from '../../ui/icon.js';
import { Barcode, Picture } from '../../ui/marks.js';
import { Sheet } from '../../ui/sheet.js';

const shortReasons = ['shelf-empty', 'damaged', 'wrong-label', 'in-customer-hands'] as const;
export type ShortReason = (typeof shortReasons)[number];

const icons: Record<ShortReason, Option<ShortReason>['icon']> = {
  'shelf-empty': 'shelf',
  damaged: 'broken-box',
  'wrong-label': 'label',
  'in-customer-hands': 'hand-over',
};

interface ShortSheetProps {
  line: StaffOrderLineView;
  onClose: () => void;
  onConfirm: (found: number, reason: ShortReason) => void;
}

/** Not found: how many were, and why the others were not. */
export function ShortSheet({ line, onClose, onConfirm }: ShortSheetProps) {
  const { t } = useWords();
  const [found, setFound] = useState(line.picked);
  const [reason, setReason] = useState<ShortReason>('shelf-empty');
  const name = articleName(line);
  return (
    <Sheet
      isHot
      title={t('short.title', { name })}
      lead={
        <>
          {line.aisle !== undefined && `${t('aisle.word')} ${line.aisle}. `}
          {t('short.book', { count: line.shelf })} <Barcode digits={line.gtin} spoken={t('barcode.spoken')} />
        </>
      }
      picture={<Picture image={line.image} side={84} />}
      closeLabel={t('action.closeUnchanged')}
      onClose={onClose}
      foot={
        <>
          <Button isBig onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button
            tone="go"
            icon="check"
            isBig
            disabledReason={found < line.quantity ? undefined : t('short.nothingMissing')}
            onClick={() => onConfirm(found, reason)}
          >
            {t('short.confirm', { found, quantity: line.quantity })}
          </Button>
        </>
      }
    >
      <div className="row wrap-row" style={{ marginBottom: 14 }}>
        <b>{t('short.howMany')}</b>
        <Stepper
          label={t('short.howMany')}
          lessLabel={t('stepper.less')}
          moreLabel={t('stepper.more')}
          value={found}
          min={line.picked}
          max={line.quantity}
          onChange={setFound}
        />
        <span className="mute">{t('short.asked', { quantity: line.quantity })}</span>
      </div>
      <Choice
        legend={t('short.why')}
        name="short-reason"
        value={reason}
        onChoose={setReason}
        options={shortReasons.map((value) => ({
          value,
          icon: icons[value],
          label: t(`short.reason.${value}`),
          hint: t(`short.hint.${value}`),
        }))}
      />
      <ul className="facts" style={{ marginTop: 10 }}>
        <li>
          <Icon name="count" />
          <span className="grow">{t('short.thenCount')}</span>
        </li>
      </ul>
    </Sheet>
  );
}
