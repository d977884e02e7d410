import type { TransferView } from '@passerelle/shared/api/transfers';
import { Link } from 'react-router';
import { useColleague } from '../../lib/shop-floor.js';
import { Icon } from '../../ui/icon.js';
import { Picture } from '../../ui/marks.js';
import { TransferState } from './transfer-state.js';
import classes from './transfers.module.css';
import { useTransfersWords } from './transfers-words.js';
import { dutyOf } from './use-transfers.js';

/** Transfers in one line each: which way, how much, where it stands and what is to do. */
export function TransferList({ transfers, label }: { transfers: readonly TransferView[]; label: string }) {
  return (
    <ul className={classes.list} aria-label={label}>
      {transfers.map((transfer) => (
        <li key={transfer.number}>
          <Row transfer={transfer} />
        </li>
      ))}
    </ul>
  );
}

function Row({ transfer }: { transfer: TransferView }) {
  const { say, dayTime } = useTransfersWords();
  const me = useColleague();
  const isComing = transfer.to === me.store;
  const units = transfer.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const duty = dutyOf(transfer);
  const images = [...new Set(transfer.lines.map(({ image }) => image))].slice(0, 2);
  return (
    <Link
      className={`${classes.row} ${duty === undefined ? '' : classes.due}`}
      to={`/stock/transfers/${encodeURIComponent(transfer.number)}`}
    >
      <span className={classes.way} data-way={isComing ? 'in' : 'out'}>
        <Icon name={isComing ? 'arrow-down' : 'arrow-up'} />
      </span>
      <span className="grow">
        <b>
          {say(isComing ? 'comesFrom' : 'goesTo', {
            shop: isComing ? transfer.fromName : transfer.toName,
          })}
        </b>
        <small>
          {[
            say('units', { count: units }),
            transfer.number,
            dayTime(transfer.requestedAt),
            transfer.order !== undefined && say('forOrder', { order: transfer.order }),
          ]
            .filter(Boolean)
            .join(', ')}
        </small>
      </span>
      <span className={classes.pictures}>
        {images.map((image) => (
          <Picture key={image} image={image} side={48} />
        ))}
      </span>
      <span>
        <TransferState transfer={transfer} />
      </span>
      <b className={classes.duty}>{duty !== undefined && say(`duty.${duty}`)}</b>
      <Icon name="arrow-right" />
    </Link>
  );
}
