import type { ReturnView } from '@passerelle/shared/api/returns';
import { articleName } from '../../lib/article-name.js';
import { Icon, type IconName } from '../../ui/icon.js';
import { Status } from '../../ui/marks.js';
import { giveBackReason } from './give-back-reasons.js';
import classes from './returns.module.css';
import { useReturnsWords } from './returns-words.js';

/** By what right it came, who took it, and where its units are. */
export function ReturnFacts({ goods }: { goods: ReturnView }) {
  const words = useReturnsWords();
  const { say, dayTime } = words;
  return (
    <section className="sheet-card" aria-label={say('facts')}>
      <ul className="facts">
        <li>
          <Icon name="info" />
          <span className="grow">
            {say(`ground.${goods.ground}`)}
            {goods.reason !== undefined && <small>{giveBackReason(goods.reason, words)}</small>}
          </span>
        </li>
        <li>
          <Icon name="person" />
          <span className="grow">
            {say('receivedBy', { name: goods.receivedBy })}
            <small>{dayTime(goods.receivedAt)}</small>
          </span>
        </li>
        {goods.state !== 'received' &&
          goods.lines.map((line) => (
            <li key={`${line.sku}${line.condition}`} className={classes.unit}>
              <Icon name={placeIcon(goods, line)} />
              <span className="grow">
                {line.quantity > 1 && `${line.quantity} × `}
                {articleName(line)}
              </span>
              <Place goods={goods} condition={line.condition} />
            </li>
          ))}
      </ul>
    </section>
  );
}

function placeIcon({ state }: ReturnView, { condition }: ReturnView['lines'][number]): IconName {
  if (state === 'refused') return 'hand-over';
  return condition === 'damaged' ? 'shield' : 'shelf';
}

function Place({ goods, condition }: { goods: ReturnView; condition?: 'sellable' | 'damaged' }) {
  const { say } = useReturnsWords();
  if (goods.state === 'refused') return <Status icon="undo">{say('place.home')}</Status>;
  if (condition === 'damaged') {
    return (
      <Status tone="hot" icon="shield">
        {say('place.quarantine')}
      </Status>
    );
  }
  return (
    <Status tone="ok" icon="check">
      {say('place.shelf')}
    </Status>
  );
}
