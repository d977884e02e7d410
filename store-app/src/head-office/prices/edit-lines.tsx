import { TextInput } from '@mantine/core';
import type {
  PriceBatchLineView,
  PriceBatchView,
  PriceLinesChangeRequest,
} from '@passerelle/shared/api/price-batches';
import { unbrokenMeasures } from '@passerelle/shared/i18n/format';
import { useState } from 'react';
import { Button, IconButton } from '../../ui/button.js';
import { Picture, Status } from '../../ui/marks.js';
import { numberCell, Panel, Table } from '../../ui/office.js';
import { UnsavedGuard } from '../form/unsaved.js';
import { centsOf, changeOf, typedAmount } from './amounts.js';
import { Change } from './change.js';
import { FindArticle, type FoundArticle } from './find-article.js';
import { countOf, noEdits, requestOf, toggled, typing } from './line-edits.js';
import classes from './prices.module.css';
import { usePricesWords } from './prices-words.js';

/** An article with the price that the batch gives it, or that it has while the batch gives it none yet. */
interface EditedLine {
  readonly sku: string;
  readonly name: string;
  readonly image: string;
  readonly formerCents: number | undefined;
  /** As the batch says it; undefined for one that is being added. */
  readonly priceCents?: number;
}

interface EditLinesProps {
  batch: PriceBatchView;
  lines: readonly PriceBatchLineView[];
  isBusy: boolean;
  onSave: (change: PriceLinesChangeRequest) => void;
  onClose: () => void;
}

/** The lines of a batch as fields: other prices, lines taken out, articles added; all of it kept at once. */
export function EditLines({ batch, lines, isBusy, onSave, onClose }: EditLinesProps) {
  const { t, say, locale } = usePricesWords();
  const [edits, setEdits] = useState(noEdits);
  const [added, setAdded] = useState<readonly FoundArticle[]>([]);
  const [isTried, setIsTried] = useState(false);
  const count = countOf(edits);
  const known = new Set([...lines, ...added].map(({ sku }) => sku));
  const take = (article: FoundArticle) => {
    setAdded((former) => [article, ...former]);
    setEdits((former) => typing(former, article.sku, '', undefined));
  };
  const drop = (sku: string) => {
    setAdded((former) => former.filter((article) => article.sku !== sku));
    setEdits((former) => typing(former, sku, '', ''));
  };
  const save = () => {
    setIsTried(true);
    const request = requestOf(edits, batch.revision);
    if (request !== undefined && count > 0) onSave(request);
  };
  const rows: EditedLine[] = [
    ...added.map(({ priceCents, ...article }) => ({ ...article, formerCents: priceCents })),
    ...lines.map(({ sku, name, label, image, formerCents, priceCents }) => ({
      ...{ sku, image, formerCents, priceCents },
      name: label === '' ? name : `${name}, ${label}`,
    })),
  ];
  return (
    <Panel
      title={say('edit.title')}
      foot={
        <div className={`grow ${classes.submit}`}>
          <p role="status">{say('edit.count', { count })}</p>
          <Button isBusy={isBusy} onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button
            tone="go"
            icon="check"
            isBusy={isBusy}
            {...(count === 0 && { disabledReason: '' })}
            onClick={save}
          >
            {say('edit.save')}
          </Button>
        </div>
      }
    >
      <p className="mute">{say(batch.state === 'proposed' ? 'change.author' : 'edit.lead')}</p>
      <FindArticle taken={known} takeIcon="plus" takeLabel={say('form.add')} onTake={take} isFirst />
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
        {rows.map((line) => {
          const former = line.priceCents === undefined ? undefined : typedAmount(line.priceCents, locale);
          return (
            <Row
              key={line.sku}
              line={line}
              typed={edits.typed[line.sku] ?? former ?? ''}
              isRemoved={edits.removed.includes(line.sku)}
              isTried={isTried}
              onType={(typed) => setEdits((all) => typing(all, line.sku, typed, former))}
              onRemove={() =>
                line.priceCents === undefined ? drop(line.sku) : setEdits((all) => toggled(all, line.sku))
              }
            />
          );
        })}
      </Table>
      <UnsavedGuard
        isDirty={count > 0 && !isBusy}
        words={{
          title: say('edit.unsaved'),
          lead: say('edit.unsavedLead'),
          stay: say('edit.stay'),
          leave: say('edit.leave'),
          close: t('action.closeUnchanged'),
        }}
      />
    </Panel>
  );
}

interface RowProps {
  line: EditedLine;
  typed: string;
  isRemoved: boolean;
  isTried: boolean;
  onType: (typed: string) => void;
  onRemove: () => void;
}

function Row({
  line: { sku, name, image, formerCents },
  typed,
  isRemoved,
  isTried,
  onType,
  onRemove,
}: RowProps) {
  const { say, money } = usePricesWords();
  const cents = centsOf(typed);
  return (
    <tr>
      <th scope="row">
        <span className={classes.article}>
          <Picture image={image} side={36} />
          <span>
            <b>{unbrokenMeasures(name)}</b>
            <small>{sku}</small>
          </span>
        </span>
      </th>
      <td className={numberCell}>
        {formerCents === undefined ? <span className="mute">{say('first')}</span> : money(formerCents)}
      </td>
      <td className={numberCell}>
        {isRemoved ? (
          <Status tone="outline" icon="minus">
            {say('edit.removed')}
          </Status>
        ) : (
          <TextInput
            className={classes.price}
            aria-label={say('form.newPrice', { name })}
            inputMode="decimal"
            value={typed}
            error={isTried && cents === undefined && say('form.notAPrice')}
            onChange={(event) => onType(event.currentTarget.value)}
          />
        )}
      </td>
      <td className={numberCell}>
        {!isRemoved && cents !== undefined && formerCents !== undefined && (
          <Change basisPoints={changeOf(formerCents, cents)} />
        )}
      </td>
      <td>
        <IconButton
          icon={isRemoved ? 'undo' : 'trash'}
          label={say(isRemoved ? 'edit.putBack' : 'form.remove', { name })}
          onClick={onRemove}
        />
      </td>
    </tr>
  );
}
