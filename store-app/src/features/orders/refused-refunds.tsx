import type {
  RefundSettlementRequest,
  RefusedRefundsView,
  RefusedRefundView,
  SettlementMethod,
} from '@passerelle/shared/api/refused-refunds';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { refusalOf } from '../../lib/api.js';
import { outbox } from '../../lib/outbox.js';
import { refusedRefundsDoor, refusedRefundsKey, useRefusedRefunds } from '../../lib/refused-refunds.js';
import { useColleague } from '../../lib/shop-floor.js';
import { useWords } from '../../lib/words.js';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';

/** What the bank of an order would not take back: given back here by a manager, and what was given. */
export function RefusedRefunds({ number }: { number: string }) {
  const { t } = useWords();
  const key = refusedRefundsKey(number);
  const client = useQueryClient();
  const { data: items } = useRefusedRefunds(number);
  const settle = useMutation({
    mutationFn: ({ id, method }: { id: string; method: SettlementMethod }) => {
      const body: RefundSettlementRequest = { method };
      return outbox.post<RefusedRefundsView>(
        `${refusedRefundsDoor(number)}/${id}/settlement`,
        body,
        t('act.refusedRefund', { number }),
      );
    },
    onSuccess: (after) => client.setQueryData(key, after),
    // Somebody else may have given it.
    onError: () => void client.invalidateQueries({ queryKey: key }),
  });
  if (items === undefined || items.length === 0) return null;
  const isWaiting = items.some(({ settled }) => settled === undefined);
  return (
    <section className="sheet-card stack" aria-labelledby="refused-refund">
      <h2 id="refused-refund" className="row" style={{ fontSize: 20 }}>
        <Icon name={isWaiting ? 'warning' : 'check'} />
        {t(isWaiting ? 'refusedRefund.title' : 'refusedRefund.titleSettled')}
      </h2>
      {settle.isError && (
        <p role="alert">{refusalOf(settle.error)?.problem.detail ?? t('state.unreachable')}</p>
      )}
      {items.map((refund) =>
        refund.settled === undefined ? (
          <Waiting
            key={refund.id}
            refund={refund}
            isBusy={settle.isPending}
            onGive={(method) => settle.mutate({ id: refund.id, method })}
          />
        ) : (
          <Given key={refund.id} refund={refund} settled={refund.settled} />
        ),
      )}
    </section>
  );
}

interface WaitingProps {
  refund: RefusedRefundView;
  isBusy: boolean;
  onGive: (method: SettlementMethod) => void;
}

function Waiting({ refund, isBusy, onGive }: WaitingProps) {
  const { t, money } = useWords();
  const { role } = useColleague();
  const isManager = role === 'manager';
  // Said once, below both: each hears it as its own.
  const reasonId = useId();
  const refused = isManager ? {} : { disabledReason: '', 'aria-describedby': reasonId };
  return (
    <>
      <p>{t('refusedRefund.hint', { amount: money(refund.amountCents) })}</p>
      <Button icon="cash" isWide isBusy={isBusy} {...refused} onClick={() => onGive('cash')}>
        {t('refusedRefund.cash')}
      </Button>
      <Button icon="card" isWide isBusy={isBusy} {...refused} onClick={() => onGive('store-credit')}>
        {t('refusedRefund.credit')}
      </Button>
      {!isManager && (
        <p className="mute" id={reasonId}>
          {t('refusedRefund.managerOnly')}
        </p>
      )}
    </>
  );
}

interface GivenProps {
  refund: RefusedRefundView;
  settled: NonNullable<RefusedRefundView['settled']>;
}

function Given({ refund, settled }: GivenProps) {
  const { t, money, dayTime } = useWords();
  const { method, storeName, at, creditCode } = settled;
  return (
    <ul className="facts">
      <li>
        <Icon name="check" size={22} />
        <div className="grow">
          {t(`refusedRefund.given.${method}`, { amount: money(refund.amountCents) })}
          {creditCode !== undefined && (
            <p>
              <b>{t('refusedRefund.code', { code: creditCode })}</b>
            </p>
          )}
          <small>
            {storeName}, {dayTime(at)}
          </small>
        </div>
      </li>
    </ul>
  );
}
