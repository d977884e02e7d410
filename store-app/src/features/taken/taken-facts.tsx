import type { TakenOrderView } from '@passerelle/shared/api/taken-orders';
import { articleName } from '../../lib/article-name.js';
import { inOnePiece } from '../../lib/in-one-piece.js';
import { Icon, type IconName } from '../../ui/icon.js';
import { Picture, Tag } from '../../ui/marks.js';
import classes from './taken.module.css';
import { useTakenWords } from './taken-words.js';

/** What was ordered, for whom, where and when it is collected, and with which code. */
export function TakenFacts({ order }: { order: TakenOrderView }) {
  const { say, dayTime, date } = useTakenWords();
  const facts: readonly (readonly [icon: IconName, label: string, value: string | undefined])[] = [
    [
      'person',
      say('fact.customer'),
      [order.customerName, order.phoneMasked && inOnePiece(order.phoneMasked), order.emailMasked]
        .filter(Boolean)
        .join(', '),
    ],
    ['store', say('fact.collect'), order.storeName],
    ['truck', say('fact.from'), order.fromName],
    ['clock', say('fact.ready'), order.fromName ? date(order.readyAt) : dayTime(order.readyAt)],
    ['calendar', say('fact.until'), dayTime(order.collectBy)],
    ['speech', say('fact.by'), `${order.takenBy}, ${say(`via.${order.channel}`)}`],
  ];
  return (
    <section className="sheet-card" aria-labelledby="taken-facts">
      <h2 id="taken-facts">{say('facts')}</h2>
      <p className={classes.code}>
        <span>{say('fact.code')}</span>
        <Tag code={order.pickupCode} spoken={say('fact.code')} isBig />
      </p>
      <ul className="facts">
        {facts.map(([icon, label, value]) =>
          value === undefined ? null : (
            <li key={label}>
              <Icon name={icon} />
              <span className="grow">
                {label}
                <small>{value}</small>
              </span>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

export function TakenLines({ order }: { order: TakenOrderView }) {
  const { say, money } = useTakenWords();
  return (
    <section className="sheet-card" aria-labelledby="taken-lines">
      <h2 id="taken-lines">{say('lines')}</h2>
      <ul className={classes.lines}>
        {order.lines.map((line) => (
          <li key={line.sku}>
            <Picture image={line.image} side={56} />
            <span className="grow">
              {line.quantity > 1 && `${line.quantity} × `}
              {articleName(line)}
            </span>
            <b>{money(line.netCents)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
