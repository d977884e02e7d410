import type { CustomerEventView } from '@passerelle/shared/api/customers';
import { handedOverStates, openStates } from '@passerelle/shared/orders/states';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { type MessageKey, useWords, type Words } from '../../lib/words.js';
import { ButtonLink } from '../../ui/button.js';
import { Strip } from '../../ui/choice.js';
import { Icon, type IconName } from '../../ui/icon.js';
import { Hash, Status } from '../../ui/marks.js';
import classes from './customers.module.css';

type Where = 'all' | CustomerEventView['where'];

/** Orders of this customer that are still open: the first thing a colleague needs. */
export function OpenOrders({ events, store }: { events: readonly CustomerEventView[]; store?: string }) {
  const { t } = useWords();
  const open = events.filter(
    (event) => event.kind === 'order' && event.state !== undefined && openStates.includes(event.state),
  );
  if (open.length === 0) return null;
  return (
    <div className={classes.opens}>
      {open.map((event) => (
        <div key={event.number} className={classes.open}>
          <Icon name="crate" size={28} />
          <div className="grow">
            <h2>{t('customer.openOrder', { state: t(`state.${event.state ?? 'held'}`) })}</h2>
            <p className="mute">
              <span className={classes.number}>{event.number}</span>, {event.storeName}
            </p>
          </div>
          {event.store === store &&
            (event.state === 'ready' ? (
              <ButtonLink tone="go" to={`/hand-over/${event.number}`}>
                {t('queue.handOver')}
              </ButtonLink>
            ) : (
              <ButtonLink to={`/orders/${event.number}`}>{t('order.open')}</ButtonLink>
            ))}
        </div>
      ))}
    </div>
  );
}

interface CustomerHistoryProps {
  events: readonly CustomerEventView[];
  /** The colleague's shop: only its orders and receipts can be opened. */
  store?: string;
  /** Leads to older ones. */
  more?: ReactNode;
}

/** Online and shop purchases as one list: round nodes online, square nodes in the shop. */
export function CustomerHistory({ events, store, more }: CustomerHistoryProps) {
  const { t } = useWords();
  const [where, setWhere] = useState<Where>('all');
  const shown = events.filter((event) => where === 'all' || event.where === where);
  return (
    <section className={classes.history} aria-labelledby="history">
      <div className={classes.historyHead}>
        <h2 id="history">{t('customer.history')}</h2>
        <Strip<Where>
          legend={t('customer.filter')}
          name="where"
          value={where}
          onChoose={setWhere}
          options={[
            { value: 'all', label: t('customer.all') },
            { value: 'online', icon: 'globe', label: t('customer.online') },
            { value: 'shop', icon: 'store', label: t('customer.inShop') },
          ]}
        />
      </div>
      {shown.length === 0 && <p className="mute">{t('customer.nothing')}</p>}
      <ol className={classes.timeline}>
        {shown.map((event) => (
          <Event key={`${event.kind}${event.number}`} event={event} isOurs={event.store === store} />
        ))}
      </ol>
      {more}
    </section>
  );
}

function iconOf(event: CustomerEventView): IconName {
  if (event.where === 'online') return 'globe';
  return event.kind === 'sale' ? 'receipt' : 'place';
}

function Event({ event, isOurs }: { event: CustomerEventView; isOurs: boolean }) {
  const words = useWords();
  const { t, money } = words;
  const place = t(event.where === 'online' ? 'customer.online' : 'customer.inShop');
  const target = event.kind === 'order' ? `/orders/${event.number}` : `/receipts/${event.number}`;
  return (
    <li>
      <span className={`${classes.node} ${event.where === 'shop' ? classes.shop : ''}`}>
        <Icon name={iconOf(event)} size={23} />
      </span>
      <div className={classes.event}>
        <p className={classes.when}>{[place, words.when(event.at), event.storeName].join(', ')}</p>
        <h3>{headline(event, words)}</h3>
        <p className={classes.sums}>
          <b>{money(event.totalCents)}</b>
          {event.returnedCents !== undefined && (
            <Status icon="undo">{t('customer.returned', { amount: money(event.returnedCents) })}</Status>
          )}
          {event.state !== undefined && (
            <Status icon={handedOverStates.includes(event.state) ? 'check' : 'info'}>
              {t(`state.${event.state}`)}
            </Status>
          )}
          {event.hash8 !== undefined && <Hash hash={event.hash8} spoken={t('slip.hash')} />}
          {isOurs ? <Link to={target}>{event.number}</Link> : <span className="mute">{event.number}</span>}
        </p>
      </div>
    </li>
  );
}

function headline(event: CustomerEventView, { t }: Words): string {
  const [first, second, ...others] = event.lines.map((line) =>
    line.quantity > 1 ? `${line.quantity} × ${line.name}` : line.name,
  );
  const things = [first, second].filter(Boolean).join(', ');
  const rest = others.length > 0 ? ` ${t('customer.andMore', { count: others.length })}` : '';
  return t(happenedIn(event), { things: things + rest });
}

function happenedIn({ kind, mode }: CustomerEventView): MessageKey {
  if (kind === 'sale') return 'customer.bought';
  return mode === 'collect' ? 'customer.ordered' : 'customer.reserved';
}
