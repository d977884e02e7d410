import type { StaffOrderView } from '@passerelle/shared/api/staff-orders';
import { handedOverStates, openStates, waitingStates } from '@passerelle/shared/orders/states';
import { useState } from 'react';
import { refusalOf } from '../../lib/api.js';
import { useGoOn } from '../../lib/go-on.js';
import { type OrderAct, useOrderAct } from '../../lib/orders.js';
import { useWords } from '../../lib/words.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Notice } from '../../ui/notice.js';
import { EndOrderSheet } from './end-order-sheet.js';
import classes from './order.module.css';

/** Everything that can be done to an order now; what the state does not allow is not offered or says why. */
export function OrderActs({ order }: { order: StaffOrderView }) {
  const { t } = useWords();
  const goOn = useGoOn();
  const give = useOrderAct(order.number);
  const [ending, setEnding] = useState<'cancellation' | 'refusal'>();
  const can = (command: StaffOrderView['commands'][number]): boolean => order.commands.includes(command);
  const act = (name: OrderAct, label: string, then?: string): void =>
    give.mutate({ act: name, label, goOn: then === undefined ? undefined : goOn(then) });
  const code = order.pickupCode;
  const picking = `/orders/${order.number}/picking`;
  const isOpen = openStates.includes(order.state) && order.state !== 'requested';
  return (
    <div className={classes.acts}>
      {give.isError && (
        <Notice tone="stop" icon="warning" isUrgent title={t('refused.title')}>
          {refusalOf(give.error)?.problem.detail ?? t('state.unreachable')}
        </Notice>
      )}
      {can('start-picking') && (
        <Button
          tone="go"
          isBig
          isBusy={give.isPending}
          onClick={() => act('picking', t('act.take', { code }), picking)}
        >
          {t('queue.take')}
        </Button>
      )}
      {order.state === 'picking' && (
        <ButtonLink tone="go" isBig to={picking}>
          {t('queue.continue')}
        </ButtonLink>
      )}
      {order.state === 'ready' && (
        <ButtonLink tone="go" icon="hand-over" isBig to={`/hand-over/${order.number}`}>
          {t('queue.handOver')}
        </ButtonLink>
      )}
      {can('take-over') && (
        <Button icon="swap" onClick={() => act('take-over', t('act.takeOver', { code }), picking)}>
          {t('queue.takeOver')}
        </Button>
      )}
      {can('release') && (
        <Button icon="undo" onClick={() => act('release', t('act.release', { code }))}>
          {t('picking.release')}
        </Button>
      )}
      {order.state === 'ready' && (
        <ButtonLink icon="printer" to={`/orders/${order.number}/label`}>
          {t('label.title')}
        </ButtonLink>
      )}
      {handedOverStates.includes(order.state) && (
        <ButtonLink icon="receipt" to={`/hand-over/${order.number}/done`}>
          {t('order.receipt')}
        </ButtonLink>
      )}
      {isOpen && order.checkedInAt === undefined && (
        <Button
          icon="place"
          disabledReason={can('check-in') ? undefined : t('refused.state')}
          onClick={() => act('check-in', t('act.checkIn', { code }))}
        >
          {t('order.checkIn')}
        </Button>
      )}
      {isOpen && (
        <Button
          icon="calendar"
          disabledReason={can('extend') ? undefined : t('order.cannotExtend')}
          onClick={() => act('extension', t('act.extend', { code }))}
        >
          {t('order.extend')}
        </Button>
      )}
      {[...waitingStates, 'picking'].includes(order.state) && (
        <Button
          tone="hot"
          disabledReason={can('refuse') ? undefined : t('refused.state')}
          onClick={() => setEnding('refusal')}
        >
          {t('picking.refuse')}
        </Button>
      )}
      {isOpen && (
        <Button
          tone="hot"
          icon="cross"
          disabledReason={can('cancel') ? undefined : t('refused.state')}
          onClick={() => setEnding('cancellation')}
        >
          {t('end.confirm.cancellation')}
        </Button>
      )}
      {ending !== undefined && (
        <EndOrderSheet
          order={order}
          act={ending}
          onClose={() => setEnding(undefined)}
          onDone={() => setEnding(undefined)}
        />
      )}
    </div>
  );
}
