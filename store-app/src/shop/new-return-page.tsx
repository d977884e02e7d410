import type { PurchaseView, RefundWish } from '@passerelle/shared/api/returns';
import type { ScanView } from '@passerelle/shared/api/stock';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { ConditionLines } from '../features/returns/condition-lines.js';
import {
  allAs,
  type Draft,
  damagedAs,
  isWaiting,
  refundCents,
  requestLines,
  unitsOf,
  withUnits,
} from '../features/returns/draft.js';
import { ExchangeChoice, type Replacements } from '../features/returns/exchange-choice.js';
import { GroundField } from '../features/returns/ground-choice.js';
import { type GroundChoice, groundRequest, holdingGround, needsReason } from '../features/returns/grounds.js';
import { RefundPanel } from '../features/returns/refund-panel.js';
import { useReturnsWords } from '../features/returns/returns-words.js';
import { usePurchases, useTakeBack } from '../features/returns/use-returns.js';
import { Banners } from '../features/shell/banners.js';
import { get, refusalOf } from '../lib/api.js';
import { useScanner } from '../lib/scanner.js';
import { beep, buzz } from '../lib/sound.js';
import due from '../ui/due.module.css';
import { Notice } from '../ui/notice.js';
import { FailedRead } from '../ui/reading.js';
import { Screen } from '../ui/screen.js';
import { Empty, Loading } from '../ui/states.js';

/** One purchase, and what of it comes back. */
export function NewReturnPage() {
  const { receipt = '' } = useParams();
  const { t, say } = useReturnsWords();
  const { data, error, refetch } = usePurchases(receipt);
  const purchase = data?.items.find((one) => one.receipt === receipt);
  const back = { to: '/hand-over/returns', label: say('back') };
  if (purchase !== undefined) return <Desk key={receipt} purchase={purchase} />;
  return (
    <Screen title={say('newTitle')} back={back}>
      {data === undefined && error === null && <Loading label={t('state.loading')} />}
      {data !== undefined && (
        <Empty icon="search" title={say('none')}>
          <p>{say('noneHint')}</p>
        </Empty>
      )}
      {error !== null && <FailedRead error={error} onRetry={refetch} />}
    </Screen>
  );
}

function Desk({ purchase }: { purchase: PurchaseView }) {
  const { t, say, money, dayTime } = useReturnsWords();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<Draft>({});
  const [wish, setWish] = useState<RefundWish>('original');
  const [choice, setChoice] = useState<GroundChoice | undefined>(
    holdingGround(purchase.grounds) === undefined ? undefined : 'age',
  );
  const [reason, setReason] = useState('');
  const take = useTakeBack();
  const scan = useScanOfLine(purchase, (sku, most) =>
    setDraft((before) => withUnits(before, sku, Math.min(most, unitsOf(before[sku]) + 1))),
  );
  const [replacements, setReplacements] = useState<Replacements>({});
  const chosen = purchase.lines.filter(({ sku }) => unitsOf(draft[sku]) > 0);
  const isExchanged = ({ sku }: { sku: string }) => replacements[sku] !== undefined;
  const cents = refundCents(
    purchase.lines.filter((line) => !isExchanged(line)),
    draft,
  );
  const isExchanging = chosen.some(isExchanged);
  const confirm = (): void => {
    if (choice === undefined) return;
    take.mutate(
      {
        body: {
          receipt: purchase.receipt,
          lines: requestLines(draft).map((line) => ({
            ...line,
            ...(isExchanged(line) && { replacement: replacements[line.sku]?.sku }),
          })),
          refund: { method: wish },
          ...groundRequest(choice, reason),
        },
        label: say('act.taken', { receipt: purchase.receipt }),
      },
      {
        onSuccess: ({ number }) =>
          void navigate(`/hand-over/returns/${encodeURIComponent(number)}`, { replace: true }),
      },
    );
  };
  const lacking =
    choice === undefined
      ? say('groundNeeded')
      : needsReason(choice) && reason.trim() === ''
        ? say('reasonNeeded')
        : isExchanging && isWaiting(draft)
          ? say('inspectAll')
          : undefined;
  return (
    <Screen
      title={say('newTitle')}
      subtitle={[say(`where.${purchase.where}`), purchase.storeName, dayTime(purchase.soldAt)].join(', ')}
      back={{ to: '/hand-over/returns', label: say('back') }}
    >
      <Banners />
      {take.error !== null && (
        <Notice tone="stop" icon="warning" isUrgent title={t('refused.title')}>
          {refusalOf(take.error)?.problem.detail ?? t('state.unreachable')}
        </Notice>
      )}
      {scan.fault !== undefined && <Notice tone="stop" icon="warning" isUrgent title={scan.fault} />}
      <div className={due.page}>
        <div className={due.basket}>
          <ConditionLines
            title={say('whatComesBack')}
            shown={purchase.lines.map((line) => ({
              ...line,
              most: line.unitNets.length,
              meta: (
                <>
                  <b>{money(line.unitNets[0] ?? 0)}</b>
                  <span>
                    {line.unitNets.length === 0
                      ? say('allBack')
                      : say('canComeBack', { left: line.unitNets.length, sold: line.sold })}
                  </span>
                </>
              ),
            }))}
            draft={draft}
            canWait
            onUnits={(sku, units) => setDraft((before) => withUnits(before, sku, units))}
            onAll={(sku, condition) => setDraft((before) => allAs(before, sku, condition))}
            onDamaged={(sku, units) => setDraft((before) => damagedAs(before, sku, units))}
          />
          <ExchangeChoice chosen={chosen} replacements={replacements} onChange={setReplacements} />
          <GroundField
            purchase={purchase}
            value={choice}
            reason={reason}
            onChoose={setChoice}
            onReason={setReason}
          />
        </div>
        <RefundPanel
          purchase={purchase}
          refundCents={cents}
          isExchanging={isExchanging}
          wish={wish}
          onWish={setWish}
          isWaiting={isWaiting(draft)}
          isBusy={take.isPending}
          disabledReason={lacking}
          onConfirm={confirm}
        />
      </div>
    </Screen>
  );
}

/** A scan of an article of the purchase brings one more unit of it back. */
function useScanOfLine(purchase: PurchaseView, onFound: (sku: string, most: number) => void) {
  const { t, say } = useReturnsWords();
  const [fault, setFault] = useState<string>();
  const find = useMutation({
    mutationFn: (text: string) => get<ScanView>(`/staff/scan/${encodeURIComponent(text)}`),
    onSuccess: ({ sku, name }) => {
      const line = purchase.lines.find((one) => one.sku === sku);
      if (line === undefined || line.unitNets.length === 0) {
        buzz();
        setFault(say(line === undefined ? 'notBought' : 'notLeft', { name }));
        return;
      }
      beep();
      setFault(undefined);
      onFound(sku, line.unitNets.length);
    },
    onError: (cause, scanned) => {
      buzz();
      const isUnknown = refusalOf(cause)?.code === 'not-found';
      setFault(isUnknown ? t('counter.unknown', { scanned }) : t('state.unreachable'));
    },
  });
  useScanner((text) => find.mutate(text));
  return { fault };
}
