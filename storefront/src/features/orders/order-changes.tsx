/** What the shopper may still change; each button states what it costs. */
import type { Api } from '@passerelle/shared/api/client';
import type { OrderView } from '@passerelle/shared/api/orders';
import type { StoreView } from '@passerelle/shared/api/stores';
import { useEffect, useState } from 'react';
import { problemWords } from '../../lib/problem-words.js';
import { useWords } from '../../lib/words.js';
import { Icon } from '../../ui/icons.js';
import { Sheet } from '../../ui/sheet.js';
import { isReleased, tillCentsOf } from './order-words.js';
import type { Act } from './use-order-act.js';

interface OrderChangesProps {
  order: OrderView;
  token: string;
  running: Act | undefined;
  alternatives: Api['orderAlternatives'];
  give: (act: Act, body?: object) => Promise<OrderView | undefined>;
  /** Pays a reservation on the way; not where that cannot be. */
  onPayNow: (() => void) | undefined;
}

export function OrderChanges({ order, token, running, alternatives, give, onPayNow }: OrderChangesProps) {
  const { t, deadline, money } = useWords();
  const isCollect = order.mode === 'collect';
  const paid = (order.payment?.paidCents ?? 0) - (order.payment?.backCents ?? 0);
  const [open, setOpen] = useState<'store' | 'cancel'>();
  const close = () => setOpen(undefined);
  const may = (command: OrderView['commands'][number]) => order.commands.includes(command);
  const canExtend = may('extend') && order.extensionTo !== undefined;
  if (!onPayNow && !canExtend && !may('change-store') && !may('cancel')) return null;
  return (
    <section className="card do" aria-labelledby="change">
      <h2 id="change" className="pad">
        {t('order.change')}
      </h2>
      {onPayNow ? (
        <button type="button" disabled={running !== undefined} onClick={onPayNow}>
          <Icon name="card" />
          <span>
            {t('order.payNow')}
            <small>{t('order.payNowText', { total: money(order.quote.document.totalCents) })}</small>
          </span>
        </button>
      ) : null}
      {canExtend ? (
        <button type="button" disabled={running !== undefined} onClick={() => void give('extension')}>
          <Icon name="clock" />
          <span>
            {t('order.extend')}
            <small>
              {t('order.extendTo', { when: deadline(order.extensionTo ?? '', order.store.timezone) })}
            </small>
          </span>
        </button>
      ) : null}
      {may('change-store') ? (
        <button type="button" onClick={() => setOpen('store')}>
          <Icon name="swap" />
          <span>
            {t('order.changeStore')}
            <small>{t(isCollect ? 'order.changeStorePaid' : 'order.changeStoreText')}</small>
          </span>
        </button>
      ) : null}
      {may('cancel') ? (
        <button type="button" className="danger" onClick={() => setOpen('cancel')}>
          <Icon name="close" />
          <span>
            {t(isCollect ? 'order.cancelOrder' : 'order.cancel')}
            <small>
              {isCollect
                ? t(backKey(paid, isReleased(order) ? 'order.cancelReleased' : 'order.cancelBack'), {
                    amount: money(paid),
                  })
                : t('order.cancelText')}
            </small>
          </span>
        </button>
      ) : null}
      <Sheet title={t('order.changeStore')} isOpen={open === 'store'} onClose={close}>
        <OtherStores
          order={order}
          token={token}
          alternatives={alternatives}
          isRunning={running !== undefined}
          onChoose={async (store) => {
            if (await give('store', { store })) close();
          }}
        />
      </Sheet>
      <Sheet
        title={t(isCollect ? 'order.cancelOrderTitle' : 'order.cancelTitle')}
        isOpen={open === 'cancel'}
        isQuestion
        onClose={close}
      >
        <p>{t('order.cancelAsk')}</p>
        {isCollect ? (
          <p>
            {t(
              backKey(
                paid,
                isReleased(order)
                  ? 'order.cancelReleasedAsk'
                  : paid === tillCentsOf(order.payment)
                    ? 'order.cancelFetchAsk'
                    : 'order.cancelBackAsk',
              ),
              { amount: money(paid), shop: order.store.name },
            )}
          </p>
        ) : null}
        <div className="act">
          <button
            type="button"
            className="btn btn--2 danger"
            disabled={running !== undefined}
            onClick={async () => {
              if (await give('cancellation')) close();
            }}
          >
            {t('order.cancelYes')}
          </button>
          <button type="button" className="btn" onClick={close}>
            {t('order.cancelNo')}
          </button>
        </div>
      </Sheet>
    </section>
  );
}

/** Says what comes back of what was paid, or that nothing was. */
function backKey(
  paidCents: number,
  key:
    | 'order.cancelBack'
    | 'order.cancelBackAsk'
    | 'order.cancelFetchAsk'
    | 'order.cancelReleased'
    | 'order.cancelReleasedAsk',
) {
  return paidCents > 0 ? key : 'order.nothingTaken';
}

interface OtherStoresProps {
  order: OrderView;
  token: string;
  alternatives: Api['orderAlternatives'];
  isRunning: boolean;
  onChoose: (store: string) => void;
}

function OtherStores({ order, token, alternatives, isRunning, onChoose }: OtherStoresProps) {
  const { t, distance, dayTime } = useWords();
  const [stores, setStores] = useState<StoreView[]>();
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    alternatives(order.number, token).then(
      ({ items }) => setStores(items),
      (refusal: unknown) => setFault(problemWords(refusal, t)),
    );
  }, [alternatives, order.number, token, t]);
  if (fault) return <p className="note note--hot">{fault}</p>;
  if (!stores) return <p role="status">{t('loading')}…</p>;
  if (stores.length === 0) return <p>{t('order.noStore')}</p>;
  return (
    <>
      <p className="s soft">{t('order.storesText')}</p>
      <ul className="rows shoprows">
        {stores.map((store) => (
          <li key={store.code}>
            <div>
              <b>{store.name}</b>{' '}
              {store.distanceMeters === undefined ? null : (
                <span className="soft s nw">{distance(store.distanceMeters)}</span>
              )}
              {store.readyAt ? (
                <p className="av av--ok">
                  <span>{t('ready.on', { when: dayTime(store.readyAt, store.timezone) })}</span>
                </p>
              ) : null}
            </div>
            <button type="button" className="lnk" disabled={isRunning} onClick={() => onChoose(store.code)}>
              {t('choose')}
              <span className="vh"> {store.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
