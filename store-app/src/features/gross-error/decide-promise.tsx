import type { GrossErrorDecision } from '@passerelle/shared/api/gross-errors';
import type { HandOverPreviewView } from '@passerelle/shared/api/hand-over';
import type { StaffOrderView } from '@passerelle/shared/api/staff-orders';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { refusalOf } from '../../lib/api.js';
import { useOrderAct } from '../../lib/orders.js';
import { useColleague } from '../../lib/shop-floor.js';
import { useWords } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { Field } from '../../ui/field.js';
import { Notice } from '../../ui/notice.js';
import classes from './gross-error.module.css';
import { GrossErrorNotice } from './gross-error-notice.js';

interface DecidePromiseProps {
  order: StaffOrderView;
  error: NonNullable<HandOverPreviewView['grossError']>;
}

/** A promised price that is probably a mistake: a colleague sees it, a manager decides. */
export function DecidePromise({ order, error }: DecidePromiseProps) {
  const { t } = useWords();
  const { role } = useColleague();
  const client = useQueryClient();
  const decide = useOrderAct(order.number);
  const [reason, setReason] = useState('');
  if (error.decision === 'honour') return <Notice tone="ok" icon="check" title={t('gross.honoured')} />;
  const isManager = role === 'manager';
  const give = (decision: GrossErrorDecision) =>
    decide.mutate(
      {
        act: 'hand-over/gross-error',
        body: { decision, reason: reason.trim() },
        label: t('gross.act', { code: order.pickupCode }),
      },
      { onSuccess: () => void client.invalidateQueries({ queryKey: ['preview', order.number] }) },
    );
  const lacking = reason.trim() === '' ? t('gross.reasonNeeded') : undefined;
  return (
    <GrossErrorNotice
      lines={error.lines}
      priceLabel="gross.promised"
      lead={t(isManager ? 'gross.manager' : 'gross.colleague')}
    >
      {isManager && (
        <>
          {decide.isError && (
            <p role="alert">{refusalOf(decide.error)?.problem.detail ?? t('state.unreachable')}</p>
          )}
          <Field
            label={t('gross.reason')}
            value={reason}
            onChange={(value) => setReason(value.slice(0, 300))}
          />
          <div className={classes.buttons}>
            <Button
              tone="go"
              icon="check"
              isBusy={decide.isPending}
              disabledReason={lacking}
              onClick={() => give('honour')}
            >
              {t('gross.honour')}
            </Button>
            <Button
              tone="hot"
              icon="cross"
              isBusy={decide.isPending}
              hint={t('gross.refuseHint')}
              disabledReason={lacking === undefined ? undefined : ''}
              onClick={() => give('refuse')}
            >
              {t('gross.refuse')}
            </Button>
          </div>
        </>
      )}
    </GrossErrorNotice>
  );
}
