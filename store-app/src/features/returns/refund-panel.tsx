import type { PurchaseView, RefundWish } from '@passerelle/shared/api/returns';
import { spread } from '@passerelle/shared/returns/refund-means';
import { Button } from '../../ui/button.js';
import { Choice } from '../../ui/choice.js';
import choosing from '../../ui/choosing.module.css';
import due from '../../ui/due.module.css';
import { Icon } from '../../ui/icon.js';
import classes from './returns.module.css';
import { useReturnsWords } from './returns-words.js';

interface RefundPanelProps {
  purchase: PurchaseView;
  refundCents: number;
  /** Something is given in the place of what comes back. */
  isExchanging: boolean;
  wish: RefundWish;
  onWish: (wish: RefundWish) => void;
  /** Goods wait to be looked at, and the money with them. */
  isWaiting: boolean;
  isBusy: boolean;
  disabledReason?: string;
  onConfirm: () => void;
}

/** What goes back, how, and when. */
export function RefundPanel(props: RefundPanelProps) {
  const { purchase, refundCents, isExchanging, wish, isWaiting } = props;
  const { say, money } = useReturnsWords();
  const back = spread(refundCents, purchase.payments, wish);
  const hasTill = back.some(({ method }) => method === 'card' || method === 'cash') || wish !== 'original';
  const wishes: RefundWish[] = hasTill
    ? ['original', 'store-credit', 'cash', 'card']
    : ['original', 'store-credit'];
  return (
    <section className={`${due.due} ${choosing.panel}`} aria-labelledby="refund">
      <div className={due.head}>
        <h2 id="refund">{say('toRefund')}</h2>
        <strong aria-live="polite">{money(refundCents)}</strong>
        {refundCents > 0 && <p>{say(isWaiting ? 'paidAfter' : 'paidAtOnce')}</p>}
      </div>
      <div className={choosing.choices}>
        {!(isExchanging && refundCents === 0) && (
          <Choice<RefundWish>
            legend={say('how')}
            name="refund"
            shape="column"
            value={wish}
            onChoose={props.onWish}
            options={wishes.map((value) => ({ value, label: say(`wish.${value}`) }))}
          />
        )}
        {refundCents > 0 && (
          <ul className={`facts ${classes.back}`} aria-label={say('goesBack')}>
            {back.map(({ method, amountCents }) => (
              <li key={method}>
                <span className="grow">
                  {say(`means.${method}`)}
                  <small>{say(`meansHint.${method}`)}</small>
                </span>
                <b>{money(amountCents)}</b>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className={choosing.confirm}>
        {isWaiting && refundCents > 0 && (
          <p className={classes.waits}>
            <Icon name="eye" size={22} />
            <span>
              <b>{say('waitsTitle')}</b> {say('waitsHint')}
            </span>
          </p>
        )}
        <Button
          tone="go"
          isBig
          isWide
          isBusy={props.isBusy}
          disabledReason={refundCents === 0 && !isExchanging ? say('chooseFirst') : props.disabledReason}
          onClick={props.onConfirm}
        >
          {isWaiting
            ? say('receive')
            : refundCents > 0
              ? say('refundNow', { amount: money(refundCents) })
              : say(isExchanging ? 'exchangeNow' : 'refundIdle')}
        </Button>
      </div>
    </section>
  );
}
