import type { TakenOrderView } from '@passerelle/shared/api/taken-orders';
import { Link } from 'react-router';
import { Icon } from '../../ui/icon.js';
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
            <span className="grow">
              <b>{order.customerName}</b>
              <small>
                {[say(`via.${order.channel}`), order.takenBy, when(order.takenAt), order.storeName].join(
                  ', ',
                )}
              </small>
            </span>
            <Status
              tone={order.state === 'pending-payment' ? 'hot' : order.paidCents > 0 ? 'ok' : 'plain'}
              icon={order.state === 'pending-payment' ? 'hourglass' : order.paidCents > 0 ? 'check' : 'clock'}
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
