import type { MissingLineView, SubstituteView } from '@passerelle/shared/api/choices';
import { useId } from 'react';
import { Picture } from '../../ui/picture.js';
import { articleOf } from './choice-draft.js';
import { useChoicesWords } from './choices-words.js';

interface SubstitutePickerProps {
  lines: readonly MissingLineView[];
  instead: Readonly<Record<string, string>>;
  /** The empty word: nothing in its place. */
  onTake: (sku: string, substitute: string) => void;
}

/** For each article that is missing: what may be taken in its place, with its price. */
export function SubstitutePicker({ lines, instead, onTake }: SubstitutePickerProps) {
  const { c } = useChoicesWords();
  const name = useId();
  return lines.map((line) => (
    <fieldset key={line.sku} className="subways">
      <legend>{c('instead', { article: articleOf(line) })}</legend>
      {line.substitutes.map((substitute) => (
        <label key={substitute.sku} className="chk">
          <input
            type="radio"
            name={`${name} ${line.sku}`}
            checked={instead[line.sku] === substitute.sku}
            onChange={() => onTake(line.sku, substitute.sku)}
          />
          <Offered substitute={substitute} />
        </label>
      ))}
      <label className="chk">
        <input
          type="radio"
          name={`${name} ${line.sku}`}
          checked={!instead[line.sku]}
          onChange={() => onTake(line.sku, '')}
        />
        <span>{c('insteadNone')}</span>
      </label>
    </fieldset>
  ));
}

function Offered({ substitute }: { substitute: SubstituteView }) {
  const { c, money } = useChoicesWords();
  const { image, unitCents, ownCents, isProposed } = substitute;
  const amount = money(unitCents);
  return (
    <span className="offered">
      <Picture image={image} size={44} isLazy={false} />
      <span>
        {articleOf(substitute)}
        <small>
          {ownCents > unitCents ? c('unitOwn', { amount, own: money(ownCents) }) : c('unit', { amount })}
          {isProposed ? <b>{c('proposed')}</b> : null}
        </small>
      </span>
    </span>
  );
}
