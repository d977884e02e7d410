import type { TakenOrderView } from '@passerelle/shared/api/taken-orders';
import { handedOverStates, openStates } from '@passerelle/shared/orders/states';
import { Link } from 'react-router';
import { Icon, type IconName } from '../../ui/icon.js';
import { Status } from '../../ui/marks.js';
import classes from './taken.module.css';
import { useTakenWords } from './taken-words.js';

/** Orders taken for people, each with whether it is paid and where it is collected. */
export function TakenList({ orders }: { orders: readonly TakenOrderView[] }) {
  const { t, say, when, money } = useTakenWords();
  return (
    <ul className={classes.list} aria-label={say('title')}>
      {orders.map((order) => (
        <li key={order.number}>
          <Link to={`/counter/orders/${encodeURIComponent(order.number)}`} className={classes.row}>
            <Icon name={order.channel === 'telephone' ? 'phone' : 'basket'} size={28} />
            <span className={classes.who}>
              <b>{order.customerName}</b>
              <small>
                {[say(`via.${order.channel}`), order.takenBy, when(order.takenAt), order.storeName].join(
                  ', ',
                )}
              </small>
            </span>
            <Status
              tone={order.state === 'pending-payment' ? 'hot' : isPaid(order) ? 'ok' : 'plain'}
              icon={iconOf(order)}
            >
              {order.state === 'pending-payment' ? say('wait.link') : t(`state.${order.state}`)}
            </Status>
            <b className={classes.sum}>{money(order.totalCents)}</b>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function isPaid({ state, paidCents }: TakenOrderView): boolean {
  return paidCents > 0 && (openStates.includes(state) || handedOverStates.includes(state));
}

function iconOf(order: TakenOrderView): IconName {
  if (order.state === 'pending-payment') return 'hourglass';
  if (isPaid(order)) return 'check';
  return openStates.includes(order.state) ? 'clock' : 'cross';
}
