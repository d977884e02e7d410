import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { BasketSkuView } from '@passerelle/shared/api/client';
import type { CounterLineRequest } from '@passerelle/shared/api/quotes';
import type { QuoteDocument } from '@passerelle/shared/pricing/types';
import { useState } from 'react';
import { articleName } from '../../lib/article-name.js';
import { IconButton } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Picture } from '../../ui/marks.js';
import { Panel } from '../../ui/office.js';
import basketClasses from './basket-panel.module.css';
import classes from './simulator.module.css';
import { useFoundArticles } from './simulator-calls.js';
import { useSimulatorWords } from './simulator-words.js';

const MOST_UNITS = 9_999;
const MOST_GRAMS = 10_000_000;
const GRAMS_PER_KILOGRAM = 1_000;

interface BasketPanelProps {
  lines: readonly CounterLineRequest[];
  document: QuoteDocument | undefined;
  articles: ReadonlyMap<string, BasketSkuView> | undefined;
  onChange: (lines: CounterLineRequest[]) => void;
}

/** What is bought in the trial. */
export function BasketPanel({ lines, document, articles, onChange }: BasketPanelProps) {
  const { say } = useSimulatorWords();
  const setQuantity = (sku: string, quantity: number) =>
    onChange(lines.flatMap((line) => (line.sku !== sku ? [line] : quantity > 0 ? [{ sku, quantity }] : [])));
  const weigh = (sku: string, grams: number) =>
    onChange(lines.map((line) => (line.sku === sku ? { ...line, grams } : line)));
  const add = (sku: string, isWeighed: boolean) => {
    const there = lines.find((line) => line.sku === sku);
    if (isWeighed && !there) onChange([...lines, { sku, quantity: 1, grams: GRAMS_PER_KILOGRAM }]);
    else if (isWeighed) return;
    else if (there) setQuantity(sku, Math.min(MOST_UNITS, there.quantity + 1));
    else onChange([...lines, { sku, quantity: 1 }]);
  };
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <Panel
      title={say('basket')}
      isFlush
      tools={<span className="mute">{say('basket.units', { count: units })}</span>}
    >
      {lines.length === 0 && <p className={`mute ${classes.none}`}>{say('basket.empty')}</p>}
      <ul className={basketClasses.basket} aria-label={say('basket')}>
        {lines.map((line) => (
          <Line
            key={line.sku}
            line={line}
            article={articles?.get(line.sku)}
            priced={document?.lines.find(({ sku }) => sku === line.sku)}
            onQuantity={(quantity) => setQuantity(line.sku, quantity)}
            onGrams={(grams) => weigh(line.sku, grams)}
          />
        ))}
      </ul>
      <AddArticle onAdd={add} />
    </Panel>
  );
}

interface LineProps {
  line: CounterLineRequest;
  article: BasketSkuView | undefined;
  priced: QuoteDocument['lines'][number] | undefined;
  onQuantity: (quantity: number) => void;
  onGrams: (grams: number) => void;
}

function Line({ line: { sku, quantity, grams }, article, priced, onQuantity, onGrams }: LineProps) {
  const { say, money, percent } = useSimulatorWords();
  const name = article === undefined ? sku : articleName(article);
  return (
    <li>
      {article !== undefined && <Picture image={article.image} side={40} />}
      <span className="grow">
        <b>{name}</b>
        {priced !== undefined && (
          <small>
            {money(priced.unitCents)}, {say('vat.rate', { rate: percent(priced.vatBasisPoints) })}
          </small>
        )}
      </span>
      <span className={basketClasses.stepper}>
        {grams !== undefined && (
          <Weight name={name} grams={grams} onGrams={onGrams} onRemove={() => onQuantity(0)} />
        )}
        {grams === undefined && (
          <>
            <IconButton
              icon={quantity === 1 ? 'trash' : 'minus'}
              label={say(quantity === 1 ? 'basket.remove' : 'basket.less', { name })}
              onClick={() => onQuantity(quantity - 1)}
            />
            <input
              aria-label={say('basket.quantity', { name })}
              inputMode="numeric"
              value={quantity}
              onChange={({ currentTarget: { value } }) => {
                const typed = Number.parseInt(value, 10);
                if (typed > 0 && typed <= MOST_UNITS) onQuantity(typed);
              }}
            />
            <IconButton
              icon="plus"
              label={say('basket.more', { name })}
              onClick={() => onQuantity(Math.min(MOST_UNITS, quantity + 1))}
            />
          </>
        )}
      </span>
      <span className={classes.amount}>{priced === undefined ? '' : money(priced.grossCents)}</span>
    </li>
  );
}

interface WeightProps {
  name: string;
  grams: number;
  onGrams: (grams: number) => void;
  onRemove: () => void;
}

/** Of what is sold by weight: grams in place of units. */
function Weight({ name, grams, onGrams, onRemove }: WeightProps) {
  const { say } = useSimulatorWords();
  return (
    <>
      <IconButton icon="trash" label={say('basket.remove', { name })} onClick={onRemove} />
      <input
        aria-label={say('basket.grams', { name })}
        inputMode="numeric"
        value={grams}
        onChange={({ currentTarget: { value } }) => {
          const typed = Number.parseInt(value, 10);
          if (typed > 0 && typed <= MOST_GRAMS) onGrams(typed);
        }}
      />
      <span aria-hidden="true">g</span>
    </>
  );
}

function AddArticle({ onAdd }: { onAdd: (sku: string, isWeighed: boolean) => void }) {
  const { say, money } = useSimulatorWords();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const found = useFoundArticles(q);
  const isOpen = q.length > 1 && typed.trim() !== '';
  const take = (sku: string, isWeighed: boolean) => {
    onAdd(sku, isWeighed);
    setTyped('');
  };
  return (
    <form
      className={basketClasses.add}
      onSubmit={(event) => {
        event.preventDefault();
        const [first] = isOpen ? (found.data ?? []) : [];
        if (first) take(first.sku, first.isWeighed);
      }}
    >
      <TextInput
        aria-label={say('add.label')}
        placeholder={say('add.hint')}
        leftSection={<Icon name="plus" size={18} />}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div role="status">
        {isOpen && found.data?.length === 0 && <p className="mute">{say('add.nothing')}</p>}
      </div>
      {isOpen && found.data !== undefined && found.data.length > 0 && (
        <ul className={basketClasses.found} aria-label={say('add.found')}>
          {found.data.slice(0, 8).map(({ sku, name, image, priceCents, isWeighed }) => (
            <li key={sku}>
              <button type="button" onClick={() => take(sku, isWeighed)}>
                <Picture image={image} side={32} />
                <span className="grow">
                  <b>{name}</b>
                  <small>{sku}</small>
                </span>
                <span>{money(priceCents)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
