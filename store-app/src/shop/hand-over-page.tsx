import type { StaffOrderView } from '@passerelle/shared/api/staff-orders';
import { handedOverStates } from '@passerelle/shared/orders/states';
import { useLocation, useParams } from 'react-router';
import { GestureButton } from '../features/gesture/gesture-button.js';
import { gestureRefusal } from '../features/gesture/gesture-refusal.js';
import { DecidePromise } from '../features/gross-error/decide-promise.js';
import { Extras } from '../features/hand-over/extras.js';
import type { Proof } from '../features/hand-over/find-order.js';
import { SettleLines } from '../features/hand-over/settle-lines.js';
import { useHandOver } from '../features/hand-over/use-hand-over.js';
import { Codes } from '../features/payment/code-sheet.js';
import { DuePanel } from '../features/payment/due-panel.js';
import { PromiseTable } from '../features/payment/promise-table.js';
import { Banners } from '../features/shell/banners.js';
import { WeightSheet } from '../features/weight/weight-sheet.js';
import { refusalOf } from '../lib/api.js';
import { useNow } from '../lib/clock.js';
import { inWords } from '../lib/durations.js';
import { useGoOn } from '../lib/go-on.js';
import { useOrder } from '../lib/orders.js';
import { useScanner } from '../lib/scanner.js';
import { useWords } from '../lib/words.js';
import { ButtonLink } from '../ui/button.js';
import classes from '../ui/due.module.css';
import { Status, Tag } from '../ui/marks.js';
import { Notice } from '../ui/notice.js';
import { NotYetRead } from '../ui/reading.js';
import { Screen } from '../ui/screen.js';
import { Empty, Loading } from '../ui/states.js';

/** One order at the counter: what is kept, what is added, what is paid. */
export function HandOverPage() {
  const { number = '' } = useParams();
  const { t } = useWords();
  const { data: order, error, refetch } = useOrder(number);
  const back = { to: '/hand-over', label: t('handOver.back') };
  if (order === undefined) {
    return (
      <Screen title={t('handOver.title')} back={back}>
        <NotYetRead error={error} onRetry={refetch} />
      </Screen>
    );
  }
  if (order.state !== 'ready') {
    return (
      <Screen title={t('handOver.title')} subtitle={order.customerName} back={back}>
        <Empty icon="info" title={t('picking.notPicking', { state: t(`state.${order.state}`) })}>
          <p>
            {t(handedOverStates.includes(order.state) ? 'handOver.alreadyCollected' : 'handOver.notReady')}
          </p>
          <ButtonLink to={`/orders/${order.number}`} tone="go">
            {t('order.open')}
          </ButtonLink>
        </Empty>
      </Screen>
    );
  }
  return <Counter key={order.number} order={order} />;
}

function Counter({ order }: { order: StaffOrderView }) {
  const words = useWords();
  const { t } = words;
  const goOn = useGoOn();
  const shown = useLocation().state as Proof | null;
  const proof = shown ?? { code: order.pickupCode };
  const desk = useHandOver(order, proof);
  useScanner(desk.scanExtra, desk.weighing === undefined);
  const { data: quote, isFetching, error } = desk.preview;
  const document = desk.isAnythingBought ? quote?.settled.document : undefined;
  const total = quote === undefined || !desk.isAnythingBought ? 0 : quote.totalCents;
  const paid = order.paidCents ?? 0;
  const due = Math.max(0, total - paid);
  const back = Math.max(0, paid - total);
  const isKnown = quote !== undefined || !desk.isAnythingBought;
  const vatCents = document?.vat.reduce((sum, rate) => sum + rate.vatCents, 0);
  const waitsForManager = quote?.grossError !== undefined && quote.grossError.decision !== 'honour';
  const refused = desk.handOver.error;
  // What stands above the lines is known with the price: nothing may jump under a finger.
  if (desk.preview.isLoading)
    return (
      <Screen
        title={t('handOver.title')}
        subtitle={<Presence order={order} />}
        back={{ to: '/hand-over', label: t('handOver.back') }}
      >
        <Loading label={t('state.loading')} />
      </Screen>
    );
  return (
    <Screen
      title={t('handOver.title')}
      subtitle={<Presence order={order} />}
      back={{ to: '/hand-over', label: t('handOver.back') }}
    >
      <Banners />
      {refused !== null && (
        <Notice tone="stop" icon="warning" isUrgent title={t('refused.title')}>
          {refusalOf(refused)?.problem.detail ?? t('state.unreachable')}
        </Notice>
      )}
      {quote?.grossError !== undefined && <DecidePromise order={order} error={quote.grossError} />}
      <div className={classes.page}>
        <div className={classes.basket}>
          <div className="row wrap-row" style={{ paddingBottom: 12 }}>
            <Tag code={order.pickupCode} spoken={t('order.spoken')} isBig />
            <h2 style={{ flex: '1 1 180px', fontSize: 24 }}>{order.customerName}</h2>
            {shown?.token !== undefined && (
              <Status tone="ok" icon="qr">
                {t('handOver.qrChecked')}
              </Status>
            )}
            {order.collector !== undefined && (
              <Status icon="person">
                {t('order.collector', { name: `${order.collector.firstName} ${order.collector.lastName}` })}
              </Status>
            )}
            {order.bin !== undefined && <Status icon="crate">{t('mark.bin', { bin: order.bin })}</Status>}
          </div>
          <SettleLines
            lines={order.lines}
            settlement={desk.settlement}
            document={document}
            onSettleAll={(line, outcome) => desk.settleAll(line.sku, line.picked, outcome)}
            onSettleSome={(line, outcome, quantity) =>
              desk.settleSome(line.sku, line.picked, outcome, quantity)
            }
          />
          <Extras
            extras={desk.extras}
            document={document}
            onScan={desk.scanExtra}
            onChange={desk.changeExtra}
            onWeigh={desk.weighAgain}
            fault={
              desk.fault !== undefined && <Notice tone="stop" icon="warning" isUrgent title={desk.fault} />
            }
          />
        </div>
        <DuePanel
          dueCents={isKnown ? due : undefined}
          vatCents={vatCents}
          vatOfCents={paid > 0 ? total : undefined}
          note={paid > 0 ? t('handOver.paidOnline', { amount: words.money(paid) }) : undefined}
          explanation={desk.isAnythingBought ? quote?.settled.explanation : undefined}
          isAsking={isFetching}
          isBusy={desk.handOver.isPending}
          disabledReason={
            error !== null && desk.isAnythingBought
              ? (refusalOf(error)?.problem.detail ?? t('state.unreachable'))
              : waitsForManager
                ? t('gross.waits')
                : gestureRefusal(quote?.settled.explanation, words.locale)
          }
          nothingDueLabel={t(desk.isAnythingBought ? 'handOver.give' : 'handOver.closeEmpty')}
          promise={
            quote !== undefined &&
            desk.isAnythingBought && (
              <PromiseTable
                promisedCents={quote.promised.document.totalCents}
                currentCents={quote.current.document.totalCents}
                isPromiseKept={quote.isPromiseKept}
              />
            )
          }
          backCents={isKnown ? back : 0}
          before={
            <>
              <Codes codes={desk.codes} onChange={desk.setCodes} />
              <GestureButton gesture={desk.gesture} onChange={desk.setGesture} />
            </>
          }
          onSettle={(payments) =>
            desk.handOver.mutate({
              payments,
              goOn: goOn(`/hand-over/${order.number}/done`, { replace: true }),
            })
          }
        />
      </div>
      {desk.weighing !== undefined && (
        <WeightSheet
          article={desk.weighing}
          onWeigh={desk.weigh}
          onClose={() => desk.weighAgain(undefined)}
        />
      )}
    </Screen>
  );
}

function Presence({ order }: { order: StaffOrderView }) {
  const words = useWords();
  const now = useNow(10_000);
  const until = words.t('handOver.until', { time: words.dayTime(order.collectBy) });
  if (order.checkedInAt === undefined) return <>{until}</>;
  const minutes = Math.max(0, Math.floor((now - Date.parse(order.checkedInAt)) / 60_000));
  return <>{`${words.t('handOver.here', { duration: inWords(words, minutes) })}, ${until}`}</>;
}
