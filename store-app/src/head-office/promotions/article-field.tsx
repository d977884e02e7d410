import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { Icon } from '../../ui/icon.js';
import { Picture } from '../../ui/marks.js';
import classes from './article-field.module.css';
import { useFoundArticles } from './promotions-calls.js';
import { usePromotionsWords } from './promotions-words.js';

const MOST_SHOWN = 8;
const SEVERAL = /[\s,;]+(?=\S)/;

/**
 * Finds articles by name, SKU or barcode. Enter takes the first one that is found; a whole list of SKUs, pasted, is taken
 * as it is.
 */
export function ArticleField({
  label,
  error,
  onTake,
}: {
  label: string;
  error?: string | undefined;
  onTake: (skus: string[]) => void;
}) {
  const { say } = usePromotionsWords();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const pasted = typed.trim().split(SEVERAL);
  const isList = pasted.length > 1 && pasted.every((each) => /\d/.test(each));
  const found = useFoundArticles(isList ? '' : q);
  const isOpen = !isList && q.length > 1 && typed.trim() !== '';
  const take = (skus: string[]) => {
    onTake(skus);
    setTyped('');
  };
  const confirm = () => {
    const [first] = isOpen ? (found.data ?? []) : [];
    if (isList) take(pasted.map((each) => each.toUpperCase()));
    else if (first) take([first.sku]);
  };
  return (
    <div className={classes.finding}>
      <TextInput
        label={label}
        error={error}
        placeholder={say('article.hint')}
        leftSection={<Icon name="search" size={18} />}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          confirm();
        }}
      />
      <div role="status">
        {isOpen && found.data?.length === 0 && <p className="mute">{say('article.nothing')}</p>}
        {isList && <p className="mute">{say('article.list', { count: pasted.length })}</p>}
      </div>
      {isOpen && found.data !== undefined && found.data.length > 0 && (
        <ul className={classes.found} aria-label={say('article.found')}>
          {found.data.slice(0, MOST_SHOWN).map(({ sku, name, image }) => (
            <li key={sku}>
              <button type="button" onClick={() => take([sku])}>
                <Picture image={image} side={32} />
                <span className="grow">
                  <b>{name}</b>
                  <small>{sku}</small>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
