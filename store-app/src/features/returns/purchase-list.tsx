import type { PurchaseView } from '@passerelle/shared/api/returns';
import { ButtonLink } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Picture, Status } from '../../ui/marks.js';
import { daysOf, holdingGround, lastDayMs } from './grounds.js';
import classes from './returns.module.css';
import { useReturnsWords } from './returns-words.js';

/** Where the return of a purchase begins. */
function returnAddress(receipt: string): string {
  return `/hand-over/returns/new/${encodeURIComponent(receipt)}`;
}

/** One history, from the web and from every counter. */
export function PurchaseList({ purchases, asked }: { purchases: readonly PurchaseView[]; asked: string }) {
  const { say } = useReturnsWords();
  return (
    <ul className={classes.list} aria-label={say('found', { count: purchases.length, asked })}>
      {purchases.map((purchase) => (
        <li key={purchase.receipt}>
          <Purchase purchase={purchase} />
        </li>
      ))}
    </ul>
  );
}

function Purchase({ purchase }: { purchase: PurchaseView }) {
  const { t, say, money, dayTime } = useReturnsWords();
  const { where, lines } = purchase;
  const left = lines.reduce((sum, { unitNets }) => sum + unitNets.length, 0);
  const back = lines.reduce((sum, { returned }) => sum + returned, 0);
  const [first, second, ...others] = lines.map(({ sold, name }) => (sold > 1 ? `${sold} × ${name}` : name));
  const things = [first, second].filter(Boolean).join(', ');
  return (
    <article className={classes.purchase}>
      <span className={classes.node} data-where={where}>
        <Icon name={where === 'online' ? 'globe' : 'store'} size={24} />
      </span>
      <div className={classes.what}>
        <p className="mute">
          {[say(`where.${where}`), dayTime(purchase.soldAt), purchase.storeName].join(', ')}
        </p>
        <h3>
          {things}
          {others.length > 0 && ` ${t('customer.andMore', { count: others.length })}`}
        </h3>
        <p className={classes.marks}>
          <b>{money(purchase.totalCents)}</b>
          <span className={`mute ${classes.number}`}>{purchase.order ?? purchase.receipt}</span>
          <GroundMark purchase={purchase} />
          {back > 0 && <Status icon="undo">{say('alreadyBack', { count: back })}</Status>}
        </p>
      </div>
      <span className={classes.pictures}>
        {[...new Set(lines.map(({ image }) => image))].slice(0, 3).map((image) => (
          <Picture key={image} image={image} side={48} />
        ))}
      </span>
      {left === 0 ? (
        <Status icon="check">{say('allBack')}</Status>
      ) : (
        <ButtonLink tone="go" icon="undo" to={returnAddress(purchase.receipt)}>
          {say('takeBack')}
        </ButtonLink>
      )}
    </article>
  );
}

function GroundMark({ purchase }: { purchase: PurchaseView }) {
  const { say, shortDate } = useReturnsWords();
  const holding = holdingGround(purchase.grounds);
  if (holding === undefined) {
    return (
      <Status tone="hot" icon="hourglass">
        {say('tooLate')}
      </Status>
    );
  }
  const days = daysOf(holding, purchase.soldAt);
  return (
    <Status tone="ok" icon="calendar" canWrap>
      {say('daysUntil', { days, day: shortDate(lastDayMs(holding)) })}
    </Status>
  );
}
