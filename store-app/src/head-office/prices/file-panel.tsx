import type { PriceBatchView, PriceImportFault, PriceImportView } from '@passerelle/shared/api/price-batches';
import { useMutation } from '@tanstack/react-query';
import { type DragEvent, useRef, useState } from 'react';
import { Button } from '../../ui/button.js';
import { Icon } from '../../ui/icon.js';
import { Notice } from '../../ui/notice.js';
import { numberCell, Panel, Table } from '../../ui/office.js';
import classes from './prices.module.css';
import { type ImportWishes, sendPrices } from './prices-calls.js';
import { usePricesWords } from './prices-words.js';
import { Refusal } from './refusal.js';

interface FilePanelProps {
  about: Omit<ImportWishes, 'dryRun'>;
  onCreated: (batch: PriceBatchView) => void;
}

/** A file of prices, dropped or chosen: read at once without changing anything, then made a draft. */
export function FilePanel({ about, onCreated }: FilePanelProps) {
  const { say, locale } = usePricesWords();
  const [file, setFile] = useState<File>();
  const read = useMutation({ mutationFn: (chosen: File) => sendPrices(chosen, { dryRun: true }, locale) });
  const create = useMutation({
    mutationFn: (chosen: File) => sendPrices(chosen, { ...about, dryRun: false }, locale),
    onSuccess: ({ batch }) => batch !== undefined && onCreated(batch),
  });
  const take = (chosen: File | undefined) => {
    if (chosen === undefined) return;
    setFile(chosen);
    create.reset();
    read.mutate(chosen);
  };
  const answer = create.data ?? read.data;
  const isClean = answer !== undefined && answer.faultCount === 0;
  return (
    <Panel
      title={file?.name ?? say('form.byFile')}
      foot={
        isClean &&
        file !== undefined && (
          <div className={`grow ${classes.submit}`}>
            <p>{say('approve.draftHint')}</p>
            <Button tone="go" icon="check" isBusy={create.isPending} onClick={() => create.mutate(file)}>
              {say('file.create', { rows: answer.rows })}
            </Button>
          </div>
        )
      }
    >
      <Drop onFile={take} />
      {(read.isPending || create.isPending) && file !== undefined && (
        <div role="status">
          <p>{say('file.reading', { name: file.name })}</p>
          <progress className={classes.progress} aria-label={say('file.reading', { name: file.name })} />
        </div>
      )}
      <Refusal fault={read.error ?? create.error} />
      {answer !== undefined && !read.isPending && <Answer answer={answer} />}
    </Panel>
  );
}

function Drop({ onFile }: { onFile: (file: File | undefined) => void }) {
  const { say } = usePricesWords();
  const [isOver, setIsOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    onFile(event.dataTransfer.files[0]);
  };
  return (
    <section
      className={`${classes.drop} ${isOver ? classes.over : ''}`}
      aria-label={say('file.drop')}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <Icon name="upload" size={32} />
      <b>{say('file.drop')}</b>
      <Button icon="search" onClick={() => input.current?.click()}>
        {say('file.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        className="vh"
        tabIndex={-1}
        aria-label={say('file.choose')}
        onChange={(event) => {
          onFile(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <p className="mute">{say('file.hint')}</p>
    </section>
  );
}

function Answer({ answer: { rows, faultCount, faults, notices, preview } }: { answer: PriceImportView }) {
  const { say } = usePricesWords();
  return (
    <>
      {faultCount === 0 && preview !== undefined && (
        <Notice tone="ok" icon="check-circle" title={say('file.clean', { rows })}>
          {say('file.preview', { ...preview })}
        </Notice>
      )}
      {faultCount > 0 && (
        <Notice tone="stop" icon="warning" title={say('file.faulty', { count: faultCount })} isUrgent>
          {faultCount > faults.length && say('file.moreFaults', { count: faults.length })}
        </Notice>
      )}
      {notices.length > 0 && (
        <ul className="mute">
          {notices.map((notice) => (
            <li key={notice}>
              {notice === 'read-as-windows-1252'
                ? say('file.windows')
                : say('file.ignored', { name: notice.replace('column-ignored: ', '') })}
            </li>
          ))}
        </ul>
      )}
      {faults.length > 0 && <Faults faults={faults} />}
    </>
  );
}

function Faults({ faults }: { faults: readonly PriceImportFault[] }) {
  const { say, has, number } = usePricesWords();
  return (
    <Table
      label={say('table.faults')}
      head={
        <>
          <th scope="col" className={numberCell}>
            {say('file.line')}
          </th>
          <th scope="col">{say('file.col')}</th>
          <th scope="col">{say('file.what')}</th>
          <th scope="col">{say('file.value')}</th>
        </>
      }
    >
      {faults.map(({ line, field, code, value }) => {
        const key = `file.fault.${code}`;
        return (
          <tr key={`${line} ${field}`}>
            <td className={numberCell}>{number(line)}</td>
            <td>{say(`file.field.${field}`)}</td>
            <th scope="row">{has(key) ? say(key) : code}</th>
            <td>{value}</td>
          </tr>
        );
      })}
    </Table>
  );
}
