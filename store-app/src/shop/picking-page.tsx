import type { StaffOrderView } from '@passerelle/shared/api/staff-orders';
import { Suspense, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { AskSheet } from '../features/choices/ask-sheet.js';
import { hasToAsk } from '../features/choices/use-choices.js';
import { EndOrderSheet } from '../features/orders/end-order-sheet.js';
import { leftToFind } from '../features/picking/pick-lines.js';
import { PickList } from '../features/picking/pick-list.js';
import { PickPanel } from '../features/picking/pick-panel.js';
import classes from '../features/picking/picking.module.css';
import { SetAsideSheet } from '../features/picking/set-aside-sheet.js';
import { ShortSheet } from '../features/picking/short-sheet.js';
import { usePicking } from '../features/picking/use-picking.js';
import { WrongArticle } from '../features/picking/wrong-article.js';
import { Banners } from '../features/shell/banners.js';
import { useNow } from '../lib/clock.js';
import { inWords } from '../lib/durations.js';
import { useGoOn } from '../lib/go-on.js';
import { useOrder } from '../lib/orders.js';
import { useScanner } from '../lib/scanner.js';
import { useColleague } from '../lib/shop-floor.js';
import { timeLeft } from '../lib/time-left.js';
import { useWords, type Words } from '../lib/words.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { NotYetRead } from '../ui/reading.js';
import { Screen } from '../ui/screen.js';
import { Sheet } from '../ui/sheet.js';
import { NotPicking } from './not-picking.js';

/** Walking the aisles for one order. */
export function PickingPage() {
  const { number = '' } = useParams();
  const { t } = useWords();
  const { data: order, error, refetch } = useOrder(number);
  const back = { to: '/queue', label: t('nav.backToQueue') };
  if (order === undefined) {
    return (
      <Screen title={t('picking.titleLoading')} back={back}>
        <NotYetRead error={error} onRetry={refetch} />
      </Screen>
    );
  }
  if (order.state !== 'picking') return <NotPicking order={order} />;
  return <Picking key={order.number} order={order} />;
}

type Question = 'short' | 'set-aside' | 'more' | 'refusal' | 'ask';

function Picking({ order }: { order: StaffOrderView }) {
  const { t } = useWords();
  const me = useColleague();
  const picking = usePicking(order);
  const [question, setQuestion] = useState<Question>();
  const { current, left } = picking;
  const isMine = order.claimedBy === undefined || order.claimedBy.staffId === me.staffId;
  useScanner(picking.scan, isMine && question === undefined);

  const takeOver = (): void =>
    picking.give.mutate({ act: 'take-over', label: t('act.takeOver', { code: order.pickupCode }) });

  return (
    <Screen
      title={t('picking.title', { code: order.pickupCode })}
      subtitle={<Deadline order={order} />}
      back={{ to: '/queue', label: t('nav.backToQueue') }}
    >
      <p className="vh" role="status">
        {picking.told}
      </p>
      {!isMine && (
        <Notice
          tone="hot"
          icon="person"
          title={t('picking.ofOther', { name: order.claimedBy?.name ?? '' })}
          action={
            <Button icon="swap" isBusy={picking.give.isPending} onClick={takeOver}>
              {t('queue.takeOver')}
            </Button>
          }
        >
          {t('picking.ofOtherHint')}
        </Notice>
      )}
      {picking.fault !== undefined && (
        <Notice tone="stop" icon="warning" isUrgent title={t('refused.title')}>
          {picking.fault}
        </Notice>
      )}
      <Banners />
      <div className={classes.pick}>
        <PickList
          lines={order.lines}
          currentSku={current?.sku}
          onChoose={picking.choose}
          foot={
            <Button tone="bare" isWide onClick={() => setQuestion('more')}>
              {t('picking.more')}
            </Button>
          }
        />
        <PickPanel
          line={left === 0 ? undefined : current}
          missing={order.lines.reduce((sum, line) => sum + line.missing, 0)}
          isToAsk={hasToAsk(order)}
          onScan={isMine ? picking.scan : undefined}
          acts={
            <>
              <Button
                tone="hot"
                icon="warning"
                disabledReason={
                  !isMine || current === undefined || leftToFind(current) === 0 ? '' : undefined
                }
                onClick={() => setQuestion('short')}
              >
                {t('picking.notFound')}
              </Button>
              <Button
                icon="undo"
                disabledReason={!isMine || picking.undoable === undefined ? '' : undefined}
                onClick={picking.undo}
              >
                {t('picking.undo')}
              </Button>
              {left === 0 && hasToAsk(order) ? (
                <Button
                  tone="go"
                  icon="speech"
                  disabledReason={isMine ? undefined : ''}
                  onClick={() => setQuestion('ask')}
                >
                  {t('picking.ask')}
                </Button>
              ) : (
                <Button
                  tone="go"
                  icon="crate"
                  disabledReason={isMine ? whyNotSetAside(order, left, t) : ''}
                  onClick={() => setQuestion('set-aside')}
                >
                  {t('picking.setAside')}
                </Button>
              )}
            </>
          }
        />
      </div>
      <Questions order={order} picking={picking} question={question} onAsk={setQuestion} />
    </Screen>
  );
}

interface QuestionsProps {
  order: StaffOrderView;
  picking: ReturnType<typeof usePicking>;
  question: Question | undefined;
  onAsk: (question: Question | undefined) => void;
}

/** What is asked on top of the walk: the wrong article, what is missing, the bin, giving back, refusing. */
function Questions({ order, picking, question, onAsk }: QuestionsProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const goOn = useGoOn();
  const { current, wrong } = picking;
  const setAside = (bin: string): void => {
    picking.give.mutate(
      {
        ...{ act: 'ready', body: { bin }, label: t('act.setAside', { code: order.pickupCode, bin }) },
        goOn: goOn(`/orders/${order.number}/label`),
      },
      { onError: () => onAsk(undefined) },
    );
  };
  const release = (): void =>
    picking.give.mutate({
      ...{ act: 'release', label: t('act.release', { code: order.pickupCode }) },
      goOn: goOn('/queue'),
    });

  return (
    <>
      {wrong !== undefined && (
        <WrongArticle
          scanned={wrong.scanned}
          expected={wrong.expected}
          isEnough={wrong.isEnough}
          onUnderstood={picking.forgive}
          onCannotFind={() => {
            picking.forgive();
            picking.choose(wrong.expected.sku);
            if (!wrong.isEnough) onAsk('short');
          }}
        />
      )}
      {question === 'short' && current !== undefined && (
        <ShortSheet
          line={current}
          onClose={() => onAsk(undefined)}
          onConfirm={(found, reason) => {
            picking.missing(current, found, reason);
            onAsk(undefined);
          }}
        />
      )}
      {question === 'more' && (
        <Sheet
          title={t('picking.moreTitle', { code: order.pickupCode })}
          lead={order.customerName}
          closeLabel={t('action.close')}
          onClose={() => onAsk(undefined)}
        >
          <div className="stack">
            <Button icon="undo" isWide hint={t('picking.releaseHint')} onClick={release}>
              {t('picking.release')}
            </Button>
            <Button
              icon="cross"
              tone="hot"
              isWide
              hint={t('picking.refuseHint')}
              disabledReason={order.commands.includes('refuse') ? undefined : t('refused.state')}
              onClick={() => onAsk('refusal')}
            >
              {t('picking.refuse')}
            </Button>
            <ButtonLink icon="receipt" isWide to={`/orders/${order.number}`}>
              {t('order.open')}
            </ButtonLink>
          </div>
        </Sheet>
      )}
      {question === 'refusal' && (
        <EndOrderSheet
          order={order}
          act="refusal"
          onClose={() => onAsk(undefined)}
          onDone={() => void navigate('/queue')}
        />
      )}
      {question === 'ask' && (
        <Suspense fallback={null}>
          <AskSheet order={order} onClose={() => onAsk(undefined)} onAsked={() => onAsk(undefined)} />
        </Suspense>
      )}
      {question === 'set-aside' && (
        <SetAsideSheet
          order={order}
          isBusy={picking.give.isPending}
          onClose={() => onAsk(undefined)}
          onConfirm={setAside}
        />
      )}
    </>
  );
}

function whyNotSetAside(order: StaffOrderView, left: number, t: Words['t']): string | undefined {
  if (left > 0) return t('picking.leftToFind', { count: left });
  return order.lines.every((line) => line.picked === 0) ? t('picking.nothingFound') : undefined;
}

function Deadline({ order }: { order: StaffOrderView }) {
  const words = useWords();
  const now = useNow(10_000);
  const left = timeLeft(Date.parse(order.dueAt), now, words.zone);
  const duration = inWords(words, left.minutes);
  const key = left.urgency === 'late' ? 'picking.lateBy' : 'picking.timeLeft';
  const told = words.t(key, { duration });
  return <>{`${told.charAt(0).toUpperCase()}${told.slice(1)}, ${order.customerName}`}</>;
}
