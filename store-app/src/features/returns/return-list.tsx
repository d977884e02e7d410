import type { ReturnView } from '@passerelle/shared/api/returns';
import { Link } from 'react-router';
import { articleName } from '../../lib/article-name.js';
import { Icon } from '../../ui/icon.js';
import { Picture, Status } from '../../ui/marks.js';
import classes from './returns.module.css';
import { useReturnsWords } from './returns-words.js';

const looks = {
  received: { tone: 'hot', icon: 'eye' },
  settled: { tone: 'ok', icon: 'check' },
  refused: { tone: 'plain', icon: 'cross' },
} as const;

/** Returns in one line each; each leads to its own page. */
export function ReturnList({ returns, label }: { returns: readonly ReturnView[]; label: string }) {
  const { say, money, dayTime } = useReturnsWords();
  return (
    <ul className={classes.list} aria-label={label}>
      {returns.map((one) => {
        const [first, ...others] = one.lines;
        const { tone, icon } = looks[one.state];
        return (
          <li key={one.number}>
            <Link className={classes.row} to={`/hand-over/returns/${encodeURIComponent(one.number)}`}>
              {first !== undefined && <Picture image={first.image} side={56} />}
              <span className="grow">
                <b>
                  {first !== undefined && first.quantity > 1 && `${first.quantity} × `}
                  {first !== undefined && articleName(first)}
                  {others.length > 0 && ` ${say('andMore', { count: others.length })}`}
                </b>
                <small>
                  {[one.number, dayTime(one.receivedAt), one.receivedBy].filter(Boolean).join(', ')}
                </small>
              </span>
              <Status tone={tone} icon={icon}>
                {say(`state.${one.state}`)}
              </Status>
              <b>{money(one.refundCents)}</b>
              <Icon name="arrow-right" />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
