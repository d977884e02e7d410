import { TextInput } from '@mantine/core';
import type { PriceLineRequest } from '@passerelle/shared/api/price-batches';
import { unbrokenMeasures } from '@passerelle/shared/i18n/format';
import { useState } from 'react';
import { Button, IconButton } from '../../ui/button.js';
import { Picture } from '../../ui/marks.js';
import { numberCell, Panel, Table } from '../../ui/office.js';
import { centsOf, changedBy, changeOf, typedAmount } from './amounts.js';
import { Change } from './change.js';
import { FindArticle, type FoundArticle } from './find-article.js';
import classes from './prices.module.css';
import { usePricesWords } from './prices-words.js';

interface TypedLine {
  readonly article: FoundArticle;
  readonly typed: string;
}

interface TypedPricesProps {
  isBusy: boolean;
  isDated: boolean;
  onSubmit: (lines: PriceLineRequest[], isDraft: boolean) => void;
}

/** Articles looked up one by one, each with its new price; or all of them changed by a percentage. */
export function TypedPrices({ isBusy, isDated, onSubmit }: TypedPricesProps) {
  const { say } = usePricesWords();
  const [lines, setLines] = useState<readonly TypedLine[]>([]);
  const [isTried, setIsTried] = useState(false);
  const add = (article: FoundArticle) =>
    setLines((former) =>
      former.some((line) => line.article.sku === article.sku) ? former : [...former, { article, typed: '' }],
    );
  const write = (sku: string, typed: string) =>
    setLines((former) => former.map((line) => (line.article.sku === sku ? { ...line, typed } : line)));
  const submit = (isDraft: boolean) => {
    setIsTried(true);
    const read = lines.map(({ article: { sku }, typed }) => ({ sku, priceCents: centsOf(typed) ?? 0 }));
    if (isDated && read.length > 0 && read.every(({ priceCents }) => priceCents > 0)) onSubmit(read, isDraft);
  };
  // The sentence beside the buttons says why.
  const held = lines.length === 0 ? { disabledReason: '' } : {};
  return (
    <Panel
      title={say('form.lines', { count: lines.length })}
      foot={
        <div className={`grow ${classes.submit}`}>
          <p>{say(lines.length === 0 ? 'form.noLines' : 'form.alone')}</p>
          <Button isBusy={isBusy} {...held} onClick={() => submit(true)}>
            {say('form.draft')}
          </Button>
          <Button tone="go" icon="to-send" isBusy={isBusy} {...held} onClick={() => submit(false)}>
            {say('form.propose')}
          </Button>
        </div>
      }
    >
      <FindArticle
        taken={new Set(lines.map(({ article }) => article.sku))}
        takeIcon="plus"
        takeLabel={say('form.add')}
        onTake={add}
      />
      {lines.length === 0 ? (
        <p className="mute">{say('form.linesHint')}</p>
      ) : (
        <>
          <Percentage
            onApply={(change) =>
              setLines((former) => former.map((line) => ({ ...line, typed: change(line) })))
            }
          />
          <TypedTable
            lines={lines}
            isTried={isTried}
            onWrite={write}
            onRemove={(sku) => setLines((former) => former.filter(({ article }) => article.sku !== sku))}
          />
        </>
      )}
    </Panel>
  );
}

function Percentage({ onApply }: { onApply: (change: (line: TypedLine) => string) => void }) {
  const { say, locale } = usePricesWords();
  const [percent, setPercent] = useState('');
  return (
    <form
      className={classes.bulk}
      onSubmit={(event) => {
        event.preventDefault();
        onApply(({ article, typed }) => {
          const cents = changedBy(article.priceCents, percent);
          return cents === undefined ? typed : typedAmount(cents, locale);
        });
      }}
    >
      <TextInput
        label={say('form.percent')}
        placeholder="-5"
        inputMode="text"
        value={percent}
        onChange={(event) => setPercent(event.currentTarget.value)}
      />
      <Button type="submit" icon="percent">
        {say('form.apply')}
      </Button>
    </form>
  );
}

interface TypedTableProps {
  lines: readonly TypedLine[];
  isTried: boolean;
  onWrite: (sku: string, typed: string) => void;
  onRemove: (sku: string) => void;
}

function TypedTable({ lines, isTried, onWrite, onRemove }: TypedTableProps) {
  const { say, money, locale } = usePricesWords();
  return (
    <Table
      label={say('table.lines')}
      head={
        <>
          <th scope="col">{say('col.article')}</th>
          <th scope="col" className={numberCell}>
            {say('col.former')}
          </th>
          <th scope="col" className={numberCell}>
            {say('col.new')}
          </th>
          <th scope="col" className={numberCell}>
            {say('col.change')}
          </th>
          <td />
        </>
      }
    >
      {lines.map(({ article: { sku, name, image, priceCents }, typed }) => {
        const cents = centsOf(typed);
        return (
          <tr key={sku}>
            <th scope="row">
              <span className={classes.article}>
                <Picture image={image} side={36} />
                <span>
                  <b>{unbrokenMeasures(name)}</b>
                  <small>{sku}</small>
                </span>
              </span>
            </th>
            <td className={numberCell}>{money(priceCents)}</td>
            <td className={numberCell}>
              <TextInput
                className={classes.price}
                aria-label={say('form.newPrice', { name })}
                placeholder={typedAmount(priceCents, locale)}
                inputMode="decimal"
                value={typed}
                error={isTried && cents === undefined && say('form.notAPrice')}
                onChange={(event) => onWrite(sku, event.currentTarget.value)}
              />
            </td>
            <td className={numberCell}>
              {cents !== undefined && <Change basisPoints={changeOf(priceCents, cents)} />}
            </td>
            <td>
              <IconButton icon="trash" label={say('form.remove', { name })} onClick={() => onRemove(sku)} />
            </td>
          </tr>
        );
      })}
    </Table>
  );
}
