import type { ReceiptView } from '@passerelle/shared/api/sales';
import type { StaffOrderView } from '@passerelle/shared/api/staff-orders';
import { handedOverStates } from '@passerelle/shared/orders/states';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import classes from '../features/receipts/done.module.css';
import { Slip } from '../features/receipts/slip.js';
import { UndoHandOver } from '../features/receipts/undo-hand-over.js';
import { WhatHappened } from '../features/receipts/what-happened.js';
import { get, refusalOf } from '../lib/api.js';
import { useOrder } from '../lib/orders.js';
import { shortNumber } from '../lib/short-number.js';
import { useWords, type Words } from '../lib/words.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import { Screen } from '../ui/screen.js';
import { Failed, Loading } from '../ui/states.js';

/** After a hand-over: what happened, the receipt, the way back. */
export function HandOverDonePage() {
  const { number = '' } = useParams();
  const { t } = useWords();
  const { data: order, error, refetch } = useOrder(number);
  if (order === undefined) {
    return <Waiting title={t('done.title')} error={error} onRetry={() => void refetch()} />;
  }
  const isClosed = handedOverStates.includes(order.state);
  const receipt = isClosed ? order.receipts.at(-1) : undefined;
  return (
    <Screen
      title={t(isClosed ? 'done.title' : 'done.undone')}
      subtitle={`${order.customerName}, ${order.pickupCode}`}
    >
      <Done
        isUndone={!isClosed}
        headline={t(headlineOf(order, receipt))}
        receipt={receipt}
        middle={<WhatHappened order={order} />}
        left={
          isClosed ? (
            <UndoHandOver order={order} receipt={receipt} />
          ) : (
            <ButtonLink to={`/hand-over/${order.number}`} icon="hand-over">
              {t('done.again')}
            </ButtonLink>
          )
        }
        nextTo="/hand-over"
      />
    </Screen>
  );
}

function headlineOf(order: StaffOrderView, receipt: ReceiptView | undefined) {
  if (!handedOverStates.includes(order.state)) return 'done.readyAgain';
  return receipt === undefined ? 'done.nothingKept' : 'done.paid';
}

/** One receipt, of a sale at the counter or of a hand-over. */
export function ReceiptPage() {
  const { number = '' } = useParams();
  const { t } = useWords();
  const {
    data: receipt,
    error,
    refetch,
  } = useQuery({
    queryKey: ['receipt', number],
    queryFn: ({ signal }) => get<ReceiptView>(`/staff/receipts/${encodeURIComponent(number)}`, {}, signal),
  });
  if (receipt === undefined) {
    return (
      <Waiting
        title={t('slip.number', { number: shortNumber(number) })}
        error={error}
        onRetry={() => void refetch()}
      />
    );
  }
  return (
    <Screen title={t('slip.number', { number: shortNumber(number) })} subtitle={receipt.storeName}>
      <Done headline={t('done.sale')} receipt={receipt} nextTo="/counter" />
    </Screen>
  );
}

function Waiting({ title, error, onRetry }: { title: string; error: Error | null; onRetry: () => void }) {
  const { t } = useWords();
  return (
    <Screen title={title}>
      {error === null ? (
        <Loading label={t('state.loading')} rows={2} height={220} />
      ) : (
        <Failed
          title={refusalOf(error)?.problem.detail ?? t('state.unreachable')}
          retryLabel={t('action.retry')}
          onRetry={onRetry}
        />
      )}
    </Screen>
  );
}

interface DoneProps {
  headline: string;
  isUndone?: boolean;
  receipt: ReceiptView | undefined;
  middle?: ReactNode;
  left?: ReactNode;
  nextTo: string;
}

function Done({ headline, isUndone, receipt, middle, left, nextTo }: DoneProps) {
  const words = useWords();
  const { t } = words;
  return (
    <div className={classes.page}>
      <div className={`${classes.left} no-print`}>
        <div className="row">
          <span className={classes.seal}>
            <Icon name={isUndone ? 'undo' : 'check'} size={48} />
          </span>
          <div>
            <h2>{headline}</h2>
            {receipt !== undefined && <p className="mute">{paidWith(receipt, words)}</p>}
          </div>
        </div>
        {middle}
        {receipt !== undefined && (
          <section className="sheet-card" aria-labelledby="give-slip">
            <h3 id="give-slip">{t('done.giveSlip')}</h3>
            <div style={{ marginTop: 10 }}>
              <Button icon="printer" isWide onClick={() => window.print()}>
                {t('done.print')}
              </Button>
            </div>
          </section>
        )}
        <div className={classes.end}>
          {left}
          <ButtonLink to={nextTo} tone="go" isBig iconAfter="arrow-right">
            {t('done.next')}
          </ButtonLink>
        </div>
      </div>
      {receipt !== undefined && <Slip receipt={receipt} />}
    </div>
  );
}

function paidWith(receipt: ReceiptView, { t, money }: Words): string {
  const methods = receipt.payments.map(({ method, amountCents }) =>
    t('done.with', { amount: money(amountCents), method: t(`pay.by.${method}`) }),
  );
  const change = receipt.changeCents > 0 ? [t('done.change', { amount: money(receipt.changeCents) })] : [];
  return methods.length === 0 ? money(receipt.totalCents) : [...methods, ...change].join(', ');
}
