import { Icon } from '../../ui/icon.js';
import { usePromotionsWords } from './promotions-words.js';
import classes from './taken-list.module.css';

/** One thing that was chosen: what it is, and its name. */
export interface Taken {
  readonly key: string;
  readonly what?: string;
  readonly name: string;
  readonly onRemove: () => void;
}

/** What was chosen, each with its cross. */
export function TakenList({ label, items }: { label: string; items: readonly Taken[] }) {
  const { say } = usePromotionsWords();
  return (
    <ul className={classes.taken} aria-label={label}>
      {items.map(({ key, what, name, onRemove }) => (
        <li key={key}>
          {what !== undefined && <small>{what}</small>}
          <b>{name}</b>
          <button type="button" aria-label={say('scope.remove', { name })} onClick={onRemove}>
            <Icon name="cross" size={16} />
          </button>
        </li>
      ))}
    </ul>
  );
}
