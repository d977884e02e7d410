import type { ReturnView } from '@passerelle/shared/api/returns';
import { useState } from 'react';
import { useParams } from 'react-router';
import { RefusedRefunds } from '../features/orders/refused-refunds.js';
import done from '../features/receipts/done.module.css';
import { ConditionLines } from '../features/returns/condition-lines.js';
import { allAs, damagedAs, draftOf, inspectionOf, isWaiting, unitsOf } from '../features/returns/draft.js';
import { GiveBackSheet } from '../features/returns/give-back-sheet.js';
import { type MoneyBack, moneyBack } from '../features/returns/money-back.js';
import { ReturnFacts } from '../features/returns/return-facts.js';
import { ReturnSlip } from '../features/returns/return-slip.js';
import { useReturnsWords } from '../features/returns/returns-words.js';
import { useReturn, useReturnAct } from '../features/returns/use-returns.js';
import { Banners } from '../features/shell/banners.js';
import { refusalOf } from '../lib/api.js';
import { useRefusedRefunds } from '../lib/refused-refunds.js';
import { useColleague } from '../lib/shop-floor.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Icon } from '../ui/icon.js';
import { Notice } from '../ui/notice.js';
import { NotYetRead } from '../ui/reading.js';
import { Screen } from '../ui/screen.js';

/** One return: waiting to be looked at, or done with its slip. */
export function ReturnPage() {
  const { number = '' } = useParams();
  const { say } = useReturnsWords();
  const me = useColleague();
  const { data: goods, error, refetch } = useReturn(number);
  const { data: refused } = useRefusedRefunds(goods?.order);
  const back = { to: '/hand-over/returns', label: say('back') };
  if (goods === undefined) {
    return (
      <Screen title={say('oneTitle')} back={back}>
        <NotYetRead error={error} onRetry={refetch} rows={2} height={220} />
      </Screen>
    );
  }
  const money = moneyBack(goods, refused);
  const canInspect = goods.state === 'received' && goods.store === me.store;
  return (
    <Screen
      title={say(canInspect ? 'inspectTitle' : 'oneTitle')}
      subtitle={goods.store === me.store ? goods.number : `${goods.number}, ${goods.storeName}`}
      back={back}
    >
      <Banners />
      <div className={done.page}>
        <div className={`${done.left} no-print`}>
          {canInspect ? (
            <Inspection key={goods.number} goods={goods} />
          ) : (
            <Ended goods={goods} back={money} />
          )}
        </div>
        <ReturnSlip goods={goods} back={money} />
      </div>
    </Screen>
  );
}

function Inspection({ goods }: { goods: ReturnView }) {
  const { t, say, money } = useReturnsWords();
  const [draft, setDraft] = useState(() => draftOf(goods.lines));
  const [isGivingBack, setIsGivingBack] = useState(false);
  const give = useReturnAct(goods.number);
  const lines = goods.lines.filter(({ sku }, place) => place === goods.lines.findIndex((l) => l.sku === sku));
  return (
    <>
      {give.isError && (
        <Notice tone="stop" icon="warning" isUrgent title={t('refused.title')}>
          {refusalOf(give.error)?.problem.detail ?? t('state.unreachable')}
        </Notice>
      )}
      <ReturnFacts goods={goods} />
      <ConditionLines
        title={say('inspectLead')}
        shown={lines.map((line) => ({
          ...line,
          meta: <span>{say('slip.units', { count: unitsOf(draft[line.sku]) })}</span>,
        }))}
        draft={draft}
        canWait={false}
        onAll={(sku, condition) => setDraft((before) => allAs(before, sku, condition))}
        onDamaged={(sku, units) => setDraft((before) => damagedAs(before, sku, units))}
      />
      <div className={done.end}>
        <Button tone="hot" icon="hand-over" isBig onClick={() => setIsGivingBack(true)}>
          {say('giveBack.confirm')}
        </Button>
        <Button icon="printer" isBig onClick={() => window.print()}>
          {say('print')}
        </Button>
        <Button
          tone="go"
          icon="check"
          isBig
          isBusy={give.isPending}
          disabledReason={isWaiting(draft) ? say('inspectAll') : undefined}
          onClick={() =>
            give.mutate({
              act: 'inspection',
              body: inspectionOf(draft),
              label: say('act.inspected', { number: goods.number }),
            })
          }
        >
          {say('refundNow', { amount: money(goods.refundCents) })}
        </Button>
      </div>
      {isGivingBack && <GiveBackSheet goods={goods} onClose={() => setIsGivingBack(false)} />}
    </>
  );
}

interface EndedProps {
  goods: ReturnView;
  back: readonly MoneyBack[];
}

function Ended({ goods, back }: EndedProps) {
  const { say } = useReturnsWords();
  return (
    <>
      <Outcome goods={goods} back={back} />
      <ReturnFacts goods={goods} />
      {goods.order !== undefined && <RefusedRefunds number={goods.order} />}
      <div className={done.end}>
        <Button icon="printer" isBig onClick={() => window.print()}>
          {say('print')}
        </Button>
        {goods.exchangeReceipt !== undefined && (
          <ButtonLink to={`/receipts/${encodeURIComponent(goods.exchangeReceipt)}`} icon="receipt" isBig>
            {say('exchangeSlip')}
          </ButtonLink>
        )}
        <ButtonLink to="/hand-over/returns" tone="go" isBig iconAfter="arrow-right">
          {say('next')}
        </ButtonLink>
      </div>
    </>
  );
}

/** What became of it, in large: a green tick for money that was given only. */
function Outcome({ goods, back }: EndedProps) {
  const { say, money } = useReturnsWords();
  const isRefused = back.some((part) => part.isRefused);
  const isGiven = goods.state === 'settled' && !isRefused;
  const parts = back.map((part) => {
    const amount = money(part.amountCents);
    if (part.isRefused) return say('refusedPart', { amount });
    const given = `${amount} ${say(`by.${part.method}`)}`;
    return part.isInstead ? say('insteadPart', { given }) : given;
  });
  return (
    <div className="row">
      <span className={`${done.seal} ${isGiven ? '' : done.open}`}>
        <Icon
          name={isGiven ? 'check' : isRefused ? 'warning' : goods.state === 'refused' ? 'undo' : 'eye'}
          size={48}
        />
      </span>
      <div>
        <h2>{say(isRefused ? 'done.refusedByBank' : `done.${goods.state}`)}</h2>
        {goods.state === 'settled' && <p className="mute">{parts.join(', ')}</p>}
      </div>
    </div>
  );
}
