import type { ApiProblem } from '@passerelle/shared/api/client';
import type { GrossErrorLineView } from '@passerelle/shared/api/gross-errors';
import { useColleague } from '../../lib/shop-floor.js';
import { useWords } from '../../lib/words.js';
import { Field } from '../../ui/field.js';
import { GrossErrorNotice } from './gross-error-notice.js';

interface GrossSaleProps {
  /** The refusal of the sale, with both facts of each article. */
  fault: ApiProblem;
  reason: string;
  onReason: (reason: string) => void;
}

/** A sale at a price that is probably a mistake: with a manager's reason it may be tried again. */
export function GrossSale({ fault, reason, onReason }: GrossSaleProps) {
  const { t } = useWords();
  const { role } = useColleague();
  const isManager = role === 'manager';
  return (
    <GrossErrorNotice
      lines={fault.problem.lines as GrossErrorLineView[]}
      priceLabel="gross.asked"
      lead={t(isManager ? 'gross.managerSale' : 'gross.colleagueSale')}
    >
      {isManager && (
        <Field label={t('gross.reason')} value={reason} onChange={(value) => onReason(value.slice(0, 300))} />
      )}
    </GrossErrorNotice>
  );
}
